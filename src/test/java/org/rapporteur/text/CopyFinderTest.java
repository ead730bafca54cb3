package org.rapporteur.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapporteur.article.ArticleId;

class CopyFinderTest {
    @Test
    void findsEveryNearCopyAmongTenThousandInLittleTime() {
        CopyFinder finder = new CopyFinder();
        Random random = new Random(11);
        assertTimeoutPreemptively(Duration.ofSeconds(120), () -> {
            for (int i = 0; i < 10_000; i++) {
                String text = prose(random, 60);
                finder.add(id("a", i), NearCopy.signature(text));
                if (i % 500 == 0) {
                    finder.add(id("copy", i), NearCopy.signature(text + " (end)"));
                }
            }
            for (int i = 0; i < 10_000; i++) {
                if (i % 500 == 0) {
                    assertThat(finder.copyOf(id("a", i))).contains(id("copy", i));
                    assertThat(finder.copyOf(id("copy", i))).contains(id("a", i));
                } else {
                    assertThat(finder.copyOf(id("a", i))).isEmpty();
                }
            }
        });
    }

    @Test
    void tenThousandCopiesOfOneTextTakeLittleTime() {
        CopyFinder finder = new CopyFinder();
        byte[] signature = NearCopy.signature(prose(new Random(5), 60));
        assertTimeoutPreemptively(Duration.ofSeconds(120), () -> {
            for (int i = 0; i < 10_000; i++) {
                finder.add(id("a", i), signature);
            }
            for (int i = 0; i < 10_000; i++) {
                assertThat(finder.copyOf(id("a", i))).isPresent();
            }
        });
    }

    @Test
    void textsWithoutWordsAndUnknownOnesAreNoCopies() {
        CopyFinder finder = new CopyFinder();
        finder.add(id("a", 1), new byte[0]);
        finder.add(id("a", 2), new byte[0]);
        assertThat(finder.copyOf(id("a", 1))).isEmpty();
        assertThat(finder.copyOf(id("a", 3))).isEmpty();
    }

    @Test
    void whatIsAddedBesideIsFoundAsIfItHadBeenAdded() {
        long seed = 3;
        Random random = new Random(seed);
        CopyFinder all = new CopyFinder();
        CopyFinder beside = new CopyFinder();
        List<String> texts =
                IntStream.range(0, 300).mapToObj(i -> prose(random, 60)).toList();
        for (int i = 0; i < texts.size(); i++) {
            all.add(id("new", i), NearCopy.signature(texts.get(i)));
            beside.add(id("new", i), NearCopy.signature(texts.get(i)));
        }
        for (int i = 0; i < 2_000; i++) {
            boolean copy = i % 7 == 0;
            byte[] signature =
                    NearCopy.signature(copy ? texts.get(random.nextInt(texts.size())) + " (end)" : prose(random, 60));
            all.add(id("old", i), signature);
            beside.addBeside(id("old", i), signature);
        }
        int found = 0;
        for (int i = 0; i < texts.size(); i++) {
            found += all.copyOf(id("new", i)).isPresent() ? 1 : 0;
            assertThat(beside.copyOf(id("new", i))).as("seed %d", seed).isEqualTo(all.copyOf(id("new", i)));
        }
        assertThat(found).isGreaterThan(100);
        assertThat(beside.copyOf(id("old", 0))).isEmpty();
    }

    private static ArticleId id(String name, int number) {
        return new ArticleId(name + number + ".txt");
    }

    private static String prose(Random random, int words) {
        return IntStream.range(0, words)
                .mapToObj(i -> "w" + random.nextInt(3_000))
                .collect(Collectors.joining(" "));
    }
}
