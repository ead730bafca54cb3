package org.rapporteur.feeds;

import java.util.List;

/**
 * What asking the feeds came to.
 *
 * @param asked how many feeds were asked
 * @param brought how many articles are new in the folder
 */
public record Round(int asked, int brought) {
    static final Round NONE = new Round(0, 0);

    /** A line for a report; none when nobody was asked. */
    public List<String> lines() {
        return asked == 0 ? List.of() : List.of(FeedWording.brought(asked, brought));
    }
}
