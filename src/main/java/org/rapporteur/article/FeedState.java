package org.rapporteur.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A feed that is followed, and how asking it went the last time.
 *
 * @param name how people call it
 * @param address for people to read; what stands behind a question mark, which may be a secret, is left out
 * @param asked when it was asked last; null when it never was, or not to the end
 * @param trouble what was left undone then, in one line; null when nothing was
 */
public record FeedState(
        String name,
        String address,
        @Nullable Instant asked,
        @Nullable String trouble) {}
