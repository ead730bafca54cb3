package org.rapporteur.guard;

import org.jspecify.annotations.Nullable;

/**
 * What a site said to tell this version of a page from a later one; sent back, the site may answer that nothing has changed.
 *
 * @param etag as sent; null when none was, or one that cannot be sent back
 * @param lastModified as sent; null when none was, or one that cannot be sent back
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
    public static final Validators NONE = new Validators(null, null);

    private static final int LONGEST = 300;

    public Validators {
        etag = sendable(etag);
        lastModified = sendable(lastModified);
    }

    private static @Nullable String sendable(@Nullable String value) {
        boolean plain = value != null
                && !value.isBlank()
                && value.length() <= LONGEST
                && value.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
        return plain ? value : null;
    }
}
