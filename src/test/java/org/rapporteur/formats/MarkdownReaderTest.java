package org.rapporteur.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.article.Metadata;
import org.rapporteur.parsing.ReadArticle;
import org.rapporteur.parsing.Reading;

class MarkdownReaderTest {
    @Test
    void readsFrontMatterAndLeavesUnknownKeysAlone() throws UnreadableFileException {
        ReadArticle read = Reading.article("talks.md", """
            ---
            title: "Talks: a new round"
            source: Baltic Wire (brief)
            date: 2012-06-19
            url: https://example.org/talks
            author: [Ann Reed, Jon Hale]
            language: en
            sources:
              - title: Another
                url: https://example.org/other
            ---
            They met.
            """);
        assertThat(read.article().metadata())
                .isEqualTo(new Metadata(
                        "Talks: a new round",
                        "Baltic Wire (brief)",
                        LocalDate.of(2012, 6, 19),
                        URI.create("https://example.org/talks"),
                        "Ann Reed, Jon Hale",
                        "en"));
        assertThat(read.article().text()).isEqualTo("They met.");
        assertThat(read.warnings()).isEmpty();
    }

    @Test
    void takesInlineMarksOffAndKeepsEveryWord() throws UnreadableFileException {
        assertThat(text("""
            ---
            title: T
            ---
            The **U.S.** and [Russia](https://example.org "x") *met* in `Oslo`,
            <em>they</em> said &amp; left\\*.
            ![A handshake](x.png)

            > Quoted words.

            - first item
            - second item
            """))
                .isEqualTo("The U.S. and Russia met in Oslo, they said & left*.\n\n"
                        + "Quoted words.\n\n"
                        + "first item\n\n"
                        + "second item");
    }

    @Test
    void aHeadingStandsAloneAndOnlyOverText() throws UnreadableFileException {
        assertThat(text("""
            # The talks

            ## Background
            They met.

            ## Empty
            ## Positions
            ### Moscow
            It asked for more.

            ## See also
            """)).isEqualTo("Background\n\nThey met.\n\nPositions\n\nMoscow\n\nIt asked for more.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\ntitle: Talks: round two\ndate: 2012-06-19\n---\nThey met.",
                "---\ntitle: \"Talks: round two\ndate: 2012-06-19\n---\nThey met.",
                "---\ndate: 2012-06-19\ntitle: 'Talks: round two'\n\tbad: [\n---\nThey met."
            })
    void readsTheBodyAndThePlainLinesOfBrokenFrontMatter(String text) throws UnreadableFileException {
        ReadArticle read = Reading.article("a.md", text);
        assertThat(read.article().text()).isEqualTo("They met.");
        assertThat(read.article().metadata().title()).isEqualTo("Talks: round two");
        assertThat(read.article().metadata().date()).isEqualTo("2012-06-19");
        assertThat(read.warnings()).singleElement().asString().contains("front matter", "not valid YAML");
    }

    @Test
    void frontMatterThatIsNotClosedIsRead() throws UnreadableFileException {
        ReadArticle read = Reading.article("a.md", "---\ntitle: Talks\n\nThey met in Oslo and signed nothing at all.");
        assertThat(read.article().text()).contains("They met in Oslo");
        assertThat(read.warnings()).anyMatch(warning -> warning.contains("not closed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"- one\n- two", "just words", "42"})
    void frontMatterThatIsNoMapIsLeftOut(String yaml) throws UnreadableFileException {
        ReadArticle read = Reading.article("the-talks.md", "---\n" + yaml + "\n---\n# Talks\n\nThey met.");
        assertThat(read.article().metadata().title()).isEqualTo("Talks");
        assertThat(read.warnings()).anyMatch(warning -> warning.contains("front matter"));
    }

    @Test
    void aYamlBombCostsNothing() {
        StringBuilder yaml = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 30; i++) {
            yaml.append("a%d: &a%d [".formatted(i, i))
                    .append(("*a" + (i - 1) + ",").repeat(9))
                    .append("x]\n");
        }
        String text = "---\n" + yaml + "title: Talks\n---\nThey met.";
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThat(Reading.article("a.md", text).article().text()).isEqualTo("They met."));
    }

    @Test
    void withoutFrontMatterTheFirstHeadingIsTheTitleAndTheImprintIsRead() throws UnreadableFileException {
        ReadArticle read = Reading.article(
                "a.md", "# Talks resume\n\nSource: Baltic Wire, 20 November 2012\n\nThey met.\n\nThey left.");
        assertThat(read.article().metadata())
                .isEqualTo(new Metadata("Talks resume", "Baltic Wire", LocalDate.of(2012, 11, 20), null, null, null));
        assertThat(read.article().text()).isEqualTo("They met.\n\nThey left.");
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "- ", "[", "*", "(", "<a ", "`", "![", "***", "\t"})
    void hostileNestingEndsInTimeAndLosesNothing(String mark) {
        String text = mark.repeat(100_000 / mark.length()) + "\n\nThey met.";
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThat(Reading.article("a.md", text).article().text()).contains("They met."));
    }

    private static String text(String markdown) throws UnreadableFileException {
        return Reading.article("a.md", markdown).article().text();
    }
}
