package org.rapporteur.conversation;

import java.util.Optional;
import java.util.function.Supplier;
import org.rapporteur.journal.WatchPlace;

/**
 * A channel or room in which news can be told later.
 *
 * @param hindrance what keeps news from it and what a person has to do about it, in a sentence or two; empty when nothing is known. Asked when somebody wants
 *     news; may wait for the platform
 */
public record NewsPlace(WatchPlace place, Supplier<Optional<String>> hindrance) {
    private static final Supplier<Optional<String>> NOTHING = Optional::empty;

    /** One in which the bot is heard. */
    public static NewsPlace open(WatchPlace place) {
        return new NewsPlace(place, NOTHING);
    }
}
