package org.rapporteur.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.ArticleId;
import org.rapporteur.index.Generation;
import org.rapporteur.index.KnowledgeIndex;
import org.rapporteur.index.PassagePlace;
import org.rapporteur.text.Aliases;

/**
 * Finds passages by their words (BM25) and by their meaning (vectors), and ranks them by half of each: both scores as a share of the best.
 * A weighted sum of normalised scores did better on news than the sum of reciprocal ranks. Safe for use by many threads.
 */
public final class Retriever {
    private final KnowledgeIndex index;
    private final Supplier<Aliases> aliases;
    private final Supplier<? extends @Nullable Function<String, float[]>> embed;
    private final PassageCache cache = new PassageCache();
    private volatile Reader reader;

    private record Reader(Aliases aliases, QuestionReader questions) {}

    /**
     * @param index what is searched
     * @param aliases asked for each question, so that an edited table takes effect at once
     * @param embed question to unit vector; gives null while there is no embedding
     */
    public Retriever(
            KnowledgeIndex index,
            Supplier<Aliases> aliases,
            Supplier<? extends @Nullable Function<String, float[]>> embed) {
        this.index = index;
        this.aliases = aliases;
        this.embed = embed;
        this.reader = reader(aliases.get());
    }

    private static Reader reader(Aliases aliases) {
        return new Reader(aliases, new QuestionReader(aliases));
    }

    /**
     * Finds the passages that match a question best.
     *
     * @param question any length, any characters
     * @param askedOn "today" for words such as "this week"; null takes the date of the newest article
     * @param limit at most this many passages, from 1
     */
    public Found find(String question, @Nullable LocalDate askedOn, int limit) {
        try (Generation generation = index.acquire()) {
            LocalDate newest = generation.newestDate().orElse(null);
            LocalDate oldest = generation.oldestDate().orElse(null);
            AskedQuestion read = read(question, today(askedOn, generation), generation);
            List<RankedPassage> passages =
                    read.terms().isEmpty() ? List.of() : withoutCopies(rank(read, generation), generation, limit);
            return new Found(read, passages, generation.articles().size(), oldest, newest);
        }
    }

    /**
     * Finds the newest passages that hold most of a topic's words, the title counted in; undated ones come last. Meaning is not looked at.
     *
     * @param topic any length, any characters
     * @param leastShare the share of the weight of the topic's terms that a passage has to meet, from 0 to 1; a passage that meets a little
     *     less may be among those found, none that meets it is left out but for {@code limit}
     * @param limit at most this many passages, from 1
     */
    public Found findNewest(String topic, double leastShare, int limit) {
        try (Generation generation = index.acquire()) {
            LocalDate newest = generation.newestDate().orElse(null);
            AskedQuestion read = questions().read(topic, today(null, generation), generation);
            List<RankedPassage> passages = read.terms().isEmpty()
                    ? List.of()
                    : withoutCopies(NewestFirst.search(read, leastShare, limit, generation), generation, limit);
            return new Found(
                    read,
                    passages,
                    generation.articles().size(),
                    generation.oldestDate().orElse(null),
                    newest);
        }
    }

    /**
     * Which passages hold most of a topic's words, the title counted in. Neither meaning is looked at nor is any of them unpacked, so that there
     * may be any number of them.
     *
     * @param topic as it was read, its spelling repaired where it is to be
     * @param leastShare see {@link #findNewest(String, double, int)}
     */
    public Set<PassagePlace> places(AskedQuestion topic, double leastShare, Generation generation) {
        return topic.terms().isEmpty() ? Set.of() : NewestFirst.places(topic, leastShare, generation);
    }

    /** Reads a topic as {@link #findNewest(String, double, int)} does: its spelling is repaired. */
    public AskedQuestion readTopic(String topic, Generation generation) {
        return questions().read(topic, today(null, generation), generation);
    }

    /** The same with its words as they are spelt: what the index does not know finds nothing. */
    public AskedQuestion readTopicAsSpelt(String topic, Generation generation) {
        return questions().readAsSpelt(topic, today(null, generation), generation);
    }

