package org.rapporteur.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.parsing.Reading;

class FormatsTest {
    private final Formats formats = new Formats();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a.xlsx | PK\u0003\u0004x | is an Excel workbook (XLSX)
        a.zip  | PK\u0003\u0004x | is a zip archive
        a.md   | \u0089PNG x     | is a PNG image
        a.txt  | \u00ff\u00d8\u00ff x | is a JPEG image
        a.doc  | \u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1 x | is an Office document in the old format
        a.tex  | {"a":1}         | ends in .tex
        README | Words.          | has no ending
        """)
    void saysWhatAFileIsAndWhatIsRead(String path, String latin1, String reason) {
        SourceFile file = new SourceFile(path, latin1.getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> formats.read(file))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(reason)
                .hasMessageContaining("Markdown (.md")
                .hasMessageContaining("plain text (.txt");
    }

    @Test
    void aTextOfEveryLengthIsReadUpToABound() throws UnreadableFileException {
        String text =
                "The envoys met in Tarn and agreed to meet again in the autumn of the same year.\n\n".repeat(60_000);
        Draft draft = formats.read(Reading.file("a.txt", text)).getFirst();
        assertThat(draft.length()).isBetween(Formats.LONGEST_TEXT - 100L, (long) Formats.LONGEST_TEXT);
        assertThat(draft.warnings()).singleElement().asString().contains("is longer than 3,000,000 characters");
    }

    @Test
    void largeFilesAreReadInAProcessOfTheirOwnWhateverTheyAre() {
        assertThat(formats.isRisky(Reading.file("a.txt", "x".repeat(1 << 20)))).isTrue();
        assertThat(formats.isRisky(Reading.file("a.txt", "x"))).isFalse();
        assertThat(formats.isRisky(Reading.file("a.pdf", "x"))).isTrue();
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> formats.read(Reading.file("a.md", "")))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("is empty");
    }

    @Test
    void choosesByTheFirstBytesBeforeTheEnding() throws UnreadableFileException {
        Draft page = formats.read(
                        Reading.file("a.txt", " <!DOCTYPE html><title>Talks resume</title><p>They <b>met</b> again."))
                .getFirst();
        assertThat(page.details().title()).isEqualTo("Talks resume");
        assertThat(page.paragraphs()).containsExactly("They met again.");
        Draft markdown = formats.read(Reading.file("a.txt", "\ufeff---\r\ntitle: Talks\r\n---\r\nThey *met*.\r\n"))
                .getFirst();
        assertThat(markdown.details().title()).isEqualTo("Talks");
        assertThat(markdown.paragraphs()).containsExactly("They met.");
    }
}
