package org.rapporteur.feeds;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.Metadata;

/**
 * An article as it goes into the folder.
 *
 * @param metadata with the address it was found at
 * @param paragraphs at least one
 * @param note what is to be known about the text; null when there is nothing
 */
record FetchedArticle(
        Metadata metadata,
        List<String> paragraphs,
        @Nullable String note) {
    FetchedArticle {
        paragraphs = List.copyOf(paragraphs);
        Objects.requireNonNull(metadata.url(), "what was fetched has an address");
    }

    URI address() {
        return Objects.requireNonNull(metadata.url());
    }
}
