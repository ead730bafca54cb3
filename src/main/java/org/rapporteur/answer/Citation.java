package org.rapporteur.answer;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.TextRange;

/**
 * A source of an answer: one number for one article.
 *
 * @param n from 1, in order of first mention
 * @param article where it is in the folder
 * @param passageNumber the passage that holds {@code sentence}
 * @param title the article's title
 * @param source the publisher
 * @param date the day of publication
 * @param url the article's own address
 * @param passage the passage's words as they stand in the article
 * @param sentenceRange where the first sentence taken from it lies in the article's text
 * @param sentence that sentence, to the letter
 * @param score of the passage in the search, higher is better
 * @param page the page of the article's file on which the passage begins, from 1; null where the file has no pages
 */
public record Citation(
        int n,
        ArticleId article,
        int passageNumber,
        String title,
        @Nullable String source,
        @Nullable LocalDate date,
        @Nullable URI url,
        String passage,
        TextRange sentenceRange,
        String sentence,
        double score,
        @Nullable Integer page) {
    /** The same under another number. */
    Citation numbered(int number) {
        return new Citation(
                number,
                article,
                passageNumber,
                title,
                source,
                date,
                url,
                passage,
                sentenceRange,
                sentence,
                score,
                page);
    }
}
