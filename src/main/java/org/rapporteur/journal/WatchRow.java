package org.rapporteur.journal;

import org.jspecify.annotations.Nullable;

/**
 * Something that a place wants to hear of.
 *
 * @param number by which the people of the place know it, from 1; that of one that was let go may be given again
 * @param words what is wanted, as it was typed
 * @param batch what came with it or before it is not news; null as long as the folder was not read since
 */
public record WatchRow(
        WatchPlace place,
        int number,
        String words,
        @Nullable Integer batch) {}
