package org.rapporteur.dossier;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.Metadata;
import org.rapporteur.article.Sentence;
import org.rapporteur.index.Generation;
import org.rapporteur.index.KnowledgeIndex;
import org.rapporteur.index.StoredPassage;
import org.rapporteur.retrieval.Retriever;
import org.rapporteur.text.NearCopy;

/** What is in the folder, by topic and date. Every line is a sentence of an article to the letter. Safe for use by many threads. */
public final class Dossier {
    /** From this likeness on, two articles are one story; it is the bound of the folder's report as well. */
    private static final double NEAR_COPY = 0.8;

    private final KnowledgeIndex index;
    private final TopicSearch topics;
    private final MentionReader mentions;
    private final InstantSource clock;

    /** @param clock tells what day it is, in UTC, for what is overdue */
    public Dossier(KnowledgeIndex index, Retriever retriever, InstantSource clock) {
        this.index = index;
        this.clock = clock;
        this.topics = new TopicSearch(retriever);
        this.mentions = new MentionReader(retriever);
    }

    /**
     * The newest developments, newest first, undated last, one line for each article, of near-copies the newest only.
     *
     * @param topic any text; null for everything, which gives each article's lead. With a topic each line is the sentence of its article
     *     that matches it best, and the list is empty when the folder does not know the topic
     * @param most at most this many lines
     */
    public List<Development> latest(@Nullable String topic, int most) {
        try (Generation generation = index.acquire()) {
            Stream<Development> lines = topic == null ? leads(generation) : onTopic(topic);
            List<byte[]> told = new ArrayList<>();
            return lines.filter(line -> isNew(line.article(), told, generation))
                    .limit(most)
                    .toList();
        }
    }

    private static Stream<Development> leads(Generation generation) {
        return generation.articles().stream()
                .flatMap(entry -> generation.article(entry.id()).stream())
                .map(article -> {
                    Sentence lead = Lead.of(article);
                    return development(article.id(), article.metadata(), Lead.passageOf(article, lead), lead);
                });
    }

    private Stream<Development> onTopic(String topic) {
        return topics.about(topic).stream().map(about -> {
            StoredPassage stored = about.passage().stored();
            return development(
                    stored.article(),
                    stored.metadata(),
                    stored.passage().number(),
                    about.sentence().sentence());
        });
    }

    private static Development development(ArticleId id, Metadata metadata, int passage, Sentence sentence) {
        return new Development(
                sentence.text(),
                sentence.range(),
                id,
                passage,
                metadata.title(),
                metadata.source(),
                metadata.date(),
                metadata.url());
    }

    /** Whether an article is held and no near-copy of one already told; then its signature joins {@code told}. */
    private static boolean isNew(ArticleId id, List<byte[]> told, Generation generation) {
        Optional<Article> article = generation.article(id);
        if (article.isEmpty()) {
            return false;
        }
        byte[] signature = NearCopy.signature(article.get().text());
        boolean copy = told.stream().anyMatch(other -> NearCopy.similarity(signature, other) >= NEAR_COPY);
        if (!copy) {
            told.add(signature);
        }
        return !copy;
    }

    /**
     * What is in the folder, newest first, undated last, near-copies included.
     *
     * @param topic any text; null for everything. With a topic at most the 260 passages that fit it best or newest are looked at
     */
    public List<SourceEntry> sources(@Nullable String topic) {
        List<SourceEntry> all;
        try (Generation generation = index.acquire()) {
            all = generation.articles().stream()
                    .map(entry -> new SourceEntry(entry.id(), entry.metadata(), entry.passages()))
                    .toList();
        }
        if (topic == null) {
            return all;
        }
        List<ArticleId> found = topics.about(topic).stream()
                .flatMap(about ->
                        Stream.concat(Stream.of(about.passage().stored().article()), about.passage().copies().stream()))
                .toList();
        return all.stream().filter(entry -> found.contains(entry.article())).toList();
    }

    /** An article with all its words; empty when it is not held. */
    public Optional<Article> article(ArticleId id) {
        try (Generation generation = index.acquire()) {
            return generation.article(id);
        }
    }

    /** The newest day of publication held; empty when nothing held is dated. */
    public Optional<LocalDate> newestHeld() {
        try (Generation generation = index.acquire()) {
            return generation.newestDate();
        }
    }

    /** What a question names, known to the folder or not. */
    public Mentions mentions(String question) {
        return mentions.read(question);
    }

    /**
     * What was said, newest first by the day of publication, undated last; the same words of the same speaker are one line.
     *
     * @param from how many lines to pass over
     * @param most at most this many lines
     */
    public Part<QuoteLine> quotes(Filter filter, int from, int most) {
        return Part.of(List.of(), from, most);
    }

    /**
     * What happened and what was planned, oldest first by the day of the event.
     *
     * @param filter its days are days of events
     */
    public Part<TimelineLine> timeline(Filter filter, int from, int most) {
        return Part.of(List.of(), from, most);
    }

    /**
     * What articles published on {@code day} or later brought.
     *
     * @param most at most this many lines of each kind
     */
    public Since since(LocalDate day, Filter filter, int most) {
        return nothing(day);
    }

    /** What these articles brought beside all others held, as {@link #since}; those that are not held count for nothing. */
    public Since brought(Set<ArticleId> articles, Filter filter, int most) {
        return nothing(null);
    }

    private Since nothing(@Nullable LocalDate day) {
        return new Since(
                day,
                newestHeld().orElse(null),
                Part.of(List.of(), 0, 0),
                Part.of(List.of(), 0, 0),
                Part.of(List.of(), 0, 0),
                Part.of(List.of(), 0, 0),
                Part.of(List.of(), 0, 0));
    }

    /**
     * Who stands where.
     *
     * @param issue any words; null for the issues most often spoken of
     */
    public Positions positions(@Nullable String issue, Filter filter) {
        return new Positions(List.of(), List.of(), 0);
    }

    /** What became of each demand and offer, by their last mention, newest first. */
    public Part<DemandLine> demands(Filter filter, int from, int most) {
        return Part.of(List.of(), from, most);
    }

    /** Who somebody is; empty when no article lets such a person speak or act. */
    public Optional<WhoCard> who(String name) {
        return Optional.empty();
    }

    /** Whether the folder's lines have somebody or something of that name. */
    public boolean knows(NameKind kind, String typed) {
        return false;
    }

    /** The names of the folder most like what was typed, best first, at most three; empty when none comes near. */
    public List<String> nearest(NameKind kind, String typed) {
        return List.of();
    }

    /** What words for a day or a stretch of days mean to somebody who types them today. */
    public DayAsked day(String words) {
        return new DayAsked.Unknown(words);
    }
}
