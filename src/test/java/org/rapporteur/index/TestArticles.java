package org.rapporteur.index;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.Metadata;
import org.rapporteur.article.Passage;
import org.rapporteur.article.PassageVectors;
import org.rapporteur.parsing.ArticleCutter;
import org.rapporteur.text.NearCopy;

/** Articles for tests, cut as the folder's are. */
public final class TestArticles {
    private static final List<String> WORDS = List.of(
            "talks", "radar", "U.S.", "envoy", "Erdoğan", "treaty", "signed", "in", "the", "of", "1,550", "Россия",
            "協議", "🚀");

    private TestArticles() {}

    public static Article article(
            String path, String title, @Nullable String source, @Nullable LocalDate date, String text) {
        URI url = source == null ? null : URI.create("https://example.org/" + path);
        Metadata metadata = new Metadata(title, source, date, url, null, null);
        return new Article(
                new ArticleId(path), metadata, text, ArticleCutter.cut(text), "hash of " + path + text.length());
    }

    public static Article article(String path, String text) {
        return article(path, "Title of " + path, null, null, text);
    }

    /** An article of one to eight paragraphs; what may be unknown about it is unknown by half. */
    static Article random(String path, Random random) {
        StringBuilder text = new StringBuilder();
        for (int paragraphs = 1 + random.nextInt(8); paragraphs > 0; paragraphs--) {
            for (int sentences = 1 + random.nextInt(6); sentences > 0; sentences--) {
                text.append("Day ").append(random.nextInt(1_000));
                for (int words = 3 + random.nextInt(12); words > 0; words--) {
                    text.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
                }
                text.append(". ");
            }
            text.append("\n\n");
        }
        String words = text.toString().strip();
        Metadata metadata = new Metadata(
                "On day " + random.nextInt(100) + " – “so”",
                random.nextBoolean() ? "Agency " + random.nextInt(9) : null,
                random.nextBoolean() ? LocalDate.of(2012, 1, 1).plusDays(random.nextInt(900) - 400) : null,
                random.nextBoolean() ? URI.create("https://example.org/a?b=" + random.nextInt(9)) : null,
                random.nextBoolean() ? "Renée Öst" : null,
                random.nextBoolean() ? "en" : null);
        String hash = Long.toHexString(random.nextLong());
        return new Article(new ArticleId(path), metadata, words, ArticleCutter.cut(words), hash);
    }

    /** Random unit vectors for every passage and sentence. */
    static List<PassageVectors> randomVectors(Article article, Random random) {
        List<PassageVectors> vectors = new ArrayList<>();
        for (Passage passage : article.passages()) {
            List<float[]> sentences = new ArrayList<>();
            passage.sentences().forEach(sentence -> sentences.add(unit(random, 16)));
            vectors.add(new PassageVectors(unit(random, 16), sentences));
        }
        return vectors;
    }

    static float[] unit(Random random, int dimensions) {
        float[] vector = new float[dimensions];
        double squares = 0;
        for (int i = 0; i < dimensions; i++) {
            vector[i] = (float) random.nextGaussian();
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < dimensions; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }

    /** Puts articles without vectors and publishes them. */
    public static void publish(KnowledgeIndex index, Article... articles) throws IOException {
        publish(index, article -> List.of(), List.of(articles));
    }

    /** Puts articles and publishes them. */
    public static void publish(
            KnowledgeIndex index, Function<Article, List<PassageVectors>> vectors, List<Article> articles)
            throws IOException {
        try (IndexUpdate update = index.startUpdate()) {
            for (Article article : articles) {
                put(update, article, vectors.apply(article));
            }
            update.publish();
        }
    }

    static void put(IndexUpdate update, Article article, List<PassageVectors> vectors) throws IOException {
        List<String> noNames = Collections.nCopies(article.passages().size(), "");
        update.put(article, NearCopy.signature(article.text()), vectors, noNames);
    }
}
