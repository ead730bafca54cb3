package org.rapporteur.app;

import java.util.List;
import java.util.Optional;
import org.rapporteur.conversation.PlainDates;
import org.rapporteur.journal.Journal;
import org.rapporteur.journal.WatchPlaceRow;

/**
 * What is watched for, in numbers.
 *
 * @param watches how many topics, names and phrases
 * @param surfaces of each channel and room that wants news, by name
 */
record WatchReport(int watches, List<String> surfaces) {
    /** Empty when nobody ever wanted news. */
    static Optional<WatchReport> of(Journal journal) {
        List<String> surfaces = journal.watches().places().stream()
                .map(WatchPlaceRow::place)
                .map(place -> place.surface())
                .toList();
        return surfaces.isEmpty()
                ? Optional.empty()
                : Optional.of(new WatchReport(journal.watches().count(), surfaces));
    }

    long of(String surface) {
        return surfaces.stream().filter(surface::equals).count();
    }

    /** Such as "3 in 2 channels and rooms". */
    String text() {
        return PlainDates.number(watches) + " in "
                + PlainDates.counted(surfaces.size(), "channel or room")
                        .replace("channel or rooms", "channels and rooms");
    }
}
