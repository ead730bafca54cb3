package org.rapporteur.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.rapporteur.extraction.Happening;
import org.rapporteur.extraction.HappeningTime;

/** Makes one line of what several articles tell of the same thing on the same day. */
final class EventGathering {
    /** From this share of the shorter sentence's words on, two sentences on one day tell the same. */
    private static final double SAME = 0.5;

    /** And they share so many words. */
    private static final int FEWEST_SHARED = 3;

    private final Ledger.Names names;
    private final Stories stories;
    private final LocalDate today;

    EventGathering(Ledger.Names names, Stories stories, LocalDate today) {
        this.names = names;
        this.stories = stories;
        this.today = today;
    }

    /** @return oldest first, and what ends sooner first */
    List<Told<TimelineLine>> gather(Stream<Placed<Happening>> happenings) {
        Map<HappeningTime, List<List<Placed<Happening>>>> sameTime = new LinkedHashMap<>();
        happenings
                .sorted(Comparator.comparing(Placed::source, Stories.OLDEST_FIRST))
                .forEach(one -> join(one, sameTime.computeIfAbsent(one.item().time(), key -> new ArrayList<>())));
        return sameTime.values().stream()
                .flatMap(List::stream)
                .map(this::line)
                .sorted(Comparator.comparing(
                                (Told<TimelineLine> told) -> told.line().from())
                        .thenComparing(told -> told.line().to())
                        .thenComparing(told -> told.line().source(), Stories.OLDEST_FIRST))
                .toList();
    }

    private static void join(Placed<Happening> one, List<List<Placed<Happening>>> groups) {
        for (List<Placed<Happening>> group : groups) {
            if (tellsTheSame(stems(one), stems(group.getFirst()))) {
                group.add(one);
                return;
            }
        }
        List<Placed<Happening>> own = new ArrayList<>();
        own.add(one);
        groups.add(own);
    }

    private static int[] stems(Placed<Happening> one) {
        return Objects.requireNonNull(one.stems()).get();
    }

    private static boolean tellsTheSame(int[] a, int[] b) {
        int shared = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            int order = Integer.compare(a[i], b[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared >= FEWEST_SHARED && shared >= SAME * Math.min(a.length, b.length);
    }

    /** What a later article reports as done was done; else the first one that told of the plan counts. */
    private Told<TimelineLine> line(List<Placed<Happening>> oldestFirst) {
        Placed<Happening> best = oldestFirst.stream()
                .filter(one -> !one.item().planned())
                .findFirst()
                .orElse(oldestFirst.getFirst());
        Happening happening = best.item();
        HappeningTime time = happening.time();
        List<Source> sources = oldestFirst.stream().map(Placed::source).toList();
        List<Source> bestFirst = new ArrayList<>(sources);
        bestFirst.remove(best.source());
        bestFirst.addFirst(best.source());
        List<String> parties = oldestFirst.stream()
                .flatMap(one -> one.item().parties().stream())
                .map(names.parties()::of)
                .distinct()
                .toList();
        TimelineLine line = new TimelineLine(
                time.start(),
                time.end(),
                time.precision(),
                best.words().getFirst(),
                happening.planned(),
                happening.isOverdue(today),
                parties,
                happening.place(),
                best.source(),
                stories.others(bestFirst));
        return new Told<>(line, null, parties, time.start(), time.end(), sources);
    }
}
