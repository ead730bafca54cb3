package org.rapporteur.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gathers marks that would lie upon each other into one mark, so that none of them touch. */
final class Bins {
    private Bins() {}

    /** One event of a row. */
    record Dot(double x, EventKind kind) {}

    /**
     * The mark of one or more events.
     *
     * @param mean of where its events lie
     * @param from the left end of the stretch that is this mark's alone
     * @param to the right end
     */
    record Mark(double mean, double from, double to, EventKind kind, int count) {
        /** Where it stands with that radius, as near to its events as it can without touching another. */
        double x(double radius) {
            return Math.clamp(mean, Math.min(from + radius, (from + to) / 2), Math.max(to - radius, (from + to) / 2));
        }

        double radius(Scale scale) {
            return Math.min(scale.radius(count), (to - from) / 2);
        }
    }

    /**
     * One mark for each kind in each bin, from left to right.
     *
     * @param left where the bins begin
     * @param width of a bin: no mark may be wider
     */
    static List<Mark> gather(List<Dot> dots, double left, double width) {
        Map<Integer, List<Dot>> bins = new TreeMap<>();
        dots.forEach(dot -> bins.computeIfAbsent((int) Math.floor((dot.x() - left) / width), key -> new ArrayList<>())
                .add(dot));
        List<Mark> marks = new ArrayList<>();
        bins.forEach((number, bin) -> marks.addAll(marks(bin, left + number * width, width)));
        return marks;
    }

    private static List<Mark> marks(List<Dot> bin, double left, double width) {
        List<EventKind> kinds = bin.stream()
                .map(Dot::kind)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        double part = width / kinds.size();
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            EventKind kind = kinds.get(i);
            double[] places = bin.stream()
                    .filter(dot -> dot.kind() == kind)
                    .mapToDouble(Dot::x)
                    .toArray();
            double mean = Arrays.stream(places).average().orElseThrow();
            marks.add(new Mark(mean, left + i * part, left + (i + 1) * part, kind, places.length));
        }
        return marks;
    }
}
