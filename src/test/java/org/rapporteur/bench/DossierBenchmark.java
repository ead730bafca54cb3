package org.rapporteur.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.rapporteur.article.Article;
import org.rapporteur.dossier.Dossier;
import org.rapporteur.dossier.Filter;
import org.rapporteur.extraction.ExtractReader;
import org.rapporteur.extraction.Extracts;
import org.rapporteur.extraction.Names;
import org.rapporteur.index.KnowledgeIndex;
import org.rapporteur.ingest.FolderReader;
import org.rapporteur.ingest.KnownVectors;
import org.rapporteur.ingest.ReadingProgress;
import org.rapporteur.ingest.Refresher;
import org.rapporteur.retrieval.Retriever;
import org.rapporteur.text.Aliases;

/**
 * Reads 2,000 invented articles with and without what is read out of them, asks the dossier, and prints what that took:
 *
 * <pre>mvn -q -B -Pbench test-compile exec:exec@bench -Dbench.class=org.rapporteur.bench.DossierBenchmark</pre>
 */
public final class DossierBenchmark {
    private static final long SEED = 2012;
    private static final int ARTICLES = 2_000;
    private static final int LINES = 20;
    private static final int ROUNDS = 30;

    private final Table table = new Table();
    private final Path folder;
    private final Aliases aliases = Aliases.shipped();

    private DossierBenchmark(Path folder) {
        this.folder = folder;
    }

    /** @param arguments an empty folder to work in */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]).resolve("dossier");
        if (!Files.exists(folder)) {
            new NewsGenerator(SEED).write(folder, ARTICLES);
        }
        new DossierBenchmark(folder).run();
    }

    private void run() throws Exception {
        Names names = new Names();
        Function<Article, Extracts> namesOnly = article -> Extracts.ofNames(
                article,
                article.passages().stream()
                        .map(passage ->
                                String.join("\n", names.people(passage.range().of(article.text()))))
                        .toList());
        Function<Article, Extracts> all = ExtractReader.shipped();
        // The first of each warms up.
        seconds(namesOnly);
        seconds(all);
        double without = seconds(namesOnly);
        double with = seconds(all);
        table.row("searchable by words, names alone", "%.2f s", without, "");
        table.row("searchable by words, all lines read", "%.2f s", with, "");
        table.row("reading lines, as a share", "%.2f", (with - without) / without, "<= 0.30");
        try (KnowledgeIndex index = KnowledgeIndex.inMemory()) {
            read(index, all);
            ask(new Dossier(index, new Retriever(index, () -> aliases, () -> null), InstantSource.system()));
        }
        System.out.print(table);
    }

    private double seconds(Function<Article, Extracts> extracts) throws IOException {
        try (KnowledgeIndex index = KnowledgeIndex.inMemory()) {
            long start = System.nanoTime();
            read(index, extracts);
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private void read(KnowledgeIndex index, Function<Article, Extracts> extracts) {
        FolderReader reader = new FolderReader(folder, InstantSource.system());
        new Refresher(reader, index, new KnownVectors(null), extracts).refresh(ReadingProgress.IGNORED);
    }

    private void ask(Dossier dossier) throws Exception {
        Timings first = new Timings();
        int quotes = first.take(() -> dossier.quotes(Filter.NONE, 0, 1)).total();
        table.row("first question after a refresh", "%.0f ms", first.millis(100), "");
        table.row("quotations", "%.0f", quotes, "");
        table.row("events", "%.0f", dossier.timeline(Filter.NONE, 0, 1).total(), "");
        table.row(
                "demands and offers", "%.0f", dossier.demands(Filter.NONE, 0, 1).total(), "");
        String person = String.valueOf(
                dossier.quotes(Filter.NONE, 0, 1).items().getFirst().speaker());
        Filter topic = Filter.NONE.withTopic("missile defense guarantee");
        Filter party = Filter.NONE.withParty("Kremlin");
        LocalDate newest = dossier.newestHeld().orElseThrow();
        List<Callable<Object>> questions = List.of(
                () -> dossier.quotes(Filter.NONE.withPerson(person), 0, LINES),
                () -> dossier.quotes(topic, 0, LINES),
                () -> dossier.timeline(topic, 0, LINES),
                () -> dossier.timeline(party.between(newest.minusYears(1), newest), 0, LINES),
                () -> dossier.since(newest.minusDays(30), Filter.NONE, LINES),
                () -> dossier.since(newest.minusDays(365), topic, LINES),
                () -> dossier.positions(null, Filter.NONE),
                () -> dossier.positions("gas price", Filter.NONE),
                () -> dossier.demands(party, 0, LINES),
                () -> dossier.demands(Filter.NONE, 0, LINES),
                () -> dossier.who(person));
        Timings all = new Timings();
        for (int round = 0; round < 2 * ROUNDS; round++) {
            for (Callable<Object> question : questions) {
                if (round < ROUNDS) {
                    question.call();
                } else {
                    all.take(question);
                }
            }
        }
        table.row("a question, median", "%.1f ms", all.millis(50), "");
        table.row("a question, 95 of 100", "%.1f ms", all.millis(95), "<= 50 ms");
    }
}
