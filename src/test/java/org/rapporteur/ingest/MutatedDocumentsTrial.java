package org.rapporteur.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.FileOutcome;
import org.rapporteur.article.RefreshReport;
import org.rapporteur.article.Sentence;
import org.rapporteur.formats.Documents;
import org.rapporteur.formats.Mutations;
import org.rapporteur.formats.SourceFile;
import org.rapporteur.index.HeldArticle;
import org.rapporteur.parsing.FileContent;
import org.rapporteur.parsing.Reading;
import org.rapporteur.torture.Trial;
import org.rapporteur.torture.TrialResult;

/**
 * Documents of every format, damaged at random, read as a folder is read, risky ones in the process beside this one. Each must come out as an
 * article whose sentences stand in its text, or be named with a reason; nothing may be thrown.
 */
public final class MutatedDocumentsTrial implements Trial {
    private static final int FOLDER = 1_000;
    private static final List<String> MADE = List.of(
            "talks.docx",
            "talks.odt",
            "talks.rtf",
            "talks.epub",
            "talks.pdf",
            "printed.pdf",
            "letter.eml",
            "printed.html");
    private static final Map<String, String> WRITTEN = Map.of(
            "a.md",
                    "---\n"
                            + "title: \"Talks\"\n"
                            + "date: 2012-06-19\n"
                            + "url: https://example.org\n"
                            + "---\n"
                            + "# Talks\n\n"
                            + "The *U.S.* met [them](x).\n\n"
                            + "> No. 5\n\n"
                            + "- a\n",
            "a.txt",
                    "Talks Resume\n\n"
                            + "Source: Wire, 20 November 2012\n\n"
                            + "They met in \u00a0Oslo.\r\n"
                            + "\u00a0\r\n"
                            + "November 21, 2011\n"
                            + "About\n\n"
                            + "Countries",
            "a.json",
                    "[{\"id\": 1, \"title\": \"Talks\", \"date\": \"2012-06-19\", \"text\": \"They met.\"},"
                            + " {\"title\": \"Two\", \"text\": \"They left.\"}]",
            "a.url", "[InternetShortcut]\r\nURL=https://example.org/talks\r\n",
            "b.txt.meta.yaml", "title: Talks\ndate: 2012-06-19\nauthor: [A, B]\nbase: &a {x: 1}\nmore: *a\n");

    private final List<String> wrong = new ArrayList<>();
    private int articles;
    private int named;
    private int deaths;
    private long slowest;

    @Override
    public TrialResult run(Path root, long seed, int n) throws IOException {
        List<SourceFile> originals = Stream.concat(
                        MADE.stream().map(Documents::file),
                        WRITTEN.entrySet().stream()
                                .map(file -> new SourceFile(
                                        file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8))))
                .sorted((a, b) -> a.path().compareTo(b.path()))
                .toList();
        Mutations mutations = new Mutations(new Random(seed), originals);
        for (int done = 0; done < n; done += FOLDER) {
            Path folder = Files.createDirectories(root.resolve("folder"));
            List<String> paths = new ArrayList<>();
            for (int i = done; i < Math.min(n, done + FOLDER); i++) {
                paths.add(write(folder, mutations.next(i)));
            }
            FolderReader reader = new FolderReader(folder, Reading.CLOCK, root.resolve("attempts"));
            read(reader, paths, "seed " + seed + ", " + done + " ff.");
            empty(folder);
        }
        String figures =
                "%d documents: %d gave articles, %d were named with the reason, the parser died %d times; the slowest file took %d ms"
                        .formatted(n, articles, named, deaths, slowest / 1_000_000);
        return new TrialResult(figures, wrong);
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    /** A sidecar stands beside a file that it describes. */
    private static String write(Path folder, SourceFile file) throws IOException {
        if (file.name().endsWith(FileContent.SIDECAR)) {
            String owner = file.name().substring(0, file.name().length() - FileContent.SIDECAR.length());
            Files.write(folder.resolve(file.name()), file.content());
            Files.writeString(folder.resolve(owner), "The envoys met in Tarn and left again.\n");
            return owner;
        }
        Files.write(folder.resolve(file.name()), file.content());
        return file.name();
    }

    private void read(FolderReader reader, List<String> paths, String where) {
        long[] last = {System.nanoTime()};
        RefreshReport report;
        try {
            report = reader.read(Map.of(), new Checking(where), (done, total, path) -> {
                slowest = Math.max(slowest, System.nanoTime() - last[0]);
                last[0] = System.nanoTime();
            });
        } catch (RuntimeException | Error e) {
            wrong.add(where + " threw " + e + " " + Arrays.toString(e.getStackTrace()));
            return;
        }
        Map<String, FileOutcome> outcomes =
                report.files().stream().collect(Collectors.toMap(FileOutcome::path, outcome -> outcome));
        for (String path : paths) {
            FileOutcome outcome = outcomes.get(path);
            if (outcome == null) {
                wrong.add(where + ": " + path + " is not in the report");
            } else if (outcome.change() == FileOutcome.Change.FAILED) {
                count(path, String.valueOf(outcome.reason()), where);
            } else {
                articles++;
            }
        }
    }

    private void count(String path, String reason, String where) {
        named++;
        deaths += reason.startsWith("stopped the parser") ? 1 : 0;
        if (reason.isBlank() || reason.contains("\n") || reason.contains("could not be understood")) {
            wrong.add(where + ": " + path + " " + reason);
        }
    }

    private final class Checking implements ArticleSink {
        private final String where;

        Checking(String where) {
            this.where = where;
        }

        @Override
        public void put(Article article, HeldArticle held) {
            for (Sentence sentence : article.passages().stream()
                    .flatMap(passage -> passage.sentences().stream())
                    .toList()) {
                if (!sentence.text().equals(sentence.range().of(article.text()))) {
                    wrong.add(where + ": " + article.id() + " has a sentence that is not in its text");
                }
            }
        }

        @Override
        public void touch(ArticleId id, long stamp) {
            wrong.add(where + ": " + id + " was taken for known");
        }

        @Override
        public void remove(ArticleId id) {
            wrong.add(where + ": " + id + " was removed");
        }
    }
}
