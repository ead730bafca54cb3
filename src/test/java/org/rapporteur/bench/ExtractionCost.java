package org.rapporteur.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.extraction.ExtractReader;
import org.rapporteur.extraction.Extracts;
import org.rapporteur.index.HeldArticle;
import org.rapporteur.index.IndexUpdate;
import org.rapporteur.index.KnowledgeIndex;
import org.rapporteur.ingest.ArticleSink;
import org.rapporteur.ingest.FolderReader;
import org.rapporteur.ingest.KnownVectors;
import org.rapporteur.ingest.ReadingProgress;
import org.rapporteur.ingest.Refresher;

/**
 * What reading quotations, happenings and stances adds to a first refresh without embedding: the same files are read with and without, in turn,
 * into a new index on the disk each time. Written for printed news, which invented sentences are too plain for.
 *
 * <pre>mvn -q -B -Pbench test-compile exec:exec@bench -Dbench.class=org.rapporteur.bench.ExtractionCost</pre>
 *
 * or by class path, with an empty folder to work in and, if wanted, how often each is done.
 */
public final class ExtractionCost {
    private static final int ARTICLES = 1_000;
    private static final int WARM_UPS = 3;
    private static final int ROUNDS = 7;
    private static final double WANTED = 1.30;
    private static final List<Path> SOURCES = List.of(Path.of("src/test/resources/newswire"), Path.of("knowledge"));
    private static final Pattern NAME = Pattern.compile("(?<=\\p{Ll} )\\p{Lu}\\p{Ll}{4,}");
    private static final Pattern WORD = Pattern.compile("\\b\\p{Lu}\\p{Ll}{4,}|\\b[1-9]\\d{2}\\b(?!-)");
    private static final Pattern CALENDAR =
            Pattern.compile("\\p{Lu}\\p{Ll}+day|January|February|March|April|August|(?:Septem|Octo|Novem|Decem)ber");
    private static final int FIGURES = 900;

    private final Table table = new Table();
    private final Path work;
    private final Path folder;
    private final int rounds;
    private int indexes;

    private ExtractionCost(Path work, int rounds) {
        this.work = work;
        this.folder = work.resolve("news");
        this.rounds = rounds;
    }

