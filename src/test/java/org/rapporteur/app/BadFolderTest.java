package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.app.Installation.Outcome;
import org.rapporteur.article.FileOutcome;
import org.rapporteur.article.FileOutcome.Change;
import org.rapporteur.article.RefreshReport;

/** A folder that is not as it should be: a line for each trouble, everything else is found. */
class BadFolderTest {
    private static final String QUESTION = "When was the Oslo accord on radars signed?";

    @TempDir
    private Path root;

    private Installation installation;

    @BeforeEach
    void install() {
        installation = Installation.in(root);
    }

    private void writeGoodArticle() {
        installation.article(
                "good.md",
                "Envoys meet",
                "2012-06-19",
                "The Oslo accord on radars was signed by Jane Smith on 18 June 2012.");
    }

    /** The reason or the warnings that the report gives for a file. */
    private static String said(JsonNode report, String path) {
        List<String> lines = new ArrayList<>();
        for (JsonNode file : report.get("files")) {
            if (file.get("path").asText().equals(path)) {
                lines.add(file.path("reason").asText(""));
                file.path("warnings").forEach(warning -> lines.add(warning.asText()));
            }
        }
        assertThat(lines).as("lines on %s in %s", path, report).isNotEmpty();
        return String.join("\n", lines);
    }

    private JsonNode refresh() {
        Outcome outcome = installation.run("refresh", "--json");
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.err()).doesNotContain("Exception", "\tat ");
        return outcome.json();
    }

    private void assertTheGoodArticleIsFound() {
        JsonNode answer = installation.run("ask", "--json", QUESTION).json();
        assertThat(answer.get("retrieved").path(0).path("path").asText()).isEqualTo("good.md");
    }

    @Test
    void anEmptyFolderIsSaid() {
        assertThat(refresh().get("notes").get(0).asText())
                .contains(installation.knowledge().toString(), "is empty", "Put articles");
        Outcome answer = installation.run("ask", QUESTION);
        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out()).contains("folder").doesNotContain("Exception");
    }

    @Test
    void aMissingFolderIsSaidAndNotMade() throws IOException {
        Files.delete(installation.knowledge());
        assertThat(refresh().get("notes").get(0).asText())
                .contains(installation.knowledge().toString(), "does not exist");
        assertThat(installation.run("ask", QUESTION).exitCode()).isEqualTo(1);
        assertThat(installation.run("latest").exitCode()).isEqualTo(1);
        assertThat(installation.knowledge()).doesNotExist();
        Outcome doctor = installation.run("doctor");
        assertThat(doctor.exitCode()).isEqualTo(3);
        assertThat(doctor.out()).contains("does not exist");
    }

    @Test
    void aFolderThatGoesMissingKeepsWhatWasRead() throws IOException {
        writeGoodArticle();
        refresh();
        Files.delete(installation.knowledge().resolve("good.md"));
        Files.delete(installation.knowledge());
        assertThat(refresh().get("notes").get(0).asText()).contains("does not exist", "stays: 1 article");
        assertTheGoodArticleIsFound();
    }

    @Test
    void aFileInPlaceOfTheFolderIsSaid() throws IOException {
        Files.delete(installation.knowledge());
        Files.writeString(installation.knowledge(), "They met in Oslo.");
        assertThat(refresh().get("notes").get(0).asText()).contains("is not a folder");
    }

    @Test
    void anUnreadableFolderOrFileIsSaid() throws IOException {
        writeGoodArticle();
        Path file = installation.write("secret.md", "They met in Rome.");
        Path inner = Files.createDirectories(installation.knowledge().resolve("inner"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(inner, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(file), "this user may read everything");
        JsonNode report = refresh();
        assertThat(said(report, "secret.md")).contains("may not be read");
        assertThat(said(report, "inner")).contains("cannot be looked into");
        assertTheGoodArticleIsFound();
    }

    @Test
    void everyBadFileHasItsLineAndTheGoodOneIsFound() throws IOException {
        writeGoodArticle();
        byte[] noise = new byte[5_000];
        new Random(5).nextBytes(noise);
        installation.write("binary.txt", noise);
        installation.write("empty.md", "");
        installation.write("blank.txt", " \n\u00a0\n");
        try (RandomAccessFile huge =
                new RandomAccessFile(installation.write("huge.txt", "They met.").toFile(), "rw")) {
            huge.setLength(200L << 20);
        }
        installation.write("broken.md", "---\ntitle: \"never closed\n  date: [\n---\nThey met in Bonn.\n");
        installation.article("future.md", "Tomorrow", "2031-01-01", "They will meet in Rome.");
        installation.article("twin-1.md", "The same title", "2012-01-01", "They met in Riga to talk about radars.");
        installation.article(
                "twin-2.md", "The same title", "2012-02-01", "Ships sailed to Rota in spring, said the navy.");
        Path outside = Files.writeString(root.resolve("outside.md"), "A secret of somebody else.");
        Files.createSymbolicLink(installation.knowledge().resolve("link.md"), outside);
        Files.createSymbolicLink(installation.knowledge().resolve("circle"), installation.knowledge());
        JsonNode report = refresh();
        assertThat(said(report, "binary.txt")).isNotBlank();
        assertThat(said(report, "empty.md")).contains("empty");
        assertThat(said(report, "blank.txt")).isNotBlank();
        assertThat(said(report, "huge.txt")).contains("too large", "split it");
        assertThat(said(report, "broken.md")).isNotBlank();
        assertThat(said(report, "future.md")).contains("2031");
        assertThat(said(report, "twin-2.md") + said(report, "twin-1.md")).contains("title");
        assertThat(said(report, "link.md")).contains("symbolic link out of the folder");
        assertThat(said(report, "circle")).contains("symbolic link");
        assertThat(report.get("failed").asInt()).isEqualTo(6 + (saidToFail(report, "broken.md") ? 1 : 0));
        assertTheGoodArticleIsFound();
        assertThat(installation.run("sources").out()).doesNotContain("outside", "secret");
    }

    private static boolean saidToFail(JsonNode report, String path) {
        for (JsonNode file : report.get("files")) {
            if (file.get("path").asText().equals(path)) {
                return file.get("change").asText().equals("failed");
            }
        }
        return false;
    }

    @Test
    void aLineOfAMegabyteIsIndexed() {
        writeGoodArticle();
        String sentence = "The radar in Gabala was offered once more. ";
        installation.write(
                "long.txt",
                "A long line\n\n" + sentence.repeat((1 << 20) / sentence.length()) + "The zeppelin left Narvik.");
        JsonNode report = refresh();
        assertThat(report.get("added").asInt()).isEqualTo(2);
        assertTheGoodArticleIsFound();
        JsonNode answer =
                installation.run("ask", "--json", "Where did the zeppelin go?").json();
        assertThat(answer.get("retrieved").path(0).path("passage").asText()).contains("zeppelin");
    }

    @Test
    void aMegabyteWithoutASpaceIsBorne() {
        writeGoodArticle();
        installation.write("word.txt", "x".repeat(1 << 20));
        installation.write("dots.txt", ".".repeat(1 << 20));
        installation.write("brackets.md", "[".repeat(50_000));
        installation.write("quotes.md", "> ".repeat(20_000));
        refresh();
        assertTheGoodArticleIsFound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "UTF-16LE", "UTF-16BE", "UTF-8"})
    void wordsInAnotherCharsetAreReadOrSaidNotToBe(String charset) {
        writeGoodArticle();
        String text =
                "The Zürich talks\n\nPrésident Müller said “no” in Zürich – at once. Nobody else spoke in Zürich.\n";
        String mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
        installation.write("odd.txt", (mark + text).getBytes(Charset.forName(charset)));
        JsonNode report = refresh();
        assertThat(report.get("added").asInt()).isEqualTo(2);
        JsonNode answer = installation
                .run("ask", "--json", "What did Müller say in Zürich?")
                .json();
        assertThat(answer.get("retrieved").path(0).path("passage").asText()).contains("Müller", "“no”", "Zürich");
        assertTheGoodArticleIsFound();
    }

    @Test
    void bytesOfNoCharsetAreSaid() {
        writeGoodArticle();
        byte[] mixed = ("The talks\n\nThey met in Zürich and said “no”. ".repeat(3)).getBytes(StandardCharsets.UTF_8);
        mixed[20] = (byte) 0xFF;
        installation.write("mixed.txt", mixed);
        assertThat(said(refresh(), "mixed.txt")).isNotBlank();
        assertTheGoodArticleIsFound();
    }

    @Test
    void twoFilesWithOneAddressAreSaid() {
        writeGoodArticle();
        String front = "---\ntitle: \"%s\"\nurl: https://wire.example/1\n---\n%s\n";
        installation.write("first.md", front.formatted("One", "They met in Riga to talk about radars."));
        installation.write("second.md", front.formatted("Two", "Ships sailed to Rota in spring, said the navy."));
        JsonNode report = refresh();
        assertThat(said(report, "first.md") + said(report, "second.md")).contains("address");
        assertThat(report.get("added").asInt()).isEqualTo(3);
    }

    @Test
    void aFileThatVanishesWhileTheFolderIsReadIsSaid() {
        writeGoodArticle();
        Path vanishing = installation.write("vanishing.md", "They met in Rome.");
        try (Rapporteur rapporteur = installation.open()) {
            RefreshReport report = rapporteur.refresh((stage, done, total) -> delete(vanishing), false);
            assertThat(report.failures())
                    .extracting(FileOutcome::path, FileOutcome::reason)
                    .singleElement()
                    .asString()
                    .contains("vanishing.md", "vanished");
            assertThat(report.count(Change.ADDED)).isEqualTo(1);
        }
        assertTheGoodArticleIsFound();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theSameLinesAreShownToAPerson() {
        writeGoodArticle();
        installation.write("empty.md", "");
        Outcome outcome = installation.run("refresh");
        assertThat(outcome.out()).contains("1 added", "1 failed", "failed: empty.md: ");
        assertThat(installation.run("status").out()).contains("empty.md");
        Outcome doctor = installation.run("doctor");
        assertThat(doctor.out()).contains("empty.md");
        assertThat(doctor.exitCode()).isZero();
    }
}
