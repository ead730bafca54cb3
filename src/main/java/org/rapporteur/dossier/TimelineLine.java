package org.rapporteur.dossier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extraction.HappeningTime.Precision;

/**
 * Something that happened or was to happen.
 *
 * @param from its first day; the report's day is {@link Source#published()}
 * @param to its last day, the same as {@code from} for a day
 * @param precision what the article names
 * @param dateWords the words of the date as printed
 * @param planned whether it lay ahead when the article was written
 * @param overdue whether it was planned for a time that has passed, so that somebody should ask what came of it
 * @param parties the states and bodies the sentence names, by their usual names
 * @param place where, when the article tells
 * @param source the oldest article that tells it
 * @param also other articles that tell of the same thing on the same day, newest first, near-copies left out
 */
public record TimelineLine(
        LocalDate from,
        LocalDate to,
        Precision precision,
        String dateWords,
        boolean planned,
        boolean overdue,
        List<String> parties,
        @Nullable String place,
        Source source,
        List<Source> also) {
    public TimelineLine {
        parties = List.copyOf(parties);
        also = List.copyOf(also);
    }
}
