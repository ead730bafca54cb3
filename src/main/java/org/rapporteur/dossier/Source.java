package org.rapporteur.dossier;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.TextRange;

/**
 * Where a line of the dossier stands.
 *
 * @param article where it is in the folder
 * @param passageNumber the passage that holds it, from 1
 * @param range where the sentence lies in the article's text
 * @param sentence the article's sentence, to the letter
 * @param title the article's title
 * @param publisher null when it is not known
 * @param published the day of publication; null when the article is undated
 * @param url the article's own address
 */
public record Source(
        ArticleId article,
        int passageNumber,
        TextRange range,
        String sentence,
        String title,
        @Nullable String publisher,
        @Nullable LocalDate published,
        @Nullable URI url) {
    /** The words of the sentence in lower case, without marks: the same for a sentence that is printed again. */
    String folded() {
        return Folding.of(sentence);
    }
}
