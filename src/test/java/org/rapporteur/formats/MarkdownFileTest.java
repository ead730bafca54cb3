package org.rapporteur.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rapporteur.article.Metadata;

/** What is written is what is read. */
class MarkdownFileTest {
    private static final List<String> PIECES = List.of(
            "word",
            "Talks",
            "resume.",
            "*",
            "**",
            "_",
            "__",
            "`",
            "```",
            "~~~",
            "#",
            "##",
            ">",
            "-",
            "+",
            "---",
            "===",
            "1.",
            "12)",
            "[a](http://x.example)",
            "![i](j)",
            "<b>",
            "</script>",
            "<!-- x",
            "&amp;",
            "&#42;",
            "&",
            "\\",
            "\\*",
            ":",
            "|",
            "\"quoted\"",
            "'",
            "title: x",
            "{{x}}",
            "é",
            "日本",
            "!",
            "http://x.example/a_b_c",
            "a*b*c",
            "<http://y.example>",
            "[x]:",
            "$",
            "%",
            "@",
            "---:",
            "\u2014",
            "2012.",
            "<?php",
            "]]>");

    @Test
    void readsAsALaterHandWouldExpectIt() {
        Metadata metadata = new Metadata(
                "Talks \"resume\": a start",
                "Baltic Wire",
                LocalDate.parse("2012-06-19"),
                URI.create("https://wire.example/a?b=1"),
                "Ann Lee",
                "en");
        assertThat(MarkdownFile.of(metadata, "From the feed.", List.of("First.", "# 2 * 3")))
                .isEqualTo("""
                    ---
                    title: "Talks \\"resume\\": a start"
                    source: "Baltic Wire"
                    date: "2012-06-19"
                    url: "https://wire.example/a?b=1"
                    author: "Ann Lee"
                    language: "en"
                    note: "From the feed."
                    ---

                    First.

                    \\# 2 \\* 3
                    """);
    }

    @Test
    void isReadBackAsWritten() throws UnreadableFileException {
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            List<String> paragraphs = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(6); i++) {
                paragraphs.add("Begins " + i + " " + line(random));
                paragraphs.add(line(random) + " ends " + i);
            }
            Metadata metadata = new Metadata("T " + line(random), line(random), null, null, line(random), null);
            String file = MarkdownFile.of(metadata, line(random), paragraphs);
            Draft read = new MarkdownReader().read(new SourceFile("a.md", file.getBytes(StandardCharsets.UTF_8)));
            assertThat(read.paragraphs()).as("seed %d%n%s", seed, file).isEqualTo(paragraphs);
            assertThat(read.details().title()).as("seed %d", seed).isEqualTo(metadata.title());
            assertThat(read.details().source()).as("seed %d", seed).isEqualTo(metadata.source());
            assertThat(read.details().author()).as("seed %d", seed).isEqualTo(metadata.author());
            assertThat(read.details().url()).as("seed %d", seed).isNull();
            assertThat(read.warnings()).as("seed %d", seed).isEmpty();
        }
    }

    private static String line(Random random) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i <= random.nextInt(6); i++) {
            line.append(line.isEmpty() || random.nextInt(3) == 0 ? "" : " ")
                    .append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return line.toString();
    }
}
