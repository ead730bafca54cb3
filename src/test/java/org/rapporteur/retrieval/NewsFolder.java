package org.rapporteur.retrieval;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.Article;
import org.rapporteur.article.Passage;
import org.rapporteur.article.PassageVectors;
import org.rapporteur.article.Sentence;
import org.rapporteur.embedding.Embedder;
import org.rapporteur.index.KnowledgeIndex;
import org.rapporteur.index.TestArticles;
import org.rapporteur.text.Aliases;

/** Twenty short articles in an index in memory, with and without their vectors. */
final class NewsFolder {
    private NewsFolder() {}

    static List<Article> articles() {
        try (InputStream in = Objects.requireNonNull(NewsFolder.class.getResourceAsStream("news.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(NewsFolder::article)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Article article(String line) {
        List<String> parts = List.of(line.split(" \\| "));
        LocalDate date = parts.get(3).equals("-") ? null : LocalDate.parse(parts.get(3));
        String text = parts.get(4).replace(" ¶ ", "\n\n");
        return TestArticles.article(parts.get(0), parts.get(1), parts.get(2), date, text);
    }

    static Retriever byWords() {
        return retriever(article -> List.of(), null);
    }

    static Retriever byWordsAndMeaning(Embedder embedder) {
        return retriever(article -> vectors(article, embedder), embedder::embed);
    }

    private static Retriever retriever(
            Function<Article, List<PassageVectors>> vectors, @Nullable Function<String, float[]> embed) {
        try {
            KnowledgeIndex index = KnowledgeIndex.inMemory();
            TestArticles.publish(index, vectors, articles());
            Aliases shipped = Aliases.shipped();
            return new Retriever(index, () -> shipped, () -> embed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<PassageVectors> vectors(Article article, Embedder embedder) {
        return article.passages().stream()
                .map(passage -> vectors(article, passage, embedder))
                .toList();
    }

    private static PassageVectors vectors(Article article, Passage passage, Embedder embedder) {
        int start = passage.range().start();
        return embedder.embedPassage(
                passage.range().of(article.text()),
                passage.sentences().stream()
                        .map(Sentence::range)
                        .map(range -> range.shift(-start))
                        .toList());
    }

    /** A ranking to be compared as a whole. */
    static List<String> ranking(Found found) {
        return found.passages().stream()
                .map(passage -> passage.stored().article() + "#"
                        + passage.stored().passage().number() + " " + passage.score() + " " + passage.lexical() + " "
                        + passage.cosine() + " " + passage.copies())
                .toList();
    }
}
