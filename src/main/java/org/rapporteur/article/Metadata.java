package org.rapporteur.article;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an article beside its words. Everything but the title may be unknown; an unknown date stays unknown and is never
 * replaced by the day of reading.
 *
 * @param title never blank
 * @param source the publisher
 * @param date the day of publication
 * @param url the article's own address, http or https only
 * @param author as printed
 * @param language a BCP 47 tag such as {@code en}
 */
public record Metadata(
        String title,
        @Nullable String source,
        @Nullable LocalDate date,
        @Nullable URI url,
        @Nullable String author,
        @Nullable String language) {
    public Metadata {
        if (title.isBlank()) {
            throw new IllegalArgumentException("an article has a title");
        }
        if (url != null && !isWebAddress(url)) {
            throw new IllegalArgumentException("not a web address: " + url);
        }
    }

    /** Whether an address may be shown as a link: http or https with a host. */
    public static boolean isWebAddress(URI url) {
        return ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))
                && url.getHost() != null;
    }
}