    /** @param arguments an empty folder to work in, and how often each is measured */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROUNDS;
        ExtractionCost cost = new ExtractionCost(Path.of(arguments[0]), rounds);
        if (!Files.exists(cost.folder)) {
            cost.writeArticles();
        }
        cost.run();
    }

    private void run() throws Exception {
        Function<Article, Extracts> all = ExtractReader.shipped();
        compare("refresh", extracts -> () -> refresh(extracts), all);
        List<Found> found = found();
        compare("writing", extracts -> () -> write(found, extracts), all);
        Timings reading = new Timings();
        for (int round = 0; round < rounds; round++) {
            reading.take(
                    () -> found.stream().map(each -> all.apply(each.article())).toList());
        }
        table.row("extraction alone, one thread", "%.0f ms", reading.millis(50), "");
        System.out.print(table);
    }

    private void compare(
            String what, Function<Function<Article, Extracts>, Callable<Object>> work, Function<Article, Extracts> all)
            throws Exception {
        Cost without = new Cost();
        Cost with = new Cost();
        for (int round = -WARM_UPS; round < rounds; round++) {
            if (round == 0) {
                without = new Cost();
                with = new Cost();
            }
            without.take(work.apply(Extracts::none));
            with.take(work.apply(all));
        }
        for (int measure = 0; measure < Cost.MEASURES.size(); measure++) {
            String name = what + Cost.MEASURES.get(measure);
            double bare = without.median(measure);
            double full = with.median(measure);
            table.row(name + ", words alone", "%.0f ms", bare, "");
            table.row(name + ", with extraction", "%.0f ms", full, "");
            table.row(name + ", ratio", "%.2f", full / bare, "<= " + WANTED);
        }
    }

    private KnowledgeIndex newIndex() throws IOException {
        return KnowledgeIndex.open(work.resolve("index-" + System.nanoTime() + "-" + indexes++));
    }

    private Object refresh(Function<Article, Extracts> extracts) throws IOException {
        try (KnowledgeIndex index = newIndex()) {
            FolderReader reader = new FolderReader(folder, InstantSource.system());
            return new Refresher(reader, index, new KnownVectors(null), extracts).refresh(ReadingProgress.IGNORED);
        }
    }

    /** As a refresh writes it, from articles that are in memory and with one thread. */
    private Object write(List<Found> found, Function<Article, Extracts> extracts) throws IOException {
        try (KnowledgeIndex index = newIndex();
                IndexUpdate update = index.startReading(Instant.EPOCH)) {
            for (Found each : found) {
                update.put(each.article(), each.held(), List.of(), extracts.apply(each.article()));
            }
            update.publish();
            return index;
        }
    }

    private List<Found> found() {
        List<Found> found = new ArrayList<>();
        new FolderReader(folder, InstantSource.system()).read(Map.of(), new Collecting(found), ReadingProgress.IGNORED);
        return found;
    }

    private record Found(Article article, HeldArticle held) {}

    private record Collecting(List<Found> found) implements ArticleSink {
        @Override
        public void put(Article article, HeldArticle held) {
            found.add(new Found(article, held));
        }

        @Override
        public void touch(ArticleId id, long stamp) {}

        @Override
        public void remove(ArticleId id) {}
    }

    /**
     * Three times in nanoseconds, one of each for each run. On a busy machine the wall says little. What the calling thread needs of a core is
     * the least that the whole may take, were there a core for each of the others.
     */
    private static final class Cost {
        private static final OperatingSystemMXBean SYSTEM =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
        static final List<String> MEASURES = List.of(", wall", ", CPU of all threads", ", CPU of the writing thread");
        private final List<long[]> taken = new ArrayList<>();

        void take(Callable<Object> work) throws Exception {
            System.gc();
            long[] start = now();
            work.call();
            long[] end = now();
            taken.add(IntStream.range(0, end.length)
                    .mapToLong(measure -> end[measure] - start[measure])
                    .toArray());
        }

        private static long[] now() {
            return new long[] {System.nanoTime(), SYSTEM.getProcessCpuTime(), THREADS.getCurrentThreadCpuTime()};
        }

        double median(int measure) {
            long[] sorted =
                    taken.stream().mapToLong(one -> one[measure]).sorted().toArray();
            return sorted[sorted.length / 2] / 1e6;
        }
    }

    private void writeArticles() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path source : SOURCES) {
            try (Stream<Path> files = Files.walk(source)) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(sources::add);
            }
        }
        for (int i = 0; i < ARTICLES; i++) {
            Path source = sources.get(i % sources.size());
            Path copy = folder.resolve("round-" + i / sources.size())
                    .resolve(Objects.requireNonNull(source.getParent()).getFileName())
                    .resolve(source.getFileName());
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, changed(Files.readString(source), i / sources.size()));
        }
    }

    /** Other names and figures of the same kind: no two copies have the same words, yet all read like news. */
    private static String changed(String text, int round) {
        if (round == 0) {
            return text;
        }
        Set<String> names = NAME.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
        return WORD.matcher(text).replaceAll(match -> other(match.group(), names, round));
    }

    private static String other(String word, Set<String> names, int round) {
        if (Character.isDigit(word.charAt(0))) {
            return String.valueOf(FIGURES / 9 + (Integer.parseInt(word) + 7 * round) % FIGURES);
        }
        // A nation, its people and its adjective begin alike and go on doing so.
        boolean kept = !names.contains(word)
                || word.substring(0, 4).hashCode() % 3 != 0
                || CALENDAR.matcher(word).matches();
        char vowel = "aeiou".charAt(round % 5);
        char consonant = "bdglmnrtvz".charAt(round / 5 % 10);
        return kept ? word : "" + word.charAt(0) + vowel + consonant + word.substring(1);
    }
}
