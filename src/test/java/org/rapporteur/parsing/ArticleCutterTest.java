package org.rapporteur.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rapporteur.article.Passage;
import org.rapporteur.article.Sentence;
import org.rapporteur.text.SentenceSplitter;

class ArticleCutterTest {
    private static final String SENTENCE =
            "The envoys of both countries met in the capital of Norway on Tuesday once more. ";

    @Test
    void groupsParagraphsUpToEightHundredCharacters() {
        String paragraph = SENTENCE.repeat(3).strip();
        List<Passage> passages = ArticleCutter.cut(String.join("\n\n", paragraph, paragraph, paragraph, paragraph));
        assertThat(passages).extracting(p -> p.sentences().size()).containsExactly(9, 3);
        assertThat(passages).extracting(Passage::number).containsExactly(1, 2);
    }

    @Test
    void cutsAParagraphOnlyWhenItIsLongAndThenBetweenSentences() {
        assertThat(ArticleCutter.cut(SENTENCE.repeat(14).strip())).hasSize(1);
        List<Passage> passages = ArticleCutter.cut(SENTENCE.repeat(40).strip());
        assertThat(passages)
                .hasSizeGreaterThan(3)
                .allSatisfy(p -> assertThat(p.range().length()).isLessThanOrEqualTo(800));
    }

    @Test
    void keepsAHeadingWithWhatFollowsIt() {
        String paragraph = SENTENCE.repeat(9).strip();
        List<Passage> passages = ArticleCutter.cut(paragraph + "\n\nPositions\n\n" + paragraph);
        assertThat(passages).hasSize(2);
        assertThat(passages.getLast().sentences().getFirst().text()).isEqualTo("Positions");
    }

    @Test
    void cutsAHugeLineHard() {
        List<Passage> passages = ArticleCutter.cut("x".repeat(1_000_000));
        assertThat(passages)
                .hasSize(500)
                .allSatisfy(p -> assertThat(p.range().length()).isEqualTo(2_000));
    }

    @Test
    void givesNothingForABlankText() {
        assertThat(ArticleCutter.cut(" \n\n ")).isEmpty();
    }

    @Test
    void passagesAndSentencesCoverTheTextToTheLetter() {
        String[] pieces = {
            "U.S. ",
            "He said so. ",
            "word ",
            "\"Yes,\" ",
            "\n\n",
            "\n\n",
            "\n",
            SENTENCE.repeat(20),
            "y".repeat(900) + " ",
            "(Nov. 19). ",
            "\ud83d\ude00"
        };
        for (long seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            StringBuilder built = new StringBuilder("Start ");
            for (int i = random.nextInt(120); i > 0; i--) {
                built.append(pieces[random.nextInt(pieces.length)]);
            }
            check(built.toString(), seed);
        }
    }

    private static void check(String text, long seed) {
        int last = 0;
        StringBuilder covered = new StringBuilder();
        for (Passage passage : ArticleCutter.cut(text)) {
            assertThat(passage.range().start()).as("seed %d", seed).isGreaterThanOrEqualTo(last);
            assertThat(passage.range().length()).as("seed %d", seed).isLessThanOrEqualTo(SentenceSplitter.MAX_CHARS);
            for (Sentence sentence : passage.sentences()) {
                assertThat(sentence.range().start()).as("seed %d", seed).isGreaterThanOrEqualTo(last);
                assertThat(sentence.text())
                        .as("seed %d", seed)
                        .isEqualTo(sentence.range().of(text));
                last = sentence.range().end();
                covered.append(sentence.text());
            }
            assertThat(passage.range().end()).as("seed %d", seed).isEqualTo(last);
        }
        assertThat(covered.toString().replaceAll("\\s", "")).as("seed %d", seed).isEqualTo(text.replaceAll("\\s", ""));
    }
}
