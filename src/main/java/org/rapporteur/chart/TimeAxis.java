package org.rapporteur.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which days a picture spans. A few days far from all others would press the rest together; they lie outside of it.
 *
 * @param from its first day
 * @param to its last day, at least two weeks later
 */
record TimeAxis(LocalDate from, LocalDate to) {
    private static final int FEWEST_DAYS = 14;

    /** From so many days on, those at the ends may be left out; one event has up to three: its first, its last, its report. */
    private static final int FEWEST_TO_CUT = 30;

    private static final int FEWEST_CUT = 3;

    /** So much of them may lie outside on either side. */
    private static final double OUTSIDE = 0.1;

    /** When they lie farther off than this share of what all others span. */
    private static final double FAR = 0.75;

    /** What lies no farther off than this share is shown even so. */
    private static final double NEAR = 0.25;

    private static final List<Step> STEPS = List.of(
            new Step(1, ChronoUnit.DAYS, "d MMM"),
            new Step(7, ChronoUnit.DAYS, "d MMM"),
            new Step(1, ChronoUnit.MONTHS, "MMM uuuu"),
            new Step(3, ChronoUnit.MONTHS, "MMM uuuu"),
            new Step(1, ChronoUnit.YEARS, "uuuu"),
            new Step(2, ChronoUnit.YEARS, "uuuu"),
            new Step(5, ChronoUnit.YEARS, "uuuu"),
            new Step(10, ChronoUnit.YEARS, "uuuu"),
            new Step(50, ChronoUnit.YEARS, "uuuu"),
            new Step(200, ChronoUnit.YEARS, "uuuu"));

    private record Step(int count, ChronoUnit unit, String pattern) {
        String label(LocalDate day) {
            return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(day);
        }

        /** The first round day that is not before {@code day}. */
        LocalDate firstFrom(LocalDate day) {
            LocalDate round = round(day);
            while (round.isBefore(day)) {
                round = round.plus(count, unit);
            }
            return round;
        }

        private LocalDate round(LocalDate day) {
            return switch (unit) {
                case DAYS -> day;
                case MONTHS -> {
                    LocalDate month = day.with(TemporalAdjusters.firstDayOfMonth());
                    yield month.minusMonths((month.getMonthValue() - 1) % count);
                }
                default -> LocalDate.of(Math.floorDiv(day.getYear(), count) * count, 1, 1);
            };
        }
    }

    /** A day with a name under it. */
    record Tick(LocalDate day, String label) {}

    /** @param days of what is shown, at least one */
    static TimeAxis of(List<LocalDate> days) {
        List<LocalDate> sorted = days.stream().sorted().toList();
        int cut = sorted.size() < FEWEST_TO_CUT ? 0 : Math.max(FEWEST_CUT, (int) (sorted.size() * OUTSIDE));
        LocalDate low = sorted.get(cut);
        LocalDate high = sorted.get(sorted.size() - 1 - cut);
        long span = ChronoUnit.DAYS.between(low, high);
        LocalDate farBefore = low.minusDays(Math.max(FEWEST_DAYS, (long) (FAR * span)));
        LocalDate farBehind = high.plusDays(Math.max(FEWEST_DAYS, (long) (FAR * span)));
        long near = Math.max(FEWEST_DAYS, (long) (NEAR * span));
        LocalDate from = sorted.getFirst().isBefore(farBefore) ? first(sorted, low.minusDays(near)) : sorted.getFirst();
        LocalDate to =
                sorted.getLast().isAfter(farBehind) ? first(sorted.reversed(), high.plusDays(near)) : sorted.getLast();
        long missing = FEWEST_DAYS - ChronoUnit.DAYS.between(from, to);
        return missing <= 0
                ? new TimeAxis(from, to)
                : new TimeAxis(from.minusDays(missing / 2), to.plusDays(missing - missing / 2));
    }

    /** The first of some days, in order, that does not lie outside of {@code end}, as the first of all does. */
    private static LocalDate first(List<LocalDate> ordered, LocalDate end) {
        int outside = ordered.getFirst().compareTo(end);
        return ordered.stream()
                .filter(day -> Integer.signum(day.compareTo(end)) != Integer.signum(outside))
                .findFirst()
                .orElseThrow();
    }

    /** Where a day lies: 0 for the first, 1 for the last, below and above for what is outside. */
    double share(LocalDate day) {
        return (double) ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /**
     * Round days, as many as have room.
     *
     * @param width of the whole axis in pixels
     * @param textSize of the labels
     */
    List<Tick> ticks(double width, double textSize, Typeface typeface) {
        for (Step step : STEPS) {
            // So many days can never have room; it spares naming each day of a century.
            double between =
                    width * step.unit().getDuration().toDays() * step.count() / ChronoUnit.DAYS.between(from, to);
            double room = typeface.width(step.label(from), textSize) + textSize;
            if (between >= room) {
                return ticks(step);
            }
        }
        return ticks(STEPS.getLast());
    }

    private List<Tick> ticks(Step step) {
        List<Tick> ticks = new ArrayList<>();
        for (LocalDate day = step.firstFrom(from); !day.isAfter(to); day = day.plus(step.count(), step.unit())) {
            ticks.add(new Tick(day, step.label(day)));
        }
        return ticks;
    }
}
