package org.rapporteur.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.article.PassageVectors;
import org.rapporteur.article.TextRange;

class EmbedderTest {
    private static Embedder embedder;

    @BeforeAll
    static void load() throws IOException {
        embedder = Embedder.load();
    }

    @AfterAll
    static void close() {
        embedder.close();
    }

    static List<String> oddTexts() {
        return List.of(
                "",
                " \t\n",
                "...!!!???---",
                "[CLS] [SEP]",
                "\u0000\u0007\u200d",
                "\ud800 lone \udc00",
                "😀🚀",
                "مفاوضات",
                "a".repeat(100_000),
                "The talks went on. ".repeat(5_000),
                "(".repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource("oddTexts")
    void everyTextHasAUnitVectorThatIsTheSameEachTime(String text) {
        float[] vector = embedder.embed(text);
        assertThat(vector).hasSize(Embedder.DIMENSIONS);
        assertThat(Math.sqrt(dot(vector, vector))).isCloseTo(1, within(1e-5));
        assertThat(embedder.embed(text)).isEqualTo(vector);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Russia wants a legal guarantee | Moscow demands a binding assurance | The orchestra played a waltz
        Where is the radar station? | The radar stands in Azerbaijan. | Bread prices rose in March.
        The ministers met in Brussels | Foreign secretaries gathered in the Belgian capital | A new bridge was opened
        How many interceptors are planned? | The plan foresees 24 interceptors. | The ambassador returned home.
        """)
    void closeSentencesAreNearerThanFarOnes(String one, String close, String far) {
        float[] vector = embedder.embed(one);
        assertThat(dot(vector, embedder.embed(close))).isGreaterThan(dot(vector, embedder.embed(far)) + 0.1);
    }

    @Test
    void caseAndAccentsDoNotCount() {
        assertThat(embedder.embed("ERDOĞAN MET MEDVEDEV")).isEqualTo(embedder.embed("Erdogan met Medvedev"));
    }

    @Test
    void aPassageHasAVectorForEachSentence() {
        String text = "The radar is old. The talks were long! Nobody signed.";
        List<TextRange> sentences = List.of(new TextRange(0, 17), new TextRange(18, 38), new TextRange(39, 53));
        PassageVectors vectors = embedder.embedPassage(text, sentences);
        assertThat(vectors.passage()).isEqualTo(embedder.embed(text));
        assertThat(vectors.sentences()).hasSize(3).doesNotHaveDuplicates();
        float[] radar = embedder.embed("old radar");
        List<Double> nearness =
                vectors.sentences().stream().map(vector -> dot(radar, vector)).toList();
        assertThat(nearness.get(0)).isGreaterThan(nearness.get(1)).isGreaterThan(nearness.get(2));
    }

    @Test
    void sentencesOutsideOfTheWindowGetThePassagesVector() {
        String sentence = "The delegations agreed to meet again in the spring. ";
        String text = sentence.repeat(100);
        List<TextRange> sentences = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            sentences.add(new TextRange(i * sentence.length(), (i + 1) * sentence.length() - 1));
        }
        PassageVectors vectors = embedder.embedPassage(text, sentences);
        assertThat(vectors.sentences()).hasSize(100);
        assertThat(vectors.sentences().getFirst()).isNotEqualTo(vectors.passage());
        assertThat(vectors.sentences().getLast()).isEqualTo(vectors.passage());
        for (float[] vector : vectors.sentences()) {
            assertThat(Math.sqrt(dot(vector, vector))).isCloseTo(1, within(1e-5));
        }
    }

    @Test
    void anEmptySentenceGetsThePassagesVector() {
        PassageVectors vectors = embedder.embedPassage("Nobody signed.", List.of(new TextRange(3, 3)));
        assertThat(vectors.sentences()).containsExactly(vectors.passage());
        assertThat(embedder.embedPassage("", List.of()).sentences()).isEmpty();
    }

    @Test
    void manyThreadsAtOnceGetTheSameVectors() throws Exception {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            texts.add("Delegation " + i + " spoke for " + (i * 7 % 13) + " hours about the site in Romania.");
        }
        List<float[]> alone = texts.stream().map(embedder::embed).toList();
        try (ExecutorService workers = Executors.newFixedThreadPool(8)) {
            List<Future<float[]>> together = new ArrayList<>();
            for (int round = 0; round < 3; round++) {
                texts.forEach(text -> together.add(workers.submit(() -> embedder.embed(text))));
            }
            for (int i = 0; i < together.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i % alone.size()));
            }
        }
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }
}
