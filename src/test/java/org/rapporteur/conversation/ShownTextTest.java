package org.rapporteur.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Møte i Tromsø",
                "café with a combining accent: cafe\u0301",
                "Tiếng Việt",
                "הַשָּׁלוֹם",
                "می‌خواهم",
                "👩‍👩‍👧 🕊️",
                "漢字"
            })
    void keepsWhatIsSeen(String text) {
        assertThat(ShownText.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "'a\u202Eb\u202C','ab'",
        "'a\u0000\u0007b','ab'",
        "'a\uD83Db','ab'",
        "'a\uDE00b','ab'",
        "'a\u200B\uFEFFb','ab'",
        "'a\uDB40\uDC41b','ab'",
        "'a\r\n\t\u00A0 b','a b'"
    })
    void takesOutWhatIsNot(String text, String shown) {
        assertThat(ShownText.of(text)).isEqualTo(shown);
    }

    @Test
    void takesHeapsOfAccentsDownToAFew() {
        assertThat(ShownText.of("e" + "\u0301".repeat(10_000) + "n" + "\u0301"))
                .isEqualTo("e" + "\u0301".repeat(6) + "n\u0301");
    }

    @Test
    void cutsAtTheEndOfAWordAndNeverInsideACharacter() {
        assertThat(ShownText.cut("one two three", 13)).isEqualTo("one two three");
        assertThat(ShownText.cut("one two three", 12)).isEqualTo("one two …");
        assertThat(ShownText.cut("😀😀😀", 5)).isEqualTo("😀 …");
    }
}
