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
import org.rapporteur.text.CopyFinder;
import org.rapporteur.text.NearCopy;

/** The articles of the folder: the newest developments, what is held, one by itself. Safe for use by many threads. */
final class HeldArticles {
    private final KnowledgeIndex index;
    private final TopicSearch topics;

    HeldArticles(KnowledgeIndex index, TopicSearch topics) {
        this.index = index;
        this.topics = topics;
    }

    /** See {@link Dossier#latest}. */
    List<Development> latest(@Nullable String topic, int most) {
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
                .map(HeldArticles::lead);
    }

    static Development lead(Article article) {
        Sentence lead = Lead.of(article);
        return development(article.id(), article.metadata(), Lead.passageOf(article, lead), lead);
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
        boolean copy = told.stream().anyMatch(other -> NearCopy.similarity(signature, other) >= CopyFinder.NEAR);
        if (!copy) {
            told.add(signature);
        }
        return !copy;
    }

    /** See {@link Dossier#sources}. */
    List<SourceEntry> sources(@Nullable String topic) {
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

    Optional<Article> article(ArticleId id) {
        try (Generation generation = index.acquire()) {
            return generation.article(id);
        }
    }

    Optional<LocalDate> newestHeld() {
        try (Generation generation = index.acquire()) {
            return generation.newestDate();
        }
    }
}
