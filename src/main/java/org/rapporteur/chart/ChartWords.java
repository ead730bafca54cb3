package org.rapporteur.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.dossier.Source;
import org.rapporteur.dossier.TimelineLine;

/** Says in words what a picture of events shows. */
final class ChartWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final int MOST_PLACES = 8;

    private final List<TimelineLine> events;

    ChartWords(List<TimelineLine> events) {
        this.events = events;
    }

    List<LocalDate> span() {
        LocalDate first = events.stream()
                .map(TimelineLine::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate last = events.stream()
                .map(TimelineLine::to)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return List.of(first, last);
    }

    /** One line for under the title. */
    String summary() {
        return counted(events.size(), "event") + ", " + stretch(span()) + " · " + counted((int) articles(), "article");
    }

    /** The whole picture. */
    String whole() {
        List<String> parts = new ArrayList<>();
        parts.add(counted(events.size(), "event") + " from " + stretch(span()) + ".");
        parts.add(kinds());
        parts.add(reports());
        parts.add(Lane.of(events, Frame.PAGE.mostLanes()).stream()
                .map(lane -> lane.name() + " " + lane.events().size())
                .collect(Collectors.joining(", ", "By party: ", ".")));
        busiest().ifPresent(parts::add);
        List<String> places = events.stream()
                .filter(event -> !event.planned())
                .flatMap(event -> Stream.ofNullable(event.place()))
                .distinct()
                .limit(MOST_PLACES)
                .toList();
        if (!places.isEmpty()) {
            parts.add("Places: " + String.join(", ", places) + ".");
        }
        return String.join(" ", parts);
    }

    private String kinds() {
        Map<EventKind, Long> counts =
                events.stream().collect(Collectors.groupingBy(EventKind::of, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> entry.getKey().words() + " " + entry.getValue())
                .collect(Collectors.joining("; ", "Of them: ", "."));
    }

    private String reports() {
        List<LocalDate> days =
                events.stream().flatMap(Layout::reported).sorted().toList();
        return days.isEmpty()
                ? "The articles that tell of them are undated."
                : "Told of in " + counted((int) articles(), "article") + ", published "
                        + stretch(List.of(days.getFirst(), days.getLast())) + ".";
    }

    private Optional<String> busiest() {
        Map<YearMonth, Long> months = events.stream()
                .filter(event -> YearMonth.from(event.from()).equals(YearMonth.from(event.to())))
                .collect(Collectors.groupingBy(
                        event -> YearMonth.from(event.from()), TreeMap::new, Collectors.counting()));
        return months.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(most -> most.getValue() > 1)
                .map(most -> "Most in one month: " + MONTH.format(most.getKey()) + ", " + most.getValue() + ".");
    }

    private long articles() {
        return events.stream()
                .flatMap(event -> Stream.concat(Stream.of(event.source()), event.also().stream()))
                .map(Source::article)
                .distinct()
                .count();
    }

    private static String stretch(List<LocalDate> ends) {
        return ends.getFirst().equals(ends.getLast())
                ? DAY.format(ends.getFirst())
                : DAY.format(ends.getFirst()) + " to " + DAY.format(ends.getLast());
    }

    private static String counted(int count, String noun) {
        return String.format(Locale.ENGLISH, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }
}
