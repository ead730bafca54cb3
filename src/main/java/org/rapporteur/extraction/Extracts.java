package org.rapporteur.extraction;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.rapporteur.article.Article;

/**
 * What is read out of an article beside its words, to be kept with it.
 *
 * @param names names of persons in each passage, one string for each, its names separated by lines
 * @param record who said what, what happened when, who wants what
 */
public record Extracts(List<String> names, ArticleRecord record) {
    public Extracts {
        names = List.copyOf(names);
    }

    /** Those of an article that nobody has read for them. */
    public static Extracts none(Article article) {
        return ofNames(article, Collections.nCopies(article.passages().size(), ""));
    }

    /** Names and nothing else. */
    public static Extracts ofNames(Article article, List<String> names) {
        return new Extracts(
                names,
                new ArticleRecord(article.id(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of()));
    }
}
