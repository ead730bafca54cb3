package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.Passage;
import org.rapporteur.article.Sentence;
import org.rapporteur.article.TextRange;
import org.rapporteur.web.ReaderView.ParagraphView;
import org.rapporteur.web.ReaderView.PieceView;

class ReaderViewTest {
    private static final String TEXT = "One 🜁 sign.\n\nTwo here.\n\nThree there.";

    /** Two passages, the first of two paragraphs. */
    private static final Article ARTICLE = new Article(
            new ArticleId("a.md"),
            SampleArticles.titled("A title", null),
            TEXT,
            List.of(passage(1, 0, 23), passage(2, 25, TEXT.length())),
            "0".repeat(64));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "-",
                "0-",
                "-5",
                "5-5",
                "7-3",
                "0-999",
                "0-99999999999",
                "a-b",
                "0-12-14",
                " 0-5",
                "0-5 ",
                "0x1-5",
                "0-26",
                "22-30",
                "4-5",
                "5-8",
                "٠-٥"
            })
    void aRangeThatIsNoStretchOfOnePassageMarksNothing(String range) {
        assertThat(marked(ReaderView.of(ARTICLE, range))).isEmpty();
    }

    @Test
    void aSentenceIsMarkedExactly() {
        assertThat(marked(ReaderView.of(ARTICLE, "0-12"))).isEqualTo("One 🜁 sign.");
        assertThat(marked(ReaderView.of(ARTICLE, "4-6"))).isEqualTo("🜁");
        assertThat(marked(ReaderView.of(ARTICLE, "30-35"))).isEqualTo(TEXT.substring(30, 35));
    }

    @Test
    void aRangeOverTwoParagraphsMarksItsPartOfEach() {
        assertThat(marked(ReaderView.of(ARTICLE, "7-17"))).isEqualTo("sign.Two");
    }

    @Test
    void whateverIsMarkedTheTextStaysWhole() {
        long seed = 7;
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            String range = random.nextInt(TEXT.length() + 3) + "-" + random.nextInt(TEXT.length() + 3);
            ReaderView view = ReaderView.of(ARTICLE, range);
            String text = view.passages().stream()
                    .flatMap(passage -> passage.paragraphs().stream())
                    .map(ReaderViewTest::text)
                    .collect(Collectors.joining("\n\n"));
            assertThat(text).as("seed %d, range %s", seed, range).isEqualTo(TEXT);
        }
    }

    private static Passage passage(int number, int start, int end) {
        TextRange range = new TextRange(start, end);
        return new Passage(number, range, List.of(new Sentence(range, range.of(TEXT))));
    }

    private static String text(ParagraphView paragraph) {
        return paragraph.pieces().stream().map(PieceView::text).collect(Collectors.joining());
    }

    private static String marked(ReaderView view) {
        return view.passages().stream()
                .flatMap(passage -> passage.paragraphs().stream())
                .flatMap(paragraph -> paragraph.pieces().stream())
                .filter(PieceView::marked)
                .map(PieceView::text)
                .collect(Collectors.joining());
    }
}
