package org.rapporteur.parsing;

import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.article.Article;

/**
 * An article as it came out of its file.
 *
 * @param article complete
 * @param signature for finding near-copies
 * @param warnings what was odd, each a line for the person who keeps the folder
 */
@SuppressWarnings("ArrayRecordComponent") // a signature is compared by its own function
public record ReadArticle(Article article, byte[] signature, List<String> warnings) {
    public ReadArticle {
        warnings = List.copyOf(warnings);
    }

    /** The same, with further warnings in front. */
    ReadArticle withWarnings(List<String> more) {
        return new ReadArticle(
                article,
                signature,
                Stream.concat(more.stream(), warnings.stream()).toList());
    }
}
