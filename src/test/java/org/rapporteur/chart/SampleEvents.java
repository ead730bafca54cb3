package org.rapporteur.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.TextRange;
import org.rapporteur.dossier.Source;
import org.rapporteur.dossier.TimelineLine;
import org.rapporteur.extraction.HappeningTime.Precision;

/** Events without articles. */
final class SampleEvents {
    private static final LocalDate TODAY = LocalDate.of(2012, 12, 1);
    private static final List<String> PARTIES = List.of(
            "Russia", "United States", "NATO", "Poland", "Czech Republic", "NATO-Russia Council", "Kessara", "Ω");
    private static final List<String> PLACES =
            List.of("Los Cabos", "Chicago", "Bali", "Honolulu", "Prague", "Llanfairpwllgwyngyllgogerychwyrndrobwll");

    private SampleEvents() {}

    static TimelineLine on(String day, boolean planned, @Nullable String place, String... parties) {
        return event(LocalDate.parse(day), LocalDate.parse(day), planned, place, List.of(parties), "a.md");
    }

    static TimelineLine during(String from, String to, String... parties) {
        return event(LocalDate.parse(from), LocalDate.parse(to), false, null, List.of(parties), "b.md");
    }

    private static TimelineLine event(
            LocalDate from, LocalDate to, boolean planned, @Nullable String place, List<String> parties, String path) {
        Precision precision = from.equals(to) ? Precision.DAY : Precision.RANGE;
        LocalDate published = planned ? from.minusDays(30) : from.plusDays(1);
        Source source =
                new Source(new ArticleId(path), 1, new TextRange(0, 1), "A.", "A title", "Our Wire", published, null);
        boolean overdue = planned && to.isBefore(TODAY);
        return new TimelineLine(from, to, precision, "then", planned, overdue, parties, place, source, List.of());
    }

    /** Between one and 300 events, some of them centuries away. */
    static List<TimelineLine> random(Random random) {
        List<TimelineLine> events = new ArrayList<>();
        int span = 1 + random.nextInt(6_000);
        int parties = random.nextInt(PARTIES.size() + 1);
        for (int i = random.nextInt(random.nextBoolean() ? 300 : 5); i >= 0; i--) {
            LocalDate from = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(span));
            LocalDate start = random.nextInt(40) == 0 ? from.minus(random.nextInt(400), ChronoUnit.YEARS) : from;
            LocalDate end = random.nextInt(5) == 0 ? start.plusDays(random.nextInt(900)) : start;
            List<String> named = PARTIES.subList(0, parties).stream()
                    .filter(party -> random.nextInt(3) == 0)
                    .toList();
            String place = random.nextBoolean() ? PLACES.get(random.nextInt(PLACES.size())) : null;
            events.add(event(start, end, random.nextInt(3) == 0, place, named, "r" + random.nextInt(50) + ".md"));
        }
        return events;
    }
}
