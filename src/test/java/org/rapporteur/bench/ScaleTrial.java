package org.rapporteur.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.answer.Answerer;
import org.rapporteur.answer.Question;
import org.rapporteur.article.FileOutcome.Change;
import org.rapporteur.article.RefreshReport;
import org.rapporteur.extraction.ExtractReader;
import org.rapporteur.index.Generation;
import org.rapporteur.index.KnowledgeIndex;
import org.rapporteur.ingest.FolderReader;
import org.rapporteur.ingest.KnownVectors;
import org.rapporteur.ingest.ReadingProgress;
import org.rapporteur.ingest.Refresher;
import org.rapporteur.retrieval.Retriever;
import org.rapporteur.text.Aliases;
import org.rapporteur.torture.Trial;
import org.rapporteur.torture.TrialResult;

/** What a folder of so many articles of 5 kB costs, found by words alone: a row of the table in {@code docs/scale.md}. */
public final class ScaleTrial implements Trial {
    private static final ExtractReader EXTRACTS = ExtractReader.shipped();
    private static final int QUESTIONS = 300;

    private Path folder = Path.of("");
    private Path indexed = Path.of("");

    /** @param n how many articles */
    @Override
    public TrialResult run(Path root, long seed, int n) throws Exception {
        folder = root.resolve("articles");
        indexed = Files.createDirectories(root.resolve("index"));
        NewsGenerator news = new NewsGenerator(seed);
        news.write(folder, n);
        age();
        Timings first = new Timings();
        try (KnowledgeIndex index = KnowledgeIndex.open(indexed)) {
            first.take(() -> refresh(index));
        }
        Timings open = new Timings();
        Timings same = new Timings();
        Timings hundredth = new Timings();
        Timings publishing = new Timings();
        Timings answers = new Timings();
        try (KnowledgeIndex index = open.take(() -> KnowledgeIndex.open(indexed))) {
            same.take(() -> refresh(index));
            for (int i = 0; i < 3; i++) {
                same.take(() -> refresh(index));
            }
            for (int i = 0; i < 3; i++) {
                change(n / 100, i);
                RefreshReport report = hundredth.take(() -> refresh(index));
                if (report.count(Change.CHANGED) != Math.max(1, n / 100)) {
                    return new TrialResult("", List.of("changed: " + report.count(Change.CHANGED)));
                }
            }
            change(1, 3);
            publishing.take(() -> refresh(index));
            ask(index, news.questions(QUESTIONS), new Timings());
            ask(index, news.questions(QUESTIONS), answers);
            return new TrialResult(
                    row(index, n)
                            + " first %.1f s, start %.2f s, nothing changed %.2f s, one changed %.2f s, 1/100 changed %.2f s, answer p50 %.1f p95 %.1f ms"
                                    .formatted(
                                            first.millis(50) / 1e3,
                                            open.millis(50) / 1e3,
                                            same.millis(50) / 1e3,
                                            publishing.millis(50) / 1e3,
                                            hundredth.millis(50) / 1e3,
                                            answers.millis(50),
                                            answers.millis(95)),
                    List.of());
        }
    }

    private static void ask(KnowledgeIndex index, List<String> questions, Timings timings) throws Exception {
        Aliases aliases = Aliases.shipped();
        Answerer answerer = new Answerer(new Retriever(index, () -> aliases, () -> null));
        for (String question : questions) {
            timings.take(() -> answerer.answer(new Question(question, null)));
        }
    }

    private RefreshReport refresh(KnowledgeIndex index) {
        return new Refresher(new FolderReader(folder, InstantSource.system()), index, new KnownVectors(null), EXTRACTS)
                .refresh(ReadingProgress.IGNORED);
    }

    private void change(int articles, int round) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile)
                    .sorted()
                    .limit(Math.max(1, articles))
                    .toList();
        }
        for (Path file : files) {
            Files.writeString(file, Files.readString(file) + "\nIn round " + round + " nothing was added.\n");
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
        }
    }

    /** As if the articles had been there for a while. */
    private void age() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
            }
        }
    }

    private String row(KnowledgeIndex index, int articles) throws IOException {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long heap = runtime.totalMemory() - runtime.freeMemory();
        long disk;
        try (Stream<Path> files = Files.list(indexed)) {
            disk = files.mapToLong(file -> file.toFile().length()).sum();
        }
        try (Generation generation = index.acquire()) {
            return "%d articles, %d passages, disk %d MB, heap %d MB,"
                    .formatted(articles, generation.passages(), disk >> 20, heap >> 20);
        }
    }
}
