package org.rapporteur.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rapporteur.article.Passage;
import org.rapporteur.article.Sentence;

class PageFinderTest {
    @Test
    void aFileWithoutPagesHasNone() {
        assertThat(new PageFinder(List.of()).next("They met.")).isNull();
    }

    @Test
    void aSentenceIsOnThePageOnWhichItBegins() {
        PageFinder pages =
                new PageFinder(List.of("They met in Tarn. The nego-", "tiations were long.", "", "They left."));
        assertThat(pages.next("They met in Tarn.")).isEqualTo(1);
        assertThat(pages.next("The negotiations were long.")).isEqualTo(1);
        assertThat(pages.next("They left.")).isEqualTo(4);
    }

    @Test
    void whatIsNotFoundIsOnThePageOfTheOneBefore() {
        PageFinder pages = new PageFinder(List.of("They met.", "They left."));
        assertThat(pages.next("A caption.")).isEqualTo(1);
        assertThat(pages.next("They left.")).isEqualTo(2);
        assertThat(pages.next("Another caption.")).isEqualTo(2);
    }

    @Test
    void everySentenceOfRandomPagesIsFoundOnItsPage() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<String> pages = new ArrayList<>();
            List<Integer> expected = new ArrayList<>();
            List<String> paragraphs = new ArrayList<>();
            for (int page = 1; page <= 6; page++) {
                StringBuilder text = new StringBuilder();
                for (int i = random.nextInt(5); i > 0; i--) {
                    String sentence = "The envoys met for the " + paragraphs.size() + "th time, on day "
                            + random.nextInt(99) + " of the talks.";
                    text.append(sentence).append('\n');
                    paragraphs.add(sentence);
                    expected.add(page);
                }
                pages.add(text.toString());
            }
            List<Integer> found = new ArrayList<>();
            for (Passage passage : ArticleCutter.cut(String.join("\n\n", paragraphs), new PageFinder(pages))) {
                for (Sentence sentence : passage.sentences()) {
                    assertThat(sentence.text()).isNotBlank();
                    found.add(passage.page());
                }
            }
            assertThat(found).as("seed %d", seed).isEqualTo(expected);
        }
    }
}
