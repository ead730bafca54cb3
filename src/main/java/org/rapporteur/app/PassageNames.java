package org.rapporteur.app;

import java.util.List;
import org.rapporteur.article.Article;

/** The names in each passage of an article, for the index. */
final class PassageNames {
    List<String> of(Article article) {
        return article.passages().stream().map(passage -> "").toList();
    }
}
