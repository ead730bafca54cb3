package org.rapporteur.feeds;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of an article.
 *
 * @param link to the article
 * @param title on one line; empty when it has none
 * @param date as printed; null when it has none, or none that can be read
 * @param author as printed; null when it has none
 * @param html the article or a part of it; may be empty
 */
record FeedEntry(
        URI link,
        String title,
        @Nullable LocalDate date,
        @Nullable String author,
        String html) {}
