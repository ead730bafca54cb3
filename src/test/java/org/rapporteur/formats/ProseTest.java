package org.rapporteur.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        'a\\u00a0b\\u202fc\\u3000d', 'a b c d'
        'a\\r\\nb\\rc\\u2028d\\u0085e', 'a\\nb\\nc\\nd\\ne'
        'mis\\u00adsile\\u200b \\u202edefence\\ufeff', 'missile defence'
        'bell\\u0007 \\u009f', 'bell '
        'half \\ud83d pair', 'half \\ufffd pair'
        'low \\ude00\\ud83d', 'low \\ufffd\\ufffd'
        'whole \\ud83d\\ude00', 'whole \\ud83d\\ude00'
        'tag\\udb40\\udc41s', 'tags'
        """)
    void makesCharactersPlain(String escaped, String expected) {
        assertThat(Prose.cleaned(unescaped(escaped))).isEqualTo(unescaped(expected));
    }

    @Test
    void putsProseOnOneLineWithSingleBlanks() {
        assertThat(Prose.onOneLine(" \u00a0 one \t\n two\u200b  three\n")).isEqualTo("one two three");
    }

    @ParameterizedTest
    @CsvSource({"short,10,short", "two words here,10,two words…", "unbroken-word,6,unbro…"})
    void shortensAtAWordWhereItCan(String text, int max, String expected) {
        assertThat(Prose.shortened(text, max)).isEqualTo(expected);
    }

    @Test
    void neverShortensThroughACharacter() {
        assertThat(Prose.shortened("ab\ud83d\ude00cdef", 4)).isEqualTo("ab…");
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\u", i)) {
                plain.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else if (text.charAt(i) == '\\') {
                plain.append(text.charAt(++i) == 'n' ? '\n' : '\r');
            } else {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }
}
