package org.rapporteur.feeds;

import java.util.List;

/**
 * What a feed says, of any format.
 *
 * @param title on one line; empty when it has none
 * @param entries in the order of the feed, at most {@value #MOST}
 */
record Feed(String title, List<FeedEntry> entries) {
    static final int MOST = 1_000;

    Feed {
        entries = List.copyOf(entries);
    }
}
