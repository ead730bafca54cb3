package org.rapporteur.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.rapporteur.extraction.Extracts;
import org.rapporteur.index.Generation;
import org.rapporteur.index.KnowledgeIndex;
import org.rapporteur.index.Schema;
import org.rapporteur.torture.Trial;
import org.rapporteur.torture.TrialResult;

/**
 * A folder that is written to, deleted from, renamed, touched and given sidecars at random, read after every few of these: what is held in the end is
 * what one reading of the whole folder gives, to the letter and to the last passage found.
 */
public final class RebuildTrial implements Trial {
    private static final int FILES = 12;
    private static final int READINGS = 8;
    private static final String[] WORDS = {"radar", "treaty", "envoy", "grain", "border", "talks", "Oslo", "Prague"};
    /** Some way ahead, so that nothing looks as if it had been written just now. */
    private static final InstantSource CLOCK = () -> Instant.now().plus(Duration.ofSeconds(10));

    private int unopened;

    @Override
    public TrialResult run(Path root, long seed, int n) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (int folder = 0; folder < n; folder++) {
            long own = seed * 1_000_003 + folder;
            Path articles = Files.createDirectories(root.resolve("folder-" + folder));
            try (KnowledgeIndex steps = KnowledgeIndex.inMemory();
                    KnowledgeIndex whole = KnowledgeIndex.inMemory()) {
                live(articles, steps, new Random(own));
                refresher(articles, whole).refresh(Occasion.CONFIRMED, ReadingProgress.IGNORED);
                if (!told(steps).equals(told(whole))) {
                    wrong.add("folder of seed " + own + ": " + told(steps) + "\n  rather than " + told(whole));
                }
            }
        }
        return new TrialResult(
                n + " folders, " + n * READINGS + " readings; " + unopened + " files were known by their stamps",
                wrong);
    }

    private static Refresher refresher(Path articles, KnowledgeIndex index) {
        return new Refresher(new FolderReader(articles, CLOCK), index, new KnownVectors(null), Extracts::none);
    }

    private void live(Path articles, KnowledgeIndex index, Random random) throws IOException {
        Refresher refresher = refresher(articles, index);
        write(articles.resolve("always.md"), random);
        for (int reading = 0; reading < READINGS; reading++) {
            for (int deeds = 1 + random.nextInt(6); deeds > 0; deeds--) {
                deed(articles, random);
            }
            refresher.refresh(Occasion.CONFIRMED, ReadingProgress.IGNORED);
            if (random.nextInt(4) == 0) {
                refresher.rollBack();
                refresher.refresh(Occasion.BY_ITSELF, ReadingProgress.IGNORED);
            }
        }
        refresher.refresh(Occasion.CONFIRMED, ReadingProgress.IGNORED);
        try (Generation generation = index.acquire()) {
            unopened += (int) generation.held().values().stream()
                    .filter(held -> held.stamp() > 0)
                    .count();
        }
    }

    private static void deed(Path articles, Random random) throws IOException {
        Path file = articles.resolve(random.nextInt(FILES) + ".md");
        Path other = articles.resolve(random.nextInt(FILES) + ".md");
        switch (random.nextInt(8)) {
            case 0 -> Files.deleteIfExists(file);
            case 1 -> rename(file, other);
            case 2 -> sidecar(articles.resolve(file.getFileName() + ".meta.yaml"), random);
            case 3 -> touch(file, random);
            case 4 -> Files.deleteIfExists(articles.resolve(file.getFileName() + ".meta.yaml"));
            default -> write(file, random);
        }
    }

    private static void rename(Path file, Path other) throws IOException {
        if (Files.exists(file) && !file.equals(other)) {
            Files.move(file, other, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void touch(Path file, Random random) throws IOException {
        if (Files.exists(file)) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(random.nextInt(100_000))));
        }
    }

    private static void sidecar(Path sidecar, Random random) throws IOException {
        Files.writeString(sidecar, "source: Wire " + random.nextInt(1_000) + "\n");
    }

    private static void write(Path file, Random random) throws IOException {
        StringBuilder text =
                new StringBuilder("# Report ").append(random.nextInt(100)).append("\n\n");
        for (int words = 5 + random.nextInt(300); words > 0; words--) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(9) == 0 ? ".\n\n" : " ");
        }
        Files.writeString(file, text);
    }

    /** Everything that is held and found, in words. */
    private static Map<String, String> told(KnowledgeIndex index) throws IOException {
        Map<String, String> told = new TreeMap<>();
        try (Generation generation = index.acquire()) {
            generation
                    .articles()
                    .forEach(entry -> told.put(
                            entry.id().path(),
                            entry + " " + generation.article(entry.id()).orElseThrow()));
            told.put("passages", Integer.toString(generation.passages()));
            for (String word : WORDS) {
                TreeSet<String> found = new TreeSet<>();
                TermQuery query = new TermQuery(new Term(Schema.WORDS, word.toLowerCase(Locale.ROOT)));
                for (ScoreDoc hit : generation.searcher().search(query, 10_000).scoreDocs) {
                    var passage = generation.passage(hit.doc);
                    found.add(passage.article() + "#" + passage.passage().number() + " " + passage.metadata());
                }
                told.put("found by " + word, found.toString());
            }
        }
        return told;
    }
}
