package org.rapporteur.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearCopyTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The U.S. envoy didn't sign the 1,200-page treaty | the US envoy didn’t sign the 1200 page TREATY!
        one | One.
        """)
    void caseAndPunctuationDoNotCount(String one, String other) {
        assertThat(NearCopy.signature(one)).isEqualTo(NearCopy.signature(other));
        assertThat(NearCopy.similarity(NearCopy.signature(one), NearCopy.signature(other)))
                .isEqualTo(1.0);
    }

    @Test
    void aTextWithoutWordsIsLikeNothing() {
        assertThat(NearCopy.signature(" — ... ")).isEmpty();
        assertThat(NearCopy.similarity(new byte[0], new byte[0])).isZero();
        assertThat(NearCopy.similarity(NearCopy.signature("a b c"), new byte[0]))
                .isZero();
    }

    @Test
    void estimatesTheShareOfCommonRunsOfThreeWords() {
        for (long seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            List<String> one = IntStream.range(0, 600)
                    .mapToObj(i -> "w" + random.nextInt(5_000))
                    .toList();
            List<String> other = new ArrayList<>(one);
            for (int edits = random.nextInt(120); edits > 0; edits--) {
                other.set(random.nextInt(600), "new" + edits);
            }
            double estimate = NearCopy.similarity(
                    NearCopy.signature(String.join(" ", one)), NearCopy.signature(String.join(" ", other)));
            assertThat(estimate).as("seed %d", seed).isCloseTo(jaccard(one, other), within(0.15));
        }
    }

    @Test
    void unlikeTextsAreFarFromACopy() {
        Random random = new Random(7);
        byte[] one = NearCopy.signature(prose(random));
        byte[] other = NearCopy.signature(prose(random));
        assertThat(NearCopy.similarity(one, other)).isLessThan(0.1);
    }

    /** Signatures are stored: when this value changes, every stored one is worthless. */
    @Test
    void staysTheSameInEveryVersion() {
        String hex = HexFormat.of().formatHex(NearCopy.signature("The parties agreed to meet again in the spring."));
        assertThat(hex)
                .startsWith("7f72ee20581f1b3db22a3426612be0de1cc8ea7b4cac0b15e4f335e5af5266c7")
                .hasSize(2 * NearCopy.SIZE);
    }

    private static String prose(Random random) {
        return String.join(
                " ",
                IntStream.range(0, 500)
                        .mapToObj(i -> "w" + random.nextInt(3_000))
                        .toList());
    }

    private static double jaccard(List<String> one, List<String> other) {
        Set<List<String>> common = shingles(one);
        Set<List<String>> all = new HashSet<>(common);
        common.retainAll(shingles(other));
        all.addAll(shingles(other));
        return (double) common.size() / all.size();
    }

    private static Set<List<String>> shingles(List<String> words) {
        Set<List<String>> shingles = new HashSet<>();
        for (int i = 0; i + 3 <= words.size(); i++) {
            shingles.add(words.subList(i, i + 3));
        }
        return shingles;
    }
}
