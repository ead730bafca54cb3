package org.rapporteur.guard;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What came of asking for an address. */
public sealed interface Fetched {
    /**
     * The answer, complete.
     *
     * @param address where it was found in the end, after at most three redirects
     * @param type the media type in lower case without parameters; empty when none was sent
     * @param charset as the site names it; null when it does not
     * @param body unpacked; at most 5 MB
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Page(URI address, String type, @Nullable String charset, byte[] body, Validators validators)
            implements Fetched {}

    /** The same as before, by the validators that were sent. */
    record Unchanged() implements Fetched {}

    /** @param reason a line for a person: what is wrong and what to do */
    record Failed(String reason) implements Fetched {}
}
