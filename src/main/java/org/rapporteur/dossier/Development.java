package org.rapporteur.dossier;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.TextRange;

/**
 * One dated line of the latest developments.
 *
 * @param text a sentence of the article, to the letter
 * @param range where it lies in the article's text
 * @param article where it is in the folder
 * @param passageNumber the passage that holds it
 * @param title the article's title
 * @param source the publisher
 * @param date the day of publication; null when the article is undated
 * @param url the article's own address
 */
public record Development(
        String text,
        TextRange range,
        ArticleId article,
        int passageNumber,
        String title,
        @Nullable String source,
        @Nullable LocalDate date,
        @Nullable URI url) {}
