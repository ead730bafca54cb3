package org.rapporteur.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.api.Test;
import org.rapporteur.article.Article;
import org.rapporteur.article.Passage;

class EncodingTest {
    @Test
    void productsOfVectorsReadBackDifferByLessThanAHundredth() {
        Random random = new Random(11);
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            vectors.add(TestArticles.unit(random, 384));
        }
        float[] oneHot = new float[384];
        oneHot[200] = -1;
        vectors.add(oneHot);
        List<float[]> back = Encoding.vectors(Encoding.vectors(vectors));
        assertThat(back).hasSameSizeAs(vectors);
        for (int i = 0; i < vectors.size(); i++) {
            for (int j = 0; j < vectors.size(); j++) {
                double expected = VectorUtil.dotProduct(vectors.get(i), vectors.get(j));
                double stored = VectorUtil.dotProduct(back.get(i), back.get(j));
                assertThat(stored).as("%d times %d", i, j).isCloseTo(expected, within(0.01));
            }
        }
    }

    @Test
    void noVectorsAndVectorsOfNoughtsComeBack() {
        assertThat(Encoding.vectors(Encoding.vectors(List.of()))).isEmpty();
        assertThat(Encoding.vectors(Encoding.vectors(List.of(new float[3])))).containsExactly(new float[3]);
    }

    @Test
    void cutsComeBackFromTheWholeTextAndFromThePassagesOwn() {
        for (long seed = 0; seed < 50; seed++) {
            Article article = TestArticles.random("a.md", new Random(seed));
            assertThat(Encoding.passages(Encoding.cuts(article.passages()), 1, article.text(), 0))
                    .as("seed %d", seed)
                    .isEqualTo(article.passages());
            for (Passage passage : article.passages()) {
                String own = passage.range().of(article.text());
                assertThat(Encoding.passages(
                                Encoding.cuts(List.of(passage)),
                                passage.number(),
                                own,
                                passage.range().start()))
                        .as("seed %d", seed)
                        .containsExactly(passage);
            }
        }
    }
}
