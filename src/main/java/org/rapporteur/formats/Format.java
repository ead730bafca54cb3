package org.rapporteur.formats;

import java.util.List;

/**
 * A format as people call it.
 *
 * @param name such as "plain text"
 * @param endings of its file names in lower case, with the dot; the usual one first
 * @param isRisky whether its files are read in a process of their own: where strangers' bytes have broken parsers before
 */
record Format(String name, List<String> endings, boolean isRisky) {
    Format {
        endings = List.copyOf(endings);
    }

    static Format plain(String name, String... endings) {
        return new Format(name, List.of(endings), false);
    }

    static Format risky(String name, String... endings) {
        return new Format(name, List.of(endings), true);
    }

    @Override
    public String toString() {
        return name + " (" + String.join(", ", endings) + ")";
    }
}
