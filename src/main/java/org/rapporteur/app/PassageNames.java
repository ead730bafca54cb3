package org.rapporteur.app;

import java.util.List;
import org.rapporteur.article.Article;
import org.rapporteur.extraction.Names;

/** The names in each passage of an article, for the index. */
final class PassageNames {
    private final Names names = new Names();

    /** One string for each passage, its names separated by lines. */
    List<String> of(Article article) {
        return article.passages().stream()
                .map(passage -> String.join("\n", names.people(passage.range().of(article.text()))))
                .toList();
    }
}
