package org.rapporteur.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.conversation.Listing;
import org.rapporteur.conversation.Reply;
import org.rapporteur.dossier.TimelineLine;

/** A timeline by years, so that one can leap. */
final class TimelineYears {
    private TimelineYears() {}

    /** The years that a page has, oldest first. */
    static List<String> of(Reply.Timeline timeline) {
        return timeline.lines().items().stream()
                .map(TimelineYears::year)
                .distinct()
                .toList();
    }

    /** The lines, a section for each year. */
    static List<Listing.Section> sections(Reply.Timeline timeline) {
        List<TimelineLine> events = timeline.lines().items();
        List<Listing.Line> lines = timeline.listing().lines().toList();
        Map<String, List<Listing.Line>> byYear = new TreeMap<>();
        for (int i = 0; i < events.size(); i++) {
            byYear.computeIfAbsent(year(events.get(i)), key -> new ArrayList<>())
                    .add(lines.get(i));
        }
        return byYear.entrySet().stream()
                .map(year -> new Listing.Section(year.getKey(), year.getValue()))
                .toList();
    }

    private static String year(TimelineLine event) {
        return "%04d".formatted(event.from().getYear());
    }
}