    /**
     * The newest passages of all, for a question that asks for the latest and names nothing; those of one article in order of reading,
     * undated ones last.
     *
     * @param limit at most this many passages, from 1
     */
    public Found findNewest(String question, @Nullable LocalDate askedOn, int limit) {
        try (Generation generation = index.acquire()) {
            AskedQuestion read = questions().read(question, today(askedOn, generation), generation);
            return new Found(
                    read,
                    withoutCopies(NewestFirst.all(limit, generation), generation, limit),
                    generation.articles().size(),
                    generation.oldestDate().orElse(null),
                    generation.newestDate().orElse(null));
        }
    }

    /** Reads a question without searching: its terms, names and times. Its words stay as spelt, and it has no vector. */
    public AskedQuestion read(String question, @Nullable LocalDate askedOn) {
        try (Generation generation = index.acquire()) {
            return questions().readAsSpelt(question, today(askedOn, generation), generation);
        }
    }

    private static LocalDate today(@Nullable LocalDate askedOn, Generation generation) {
        return askedOn != null ? askedOn : generation.newestDate().orElse(LocalDate.EPOCH);
    }

    /** The words that are taken for one another now. */
    public Aliases aliases() {
        return aliases.get();
    }

    /** The reader for the table of names as it is now. */
    private QuestionReader questions() {
        Aliases now = aliases.get();
        Reader current = reader;
        if (!current.aliases().equals(now)) {
            current = reader(now);
            reader = current;
        }
        return current.questions();
    }

    private AskedQuestion read(String question, LocalDate today, Generation generation) {
        AskedQuestion read = questions().read(question, today, generation);
        Function<String, float[]> embedding = embed.get();
        if (embedding == null || read.terms().isEmpty() || generation.passagesWithVectors() == 0) {
            return read;
        }
        return new AskedQuestion(
                read.text(), read.terms(), read.repairs(), read.scopes(), embedding.apply(read.text()));
    }

    private static List<ScoredDocument> rank(AskedQuestion question, Generation generation) {
        try {
            return new Fusion(generation).rank(question);
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }

    private List<RankedPassage> withoutCopies(List<ScoredDocument> found, Generation generation, int limit) {
        List<RankedPassage> kept = new ArrayList<>();
        List<int[]> keptRuns = new ArrayList<>();
        for (ScoredDocument document : found) {
            PassageCache.Analysed entry = cache.get(generation, document.document());
            int[] runs = entry.runs();
            int original = copyOf(entry, runs, kept, keptRuns);
            if (original >= 0) {
                kept.set(original, withCopy(kept.get(original), entry.stored().article()));
            } else if (kept.size() < limit) {
                kept.add(document.with(entry));
                keptRuns.add(runs);
            } else {
                break;
            }
        }
        return kept;
    }

    /** The place among {@code kept} of the passage that {@code entry} copies; -1 when there is none. */
    private static int copyOf(PassageCache.Analysed entry, int[] runs, List<RankedPassage> kept, List<int[]> keptRuns) {
        for (int i = 0; i < kept.size(); i++) {
            boolean sameArticle =
                    kept.get(i).stored().article().equals(entry.stored().article());
            if (!sameArticle && NearCopies.same(runs, keptRuns.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static RankedPassage withCopy(RankedPassage passage, ArticleId copy) {
        List<ArticleId> copies = new ArrayList<>(passage.copies());
        copies.add(copy);
        return new RankedPassage(
                passage.stored(), passage.sentences(), passage.score(), passage.lexical(), passage.cosine(), copies);
    }

    /** A document and its scores. */
    record ScoredDocument(int document, double score, double lexical, double cosine) {
        static final Comparator<ScoredDocument> BEST_FIRST =
                Comparator.comparingDouble(ScoredDocument::score).reversed().thenComparingInt(ScoredDocument::document);

        RankedPassage with(PassageCache.Analysed entry) {
            return new RankedPassage(entry.stored(), entry.sentences(), score, lexical, cosine, List.of());
        }
    }
}
