package org.rapporteur.answer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.ArticleId;

/**
 * A passage that the search found, used or not.
 *
 * @param article where it is in the folder
 * @param passageNumber its place in the article
 * @param title the article's title
 * @param date the article's date
 * @param passage its words
 * @param score higher is better; comparable within one question only
 */
public record Retrieved(
        ArticleId article,
        int passageNumber,
        String title,
        @Nullable LocalDate date,
        String passage,
        double score) {}
