package org.rapporteur.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.article.TextRange;
import org.rapporteur.embedding.Embedder;

/** Whatever is asked, nothing is thrown and nobody waits long. */
class HostileQuestionTest {
    private static final LocalDate TODAY = LocalDate.of(2013, 4, 1);
    /** Generous, for machines that do much else; a question takes some milliseconds. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final List<String> PARTS = List.of(
            "radar",
            "Medvedev",
            "medvedv",
            "us",
            "U.S.",
            "AND",
            "OR",
            "NOT",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "\"",
            "'",
            "*",
            "?",
            "~",
            "~2",
            "^",
            "^9999",
            ":",
            "title:",
            "/re.*/",
            "\\",
            "\\u0000",
            "+",
            "-",
            "!",
            "&&",
            "||",
            "TO",
            "..",
            "before",
            "as of",
            "2012",
            "31 February 2011",
            "99999999999999",
            "1/0",
            "-1",
            "next",
            "last",
            "week",
            "between",
            "and",
            "June",
            "\u0000",
            "\u0007",
            "\u202e",
            "\u200d",
            "\ufeff",
            "\ud83d",
            "\ude00",
            "\ud83d\ude80",
            "مفاوضات",
            "中国",
            "한국",
            "e\u0301\u0301\u0301",
            "İ",
            "ß",
            "ﬀ",
            "\n",
            "\r\n\t",
            "\u00a0",
            "\u2028",
            "<script>",
            "%s%n",
            "${x}",
            "{{x}}",
            "'; DROP TABLE",
            "w",
            "r",
            "y",
            "n",
            "pls",
            "wat",
            "-----",
            "....",
            "__proto__",
            "a".repeat(300),
            "é".repeat(200));

    private static Embedder embedder;
    private static Retriever byWords;
    private static Retriever byBoth;

    @BeforeAll
    static void index() throws IOException {
        embedder = Embedder.load();
        byWords = NewsFolder.byWords();
        byBoth = NewsFolder.byWordsAndMeaning(embedder);
    }

    @AfterAll
    static void close() {
        embedder.close();
    }

    static Stream<String> withNothingToLookFor() {
        return Stream.of(
                "",
                " ",
                "\t\r\n",
                "?",
                "()[]{}<>",
                "(".repeat(20_000),
                "\u0000\u0001\u0007",
                "\ud800",
                "\udc00\ud800",
                "the of and",
                "what is it?",
                "!!! ... ???",
                "\u00a0\u2028");
    }

    static Stream<String> withSomethingToLookFor() {
        return Stream.of(
                "AND OR NOT (radar",
                "title:x~2 /re/ *? radar",
                "+radar -shield && || \"un closed",
                "radar^1000000 ~5 [a TO b] {c TO d}",
                "*radar* ?adar rad*",
                "هل وافقت روسيا على الدرع الصاروخي؟",
                "俄罗斯同意导弹防御吗",
                "\ud800radar\udc00",
                "ra\u0000dar \u0007 shield \u202e",
                "radar ".repeat(3_400),
                "x".repeat(20_000),
                "radar shield interceptor treaty ".repeat(31_250),
                "x".repeat(1_000_000),
                "abcdefghij ".repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource("withNothingToLookFor")
    void aQuestionOfNothingFindsNothing(String question) {
        Found found = timed(byBoth, question, "as given");
        assertThat(found.passages()).isEmpty();
        assertThat(found.question().terms()).isEmpty();
        assertThat(found.articlesHeld()).isEqualTo(20);
    }

    @ParameterizedTest
    @MethodSource("withSomethingToLookFor")
    void aHostileQuestionIsReadAsPlainWords(String question) {
        for (Retriever retriever : List.of(byWords, byBoth)) {
            assertSane(timed(retriever, question, "as given"), "as given");
        }
    }

    @Test
    void querySyntaxHasNoMeaning() {
        assertThat(NewsFolder.ranking(byWords.find("+title:(radar^9) AND /shield/", TODAY, 20)))
                .isEqualTo(NewsFolder.ranking(byWords.find("title radar 9 and shield", TODAY, 20)));
    }

    @Test
    void twoThousandHostileQuestionsThrowNothing() {
        for (long seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            String question = hostile(random);
            Retriever retriever = seed % 4 == 0 ? byBoth : byWords;
            String what = "seed " + seed;
            assertSane(timed(retriever, question, what), what);
        }
    }

    private static String hostile(Random random) {
        StringBuilder question = new StringBuilder();
        for (int parts = random.nextInt(30); parts > 0; parts--) {
            if (random.nextInt(5) == 0) {
                question.append((char) random.nextInt(0x10000));
            } else {
                question.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            if (random.nextBoolean()) {
                question.append(' ');
            }
        }
        return question.toString();
    }

    private static Found timed(Retriever retriever, String question, String what) {
        Found[] found = new Found[1];
        long start = System.nanoTime();
        assertThatCode(() -> found[0] = retriever.find(question, TODAY, 20))
                .as(what)
                .doesNotThrowAnyException();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(what).isLessThan(LONGEST);
        return found[0];
    }

    private static void assertSane(Found found, String what) {
        AskedQuestion read = found.question();
        assertThat(read.text().length()).as(what).isLessThanOrEqualTo(4 * QuestionReader.MAX_CHARS);
        assertThat(read.terms()).as(what).hasSizeLessThanOrEqualTo(QuestionReader.MAX_TERMS);
        TextRange whole = new TextRange(0, read.text().length());
        for (QuestionTerm term : read.terms()) {
            assertThat(whole.contains(term.range())).as(what).isTrue();
            assertThat(term.range().of(read.text())).as(what).isEqualTo(term.surface());
        }
        for (RankedPassage passage : found.passages()) {
            assertThat(passage.score()).as(what).isBetween(0.0, 1.0 + 1e-9);
            assertThat(passage.cosine()).as(what).isBetween(-1.0001, 1.0001);
        }
        assertThat(found.passages()).as(what).hasSizeLessThanOrEqualTo(20);
    }
}
