package org.rapporteur.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordSetTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 60, 900})
    void hasItsWordsAndNoOthers(int size) {
        long seed = 7;
        Random random = new Random(seed);
        Set<String> words = new HashSet<>();
        while (words.size() < size) {
            words.add(Integer.toString(random.nextInt(100_000), Character.MAX_RADIX));
        }
        Set<String> set = WordSet.copyOf(words);
        assertThat(set).as("seed %d", seed).isEqualTo(words);
        for (int i = 0; i < 5_000; i++) {
            String word = Integer.toString(random.nextInt(100_000), Character.MAX_RADIX);
            assertThat(set.contains(word)).as("seed %d: %s", seed, word).isEqualTo(words.contains(word));
        }
    }
}
