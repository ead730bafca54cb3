package org.rapporteur.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordPatternTest {
    private static final List<String> PIECES = List.of(
            "will", "Will", "WILL", "would", "no", "later", "than", "the", "ended", "added", "was", "not", "by", "a",
            "wi", "\u00e9", "x", "1", "_", "-", "'", ".", ",", " ", " ", " ", " ", "\n", "\u00a0", "\u0001");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?i)\\b(?:will|would|no\\slater\\sthan)\\b",
                "\\b(?:by|no\\slater\\sthan)\\s(?:the\\s)?$",
                "(?i)\\b(?!(?:added)\\b)\\p{L}{2,}ed\\b|(?<!\\b(?:would|not)\\s)\\b(?:was|will)\\b",
                "\\b[Aa]\\s",
                "\\bwill(?=\\s(?:the|a)\\b)"
            })
    void findsWhatThePatternFinds(String regex) {
        long seed = 41;
        Random random = new Random(seed);
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(14); i > 0; i--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            assertFindsTheSame(regex, text.toString(), seed);
        }
    }

    private static void assertFindsTheSame(String regex, String text, long seed) {
        List<Integer> ends = new ArrayList<>();
        Matcher plain = Pattern.compile(regex).matcher(text);
        while (plain.find()) {
            ends.add(plain.end());
        }
        WordPattern pattern = WordPattern.of(regex);
        Matcher first = pattern.find(text);
        assertThat(first != null)
                .as("seed %d: %s", seed, text)
                .isEqualTo(plain.reset().find());
        if (first != null) {
            assertThat(first.start()).as("seed %d: %s", seed, text).isEqualTo(plain.start());
        }
        assertThat(pattern.lastEnd(text)).as("seed %d: %s", seed, text).isEqualTo(ends.isEmpty() ? -1 : ends.getLast());
    }

    @Test
    void refusesAPatternThatBeginsWithNoWord() {
        assertThatThrownBy(() -> WordPattern.of("\\d+|\\bword")).hasMessageContaining("begins with no word");
    }
}
