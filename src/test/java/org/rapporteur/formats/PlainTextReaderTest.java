package org.rapporteur.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.article.Metadata;
import org.rapporteur.parsing.ReadArticle;
import org.rapporteur.parsing.Reading;

class PlainTextReaderTest {
    private static final Path SEEDS = Path.of("..", "shared", "seeds");

    @Test
    void readsADirtyArticleLikeThoseOfTheWeb() throws UnreadableFileException {
        ReadArticle read = Reading.article("a.txt", """
            U.S., Ruritanian Envoys Discuss Shield

            (Nov. 21) - Envoys shake hands in Oslo. They met on Saturday (AP Photo/Jane Smith).
            (Nov. 21) - Envoys shake hands in Oslo. They met on Saturday (AP Photo/Jane Smith).

            The envoys of both countries met on Saturday in Oslo, Baltic Wire reported (see GSN, Nov. 17).
            \u00a0
            "We will go on," one of\u00a0them said.

            November 21, 2011
            About

            The envoys of both countries met on Saturday in Oslo, Baltic Wire reported.

            Countries\
            """);
        assertThat(read.article().metadata())
                .isEqualTo(new Metadata(
                        "U.S., Ruritanian Envoys Discuss Shield", null, LocalDate.of(2011, 11, 21), null, null, "en"));
        assertThat(read.article().text())
                .isEqualTo("The envoys of both countries met on Saturday in Oslo, Baltic Wire reported (see GSN, Nov."
                        + " 17).\n\n"
                        + "\"We will go on,\" one of them said.");
        assertThat(read.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Source: Global Wire, 20 November 2012     | Global Wire        | 2012-11-20
        Source: Global Wire, November 20, 2012    | Global Wire        | 2012-11-20
        Source: Wire, Oslo (20 November 2012)     | Wire, Oslo         | 2012-11-20
        Publisher: Global Wire                    | Global Wire        |
        Published: 2012-11-20                     |                    | 2012-11-20
        Tuesday, 20 November 2012                 |                    | 2012-11-20
        """)
    void takesPublisherAndDateFromALineOfTheirOwn(String line, String source, LocalDate date)
            throws UnreadableFileException {
        for (String text : new String[] {
            "Talks Resume\n\n" + line + "\n\nThey met in Oslo.\n\nThey left.",
            "Talks Resume\n\nThey met in Oslo.\n\nThey left.\n\n" + line
        }) {
            ReadArticle read = Reading.article("a.txt", text);
            assertThat(read.article().metadata())
                    .isEqualTo(new Metadata("Talks Resume", source, date, null, null, null));
            assertThat(read.article().text()).isEqualTo("They met in Oslo.\n\nThey left.");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They met. They left.\n\nNovember 21, 2011About",
                "They met. They left.\n\nNovember 21, 2011 About Countries",
                "They met. They left.\n\nNovember 21, 2011\n\nAboutCountries",
                "They met. They left.Countries\n\nNovember 21, 2011",
                "They met. They left. November 21, 2011",
                "They met. They left.\nNovember 21, 2011\n\nAboutThey met. They left.\n\nCountries"
            })
    void cutsGluedLeftoversOffTheEnd(String body) throws UnreadableFileException {
        ReadArticle read = Reading.article("a.txt", "Talks Resume\n\n" + body);
        assertThat(read.article().text()).isEqualTo("They met. They left.");
        assertThat(read.article().metadata().date()).isEqualTo("2011-11-21");
    }

    @Test
    void leavesWhatOnlyLooksLikeALeftover() throws UnreadableFileException {
        String body = "They met in several Countries\n\n"
                + "They came to know what it was all About\n\n"
                + "It was printed (AP/Baltic Globe, Nov. 19).";
        assertThat(Reading.article("a.txt", "Talks Resume\n\n" + body).article().text())
                .isEqualTo(body);
    }

    @Test
    void linesWithNothingButOddSpacesSeparateParagraphs() throws UnreadableFileException {
        assertThat(Reading.article("a.txt", "Talks\r\n\u00a0\r\nThey met.\r\n\u202f \u00a0\r\nThey left.\r\n")
                        .article()
                        .text())
                .isEqualTo("They met.\n\nThey left.");
    }

    @Test
    void linesWrappedByHandAreJoinedAndShortOnesAreNot() throws UnreadableFileException {
        String wrapped = "The envoys of both countries met in the capital of Norway on\n"
                + "Tuesday, and they agreed to meet once more before the end of\n"
                + "the year.";
        assertThat(Reading.article("a.txt", "Talks Resume in Norway\n" + wrapped + "\n\nOslo\nBergen")
                        .article()
                        .text())
                .isEqualTo(wrapped.replace('\n', ' ') + "\n\nOslo\n\nBergen");
    }

    @Test
    void aFirstLineThatIsProseIsCutForTheTitleAndStaysInTheText() throws UnreadableFileException {
        String prose = "The envoys met in Oslo and talked about the shield for many hours without any result, "
                .repeat(3)
                .strip();
        ReadArticle read = Reading.article("a.txt", prose + "\n\nThey left.");
        assertThat(read.article().metadata().title())
                .hasSizeLessThanOrEqualTo(200)
                .endsWith("…")
                .startsWith("The envoys met");
        assertThat(read.article().text()).isEqualTo(prose + "\n\nThey left.");
        assertThat(Reading.article("b.txt", "They met.").article().text()).isEqualTo("They met.");
    }

    @Test
    void repeatedParagraphsAreDroppedButNotShortAnswers() throws UnreadableFileException {
        assertThat(Reading.article(
                                "a.txt",
                                "Questions\n\n"
                                        + "Will you sign “it” now?\n\n"
                                        + "No.\n\n"
                                        + "will YOU sign \"it\"  now?\n\n"
                                        + "Never?\n\n"
                                        + "No.")
                        .article()
                        .text())
                .isEqualTo("Will you sign “it” now?\n\nNo.\n\nNever?\n\nNo.");
    }

    @Test
    void sidecarsWinOverWhatTheFileSays() throws UnreadableFileException {
        ReadArticle read = Reading.withSidecar(
                Reading.file("a.txt", "Talks\n\nSource: Wire, 20 November 2012\n\nThey met."),
                "title: The talks\ndate: 2012-11-21\nurl: http://example.org/t\n");
        assertThat(read.article().metadata().title()).isEqualTo("The talks");
        assertThat(read.article().metadata().source()).isEqualTo("Wire");
        assertThat(read.article().metadata().date()).isEqualTo("2012-11-21");
        assertThat(read.article().metadata().url()).hasToString("http://example.org/t");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        date: 2013-01-17               | is in the future
        date: sometime                 | could not be read
        url: javascript:alert(1)       | address
        url: /relative                 | address
        url: "https://exa mple.org"    | address
        language: English of Britain   | language
        title: {a: b}                  | not a single value
        other: [                       | not valid YAML
        """)
    void leavesOutWhatIsDoubtfulAndSaysSo(String yaml, String warning) throws UnreadableFileException {
        ReadArticle read = Reading.withSidecar(Reading.file("a.txt", "Talks\n\nThey met."), yaml);
        assertThat(read.article().metadata()).isEqualTo(new Metadata("Talks", null, null, null, null, null));
        assertThat(read.warnings()).singleElement().asString().contains(warning);
    }

    @Test
    void todayIsNotTheFutureAnywhereOnEarth() throws UnreadableFileException {
        ReadArticle read = Reading.withSidecar(Reading.file("a.txt", "Talks\n\nThey met."), "date: 2013-01-16");
        assertThat(read.article().metadata().date()).isEqualTo("2013-01-16");
    }

    @ParameterizedTest
    @ValueSource(strings = {" \u00a0\n\n", "***\n---\n", "November 21, 2011\n\nAbout\n"})
    void aFileWithoutWordsFails(String text) {
        assertThatThrownBy(() -> Reading.article("a.txt", text))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("holds no words");
    }

    @Test
    void aMillionLinesAreRead() throws UnreadableFileException {
        ReadArticle read = Reading.article("a.txt", "No.\n".repeat(1_000_000));
        assertThat(read.article().text()).startsWith("No.");
    }

    @Test
    void aLineOfAMillionCharactersIsRead() throws UnreadableFileException {
        ReadArticle read = Reading.article("a.txt", "Talks\n\n" + "x".repeat(1_000_000));
        assertThat(read.article().text()).hasSize(1_000_000);
        assertThat(read.article().passages())
                .allSatisfy(p -> assertThat(p.range().length()).isLessThanOrEqualTo(2_000));
    }

    @ParameterizedTest
    @CsvSource({"000,2011-11-21,14", "001,2012-11-20,13", "004,2012-06-19,9"})
    void readsTheDirtyTextsOfTheNeighbouringFolder(String prefix, LocalDate date, int paragraphs)
            throws IOException, UnreadableFileException {
        Assumptions.assumeTrue(Files.isDirectory(SEEDS), "no folder with real articles beside this one");
        try (var files = Files.list(SEEDS)) {
            Path file = files.filter(f -> f.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow();
            ReadArticle read = Reading.article(new SourceFile(file.getFileName().toString(), Files.readAllBytes(file)));
            assertThat(read.article().metadata().date()).isEqualTo(date);
            assertThat(read.article().text().split("\n\n")).hasSize(paragraphs).doesNotHaveDuplicates();
            assertThat(read.article().text()).doesNotContain("AP Photo", "Countries", "About", "\u00a0", "Source:");
        }
    }
}
