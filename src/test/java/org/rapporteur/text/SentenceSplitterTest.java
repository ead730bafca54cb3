package org.rapporteur.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.article.TextRange;

class SentenceSplitterTest {
    private static final Path SEEDS = Path.of("..", "shared", "seeds");

    /** Each row is a text with a bar where a sentence ends. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The envoys met on Monday. | They did not sign.",
                "The U.S. delegation left early. | Nobody said why.",
                "Retired Col. Gen. Pavel Orlov disagreed. | So did Lt. Gen. Ann Reed.",
                "It was agreed on Nov. 17 in Oslo. | A second round followed on Dec. 2.",
                "Talks ended in Nov. | The next round is open.",
                "Mr. Ivanov met Mrs. Clarke and Dr. Wu. | Prof. Lind chaired.",
                "The paper is by J. Smith and George W. Hill. | It was read twice.",
                "\"There is ... a way out,\" she said. | \"We want it.\"",
                "The clause may fail in the chamber. | ... And everybody knows that.",
                "He waited... | Then he left. | It rained.",
                "Resolution No. 5 was adopted. | Art. 3 was not.",
                "The cost rose by 2.5 percent to $1.2 billion. | Nobody paid.",
                "The plane landed at 9 a.m. Monday. | It left at 5 p.m. | Reporters waited.",
                "\"It ends today.\" | He said so twice.",
                "\"We will not sign today,\" he said. | \"We may sign tomorrow.\" | He smiled.",
                "The shield aims at others (Baltic Wire I, Nov. 19). | Nobody believed it.",
                "\"We ask for guarantees\" (Baltic Wire II, Nov. 19). | \"We get none.\"",
                "\"We ask for guarantees.\" (Baltic Wire II, Nov. 19). | The minister left.",
                "They met (see Wire, Nov. 17). | They met again (see Wire, Nov. 18.). | Then nothing.",
                "(The minister later withdrew the remark.) | Others did not.",
                "\"A shield for all? | It is hard to pay for,\" the envoy said.",
                "\"What comes next?\" Orlov asked. | \"Nothing!\" | She left.",
                "\"Is it over?\" the envoy asked. | No answer came.",
                "Russia fears the U.S. | The plan says so.",
                "He flew to the U.S. | \"We are glad,\" he said.",
                "Acme Inc. and Baltic Corp. Friday signed it with Acme Inc. | They left.",
                "It is the committee's. | Orlov's own is older. | Whose is AT&T's? | Nobody's.",
                "Sen. Jon Hale (R-Ariz.) and Gov. Lee (D-Conn.) agreed. | Rep. Roe did not.",
                "In 2012. | In 2013.",
                "1. The parties agree to meet. | 2. The parties agree to talk.",
                "He asked, e.g. Sweden and Norway, i.e. the neighbours, vs. Denmark. | None came.",
                "He said it again . | \" Then he left . \" | She stayed .",
                "They went home . \"",
                "The film ( \" Two Envoys. \") was short . | Nobody came . '' | The end .",
                "Сторони домовилися. | Переговори тривають.",
                "第一句。 | 第二句！ | 第三句",
                "Wait?! | Yes!!! | Good.",
                "They said no. | Russia objected. | No. | Nobody moved."
            })
    void splitsWhereASentenceEnds(String marked) {
        assertThat(String.join(" | ", sentences(marked.replace("| ", "")))).isEqualTo(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the treaty was signed in 1991 . | it was ratified a year later . | the u.s. senate agreed .",
                "mr. hill was born in st. louis on jan. 5, 1920. | he studied law. | his teacher was j. r. stone.",
                "acme, inc. is a company of the u.k. and sells no. 5 oil. | it was founded in 1901. | what does it"
                        + " sell? | oil, etc. and gas.",
                "he fell ill. | peter took over at 9 a.m. on monday. | the rest is known."
            })
    void splitsProseWithoutCapitals(String marked) {
        assertThat(String.join(" | ", sentences(marked.replace(" |", "")))).isEqualTo(marked);
    }

    @Test
    void anEmptyLineEndsASentenceAndASingleLineEndDoesNot() {
        assertThat(sentences("Talks about\nthe shield\n \nNobody came\n\n"))
                .containsExactly("Talks about\nthe shield", "Nobody came");
    }

    @Test
    void looksOnlyAtTheStretchAskedFor() {
        String text = "Before. In the middle. Still there. After.";
        TextRange within = new TextRange(7, 36);
        assertThat(SentenceSplitter.split(text, within).stream().map(r -> r.of(text)))
                .containsExactly("In the middle.", "Still there.");
    }

    @Test
    void givesNothingForBlanks() {
        assertThat(sentences(" \u00a0\n\t\n ")).isEmpty();
    }

    @Test
    void cutsWhatIsTooLongAtABlankAndElseHardButNeverInsideACharacter() {
        String words = "word ".repeat(1_000);
        assertThat(sentences(words))
                .allSatisfy(
                        s -> assertThat(s).startsWith("word").endsWith("word").hasSizeLessThanOrEqualTo(2_000));
        String emoji = "x" + "\ud83d\ude00".repeat(3_000);
        List<String> cut = sentences(emoji);
        assertThat(String.join("", cut)).isEqualTo(emoji);
        assertThat(cut)
                .allSatisfy(
                        s -> assertThat(Character.isLowSurrogate(s.charAt(0))).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x", ".", "U.", "J. ", ". \" ", "(", "a. (b", "\"", "...", " ", "\n ", "Nov. ", "A. \" ", ".)\"", ". . "
            })
    void takesLinearTimeWhateverItReads(String piece) {
        String text = "  A" + " ".repeat(300_000) + piece.repeat(700_000 / piece.length());
        assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> SentenceSplitter.split(text, new TextRange(0, text.length())));
    }

    @Test
    void coversEveryCharacterThatIsNoBlankExactlyOnce() {
        String[] pieces = {
            "U.S. ",
            "He ",
            "said. ",
            "\"",
            "(",
            ")",
            ". ",
            "...",
            "\n",
            "\n\n",
            "Nov. 17",
            "\u00a0",
            "!",
            "x",
            "\ud83d\ude00",
            "No. 5 ",
            "。"
        };
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            StringBuilder built = new StringBuilder();
            for (int i = random.nextInt(400); i > 0; i--) {
                built.append(pieces[random.nextInt(pieces.length)]);
            }
            String text = built.toString();
            StringBuilder covered = new StringBuilder();
            int last = 0;
            for (TextRange range : SentenceSplitter.split(text, new TextRange(0, text.length()))) {
                assertThat(range.start()).as("seed %d", seed).isGreaterThanOrEqualTo(last);
                assertThat(range.length()).as("seed %d", seed).isBetween(1, SentenceSplitter.MAX_CHARS);
                assertThat(range.of(text))
                        .as("seed %d", seed)
                        .doesNotStartWith(" ")
                        .doesNotEndWith(" ");
                last = range.end();
                covered.append(range.of(text));
            }
            assertThat(withoutBlanks(covered)).as("seed %d", seed).isEqualTo(withoutBlanks(text));
        }
    }

    @Test
    void splitsTheDirtyTextsOfTheNeighbouringFolderInTheRightPlaces() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(SEEDS), "no folder with real articles beside this one");
        List<String> endings = List.of("U.S.", "Gen.", "Col.", "Nov.", "...", "(see");
        try (var files = Files.list(SEEDS)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
                List<String> sentences = sentences(Files.readString(file));
                assertThat(sentences).hasSizeGreaterThan(15);
                assertThat(sentences)
                        .as(file.toString())
                        .noneMatch(s -> endings.stream().anyMatch(s::endsWith));
            }
        }
    }

    private static List<String> sentences(String text) {
        return SentenceSplitter.split(text, new TextRange(0, text.length())).stream()
                .map(range -> range.of(text))
                .toList();
    }

    private static String withoutBlanks(CharSequence text) {
        return text.chars()
                .filter(c -> !Marks.isBlank((char) c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
