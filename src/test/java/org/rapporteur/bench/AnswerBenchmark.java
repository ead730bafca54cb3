package org.rapporteur.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rapporteur.article.Article;
import org.rapporteur.embedding.Embedder;
import org.rapporteur.extraction.ExtractReader;
import org.rapporteur.index.Generation;
import org.rapporteur.index.KnowledgeIndex;
import org.rapporteur.index.VectorStore;
import org.rapporteur.ingest.BackgroundEmbedding;
import org.rapporteur.ingest.FolderReader;
import org.rapporteur.ingest.KnownVectors;
import org.rapporteur.ingest.ReadingProgress;
import org.rapporteur.ingest.Refresher;
import org.rapporteur.retrieval.Retriever;
import org.rapporteur.text.Aliases;

/**
 * Indexes 2,000 invented articles and answers 500 questions on them, and prints what that took beside what the libraries alone take in the
 * same run:
 *
 * <pre>mvn -q -B -Pbench test-compile exec:exec@bench</pre>
 *
 * <p>The vectors are kept in {@code target/bench} and made once; {@code -Dbench.data=DIR} keeps them elsewhere, and an empty folder makes
 * them anew, which takes some minutes.
 */
public final class AnswerBenchmark implements AutoCloseable {
    private static final long SEED = 2012;
    private static final int ARTICLES = 2_000;
    private static final int QUESTIONS = 500;
    private static final int EMBEDDED_FOR_THE_RATE = 1_500;

    private final ExtractReader extracts = ExtractReader.shipped();
    private final NewsGenerator news = new NewsGenerator(SEED);
    private final Table table = new Table();
    private final Path folder;
    private final KnowledgeIndex index;
    private final VectorStore vectors;
    private final Embedder embedder = Embedder.load();

    private AnswerBenchmark(Path data) throws IOException {
        this.folder = data.resolve("articles");
        Path indexed = data.resolve("index");
        deleteAll(folder);
        deleteAll(indexed);
        news.write(folder, ARTICLES);
        this.index = KnowledgeIndex.open(Files.createDirectories(indexed));
        this.vectors = VectorStore.open(Files.createDirectories(data.resolve("vectors")), Embedder.MODEL);
    }

    /** @param arguments the folder to work in */
    public static void main(String[] arguments) throws Exception {
        try (AnswerBenchmark benchmark = new AnswerBenchmark(Path.of(arguments[0]))) {
            benchmark.readTheFolder();
            benchmark.makeTheVectors();
            benchmark.answer();
            benchmark.table.row("memory: resident set", "%.0f MB", megabytes("VmRSS:"), "<= 600 MB");
            benchmark.table.row("memory: of that not backed by files", "%.0f MB", megabytes("RssAnon:"), "");
            benchmark.table.row("memory: its highest", "%.0f MB", megabytes("VmHWM:"), "");
            benchmark.embed();
            System.out.print(benchmark.table);
        }
    }

    private void readTheFolder() throws Exception {
        Refresher refresher = new Refresher(
                new FolderReader(folder, InstantSource.system()), index, new KnownVectors(null), extracts);
        Timings first = new Timings();
        first.take(() -> refresher.refresh(ReadingProgress.IGNORED));
        Timings again = new Timings();
        for (int i = 0; i < 5; i++) {
            again.take(() -> refresher.refresh(ReadingProgress.IGNORED));
        }
        try (Generation generation = index.acquire()) {
            table.row("articles", "%.0f", generation.articles().size(), "2000");
            table.row("passages", "%.0f", generation.passages(), "about 12000");
        }
        table.row("searchable by words after", "%.2f s", first.millis(50) / 1_000, "<= 15 s");
        table.row("refresh with nothing changed", "%.3f s", again.millis(50) / 1_000, "<= 1 s");
    }

    private void makeTheVectors() throws Exception {
        Timings time = new Timings();
        int known = vectors.size();
        try (BackgroundEmbedding embedding = new BackgroundEmbedding(index, vectors, embedder, extracts, 2)) {
            time.take(() -> embedding.start().get());
        }
        table.row("vectors known from an earlier run", "%.0f", known, "");
        table.row("searchable by vectors after another", "%.1f s", time.millis(50) / 1_000, "");
    }

    private void answer() throws Exception {
        Aliases aliases = Aliases.shipped();
        Function<String, float[]> embed = embedder::embed;
        Retriever retriever = new Retriever(index, () -> aliases, () -> embed);
        new Latency().run(news.questions(QUESTIONS), retriever, embedder, index);
        Latency latency = new Latency();
        latency.run(news.questions(QUESTIONS), retriever, embedder, index);
        latency.print(table);
    }

    private void embed() throws Exception {
        try (Generation generation = index.acquire()) {
            List<Article> some = generation.articles().stream()
                    .limit(EMBEDDED_FOR_THE_RATE / 5)
                    .flatMap(entry -> generation.article(entry.id()).stream())
                    .toList();
            EmbeddingRate rate = EmbeddingRate.of(embedder, some, EMBEDDED_FOR_THE_RATE);
            table.row("passages embedded a second", "%.1f", rate.ours(), "");
            table.row("runs of the bare model a second", "%.1f", rate.bare(), "");
            table.row("embedding as a share of the bare model", "%.2f", rate.ours() / rate.bare(), ">= 0.80");
        }
    }

    private static double megabytes(String what) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith(what))
                            .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                            .sum()
                    / 1_024;
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        index.close();
        vectors.close();
        embedder.close();
    }
}
