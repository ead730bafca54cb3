package org.rapporteur.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.FileOutcome;
import org.rapporteur.article.RefreshReport;
import org.rapporteur.formats.Documents;
import org.rapporteur.index.HeldArticle;
import org.rapporteur.parsing.Reading;
import org.rapporteur.torture.Trial;
import org.rapporteur.torture.TrialResult;

/**
 * A Word document of 4 GB when it is unpacked and a text of 200 MB in a folder with a good file. The memory that this process holds, as the kernel counts
 * it, may grow by no more than 32 MB; the good file must be read, and both others named. On Linux alone.
 */
public final class BombsTrial implements Trial {
    private static final long GROWTH_KILOBYTES = 32 * 1024;
    private static final Path STATUS = Path.of("/proc/self/status");

    @Override
    public TrialResult run(Path root, long seed, int n) throws IOException {
        Path folder = Files.createDirectories(root.resolve("folder"));
        Files.write(folder.resolve("good.docx"), Documents.bytes("talks.docx"));
        FolderReader reader = new FolderReader(folder, Reading.CLOCK, root.resolve("attempts"));
        read(reader);
        writeDocument(folder.resolve("bomb.docx"));
        writeText(folder.resolve("long.txt"));
        System.gc();
        long before = kilobytes("VmRSS:");
        Files.writeString(Path.of("/proc/self/clear_refs"), "5");
        List<String> wrong = new ArrayList<>();
        long started = System.nanoTime();
        for (int i = 0; i < n; i++) {
            check(read(reader), wrong);
        }
        long took = (System.nanoTime() - started) / 1_000_000 / n;
        long growth = kilobytes("VmHWM:") - before;
        if (growth > GROWTH_KILOBYTES) {
            wrong.add("the memory of the process grew by " + growth / 1024 + " MB");
        }
        return new TrialResult(
                "4 GB in a Word document and 200 MB of text, " + n + " times: memory grew by " + growth / 1024
                        + " MB at most, each reading took " + took + " ms",
                wrong);
    }

    private static void check(RefreshReport report, List<String> wrong) {
        List<FileOutcome> failures = report.failures();
        if (failures.size() != 2
                || !String.valueOf(failures.get(0).reason()).contains("unpacks to more than")
                || !String.valueOf(failures.get(1).reason()).contains("is too large")) {
            wrong.add("the report says " + report.files());
        }
    }

    private static RefreshReport read(FolderReader reader) {
        return reader.read(Map.of(), new Ignoring(), ReadingProgress.IGNORED);
    }

    private static void writeDocument(Path file) throws IOException {
        byte[] megabyte =
                "The envoys met in Tarn. ".repeat(1 << 16).substring(0, 1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            for (int i = 0; i < 4 << 10; i++) {
                zip.write(megabyte);
            }
            zip.closeEntry();
        }
    }

    private static void writeText(Path file) throws IOException {
        byte[] megabyte = "The envoys met in Tarn.\n"
                .repeat(1 << 16)
                .substring(0, 1 << 20)
                .getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 200; i++) {
                out.write(megabyte);
            }
        }
    }

    private static long kilobytes(String field) throws IOException {
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith(field))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    private static final class Ignoring implements ArticleSink {
        @Override
        public void put(Article article, HeldArticle held) {}

        @Override
        public void touch(ArticleId id, long stamp) {}

        @Override
        public void remove(ArticleId id) {}
    }
}
