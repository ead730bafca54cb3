package org.rapporteur.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    public Dossier(KnowledgeIndex index, Retriever retriever) {
        this.index = index;
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
}
