package org.rapporteur.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rapporteur.chart.Drawing.Box;
import org.rapporteur.chart.Drawing.Diamond;
import org.rapporteur.chart.Drawing.Disc;
import org.rapporteur.chart.Drawing.Shape;
import org.rapporteur.chart.Drawing.Words;
import org.rapporteur.dossier.Source;
import org.rapporteur.dossier.TimelineLine;

/**
 * Decides where everything goes: a title, a row for each party, the axis, the legend. In a row, from top to bottom: names of places as far as there
 * is room, what happened, what was planned, and a stroke for each day on which an article told of it. Used once.
 */
final class Layout {
    private static final double NAMES = 1.15;
    private static final double HAPPENED = 1.25;
    private static final double PLANNED = 0.95;
    private static final double REPORTED = 0.55;

    private final Frame frame;
    private final Typeface typeface;
    private final List<Lane> lanes;
    private final Map<TimelineLine, Lane> firstLanes = new IdentityHashMap<>();
    private final TimeAxis axis;
    private final double unit;
    private final double laneLeft;
    private final double left;
    private final double right;
    private final boolean plans;
    private final boolean earlier;
    private final boolean later;
    private final List<Shape> shapes = new ArrayList<>();

    Layout(List<TimelineLine> events, Frame frame, Typeface typeface) {
        this.frame = frame;
        this.typeface = typeface;
        this.lanes = Lane.of(events, frame.mostLanes());
        lanes.forEach(lane -> lane.events().forEach(event -> firstLanes.putIfAbsent(event, lane)));
        this.axis = TimeAxis.of(days(events));
        this.unit = frame.textSize();
        this.plans = events.stream().anyMatch(TimelineLine::planned);
        List<LocalDate> marked = events.stream()
                .flatMap(event -> Stream.concat(Stream.of(middle(event)), reported(event)))
                .toList();
        this.earlier = marked.stream().anyMatch(day -> day.isBefore(axis.from()));
        this.later = marked.stream().anyMatch(day -> day.isAfter(axis.to()));
        this.laneLeft = frame.namesBeside() ? unit + nameWidth() + 0.7 * unit : 0.5 * unit;
        // Half a mark beyond either end, and room for "earlier" and "later" where there is such a thing.
        this.left = laneLeft + (earlier ? 3.6 : 0.8) * unit;
        this.right = frame.width() - (later ? 4.1 : 1.3) * unit;
    }

    private static List<LocalDate> days(List<TimelineLine> events) {
        return events.stream()
                .flatMap(event -> Stream.concat(Stream.of(event.from(), event.to()), reported(event)))
                .toList();
    }

    /** The day at which the mark of an event stands. */
    static LocalDate middle(TimelineLine event) {
        return event.from().plusDays(ChronoUnit.DAYS.between(event.from(), event.to()) / 2);
    }

    /** The days on which articles told of an event. */
    static Stream<LocalDate> reported(TimelineLine event) {
        return Stream.concat(Stream.of(event.source()), event.also().stream())
                .map(Source::published)
                .flatMap(Stream::ofNullable);
    }

    private double nameWidth() {
        double widest = lanes.stream()
                .mapToDouble(lane -> typeface.width(lane.name(), unit))
                .max()
                .orElse(0);
        return Math.min(widest, frame.width() * 0.2);
    }

    private double laneHeight() {
        return (NAMES + HAPPENED + (plans ? PLANNED : 0) + REPORTED + 0.1) * unit;
    }

    /** The whole picture. */
    Drawing draw(String title, String summary) {
        words(unit, 2.0 * unit, title, 1.3 * unit, Palette.INK, true);
        words(unit, 3.5 * unit, summary, 0.9 * unit, Palette.SOFT, false);
        double top = 4.1 * unit;
        double bottom = top + lanes.size() * laneHeight();
        for (int i = 0; i < lanes.size(); i++) {
            if (i % 2 == 0) {
                shapes.add(
                        new Box(0.5 * unit, top + i * laneHeight(), frame.width() - unit, laneHeight(), Palette.BAND));
            }
        }
        axis(top, bottom);
        for (int i = 0; i < lanes.size(); i++) {
            lane(lanes.get(i), top + i * laneHeight());
        }
        double end = new Legend(frame, typeface, lanes, plans).draw(bottom + 2.3 * unit, shapes);
        return new Drawing(frame.width(), (int) Math.ceil(end + 0.5 * unit), shapes);
    }

    private void words(double x, double y, String text, double size, String colour, boolean heavy) {
        String fitting = typeface.shortened(text, size, frame.width() - x - unit / 2);
        shapes.add(new Words(x, y, fitting, size, colour, heavy));
    }

    private double x(LocalDate day) {
        if (!axis.contains(day)) {
            return day.isBefore(axis.from()) ? laneLeft + 1.4 * unit : frame.width() - 1.9 * unit;
        }
        return left + axis.share(day) * (right - left);
    }

    private void axis(double top, double bottom) {
        double size = 0.85 * unit;
        double free = laneLeft;
        double end = frame.width() - 0.5 * unit;
        if (earlier) {
            shapes.add(new Words(laneLeft, bottom + 1.1 * unit, "earlier", size, Palette.SOFT, false));
            free = laneLeft + typeface.width("earlier", size) + 0.5 * unit;
        }
        if (later) {
            end -= typeface.width("later", size);
            shapes.add(new Words(end, bottom + 1.1 * unit, "later", size, Palette.SOFT, false));
            end -= 0.5 * unit;
        }
        for (TimeAxis.Tick tick : axis.ticks(right - left, size, typeface)) {
            double x = x(tick.day());
            double wide = typeface.width(tick.label(), size);
            shapes.add(new Box(x - 0.5, top, 1, bottom - top, Palette.RULE));
            double from = Math.clamp(x - wide / 2, laneLeft, Math.max(laneLeft, frame.width() - 0.5 * unit - wide));
            if (from >= free && from + wide <= end) {
                shapes.add(new Words(from, bottom + 1.1 * unit, tick.label(), size, Palette.SOFT, false));
                free = from + wide + 0.5 * unit;
            }
        }
    }

    private void lane(Lane lane, double top) {
        double happened = top + (NAMES + HAPPENED / 2) * unit;
        double planned = top + (NAMES + HAPPENED + PLANNED / 2) * unit;
        PlaceNames names = new PlaceNames(typeface, 0.8 * unit, laneLeft, frame.width() - 0.5 * unit);
        if (frame.namesBeside()) {
            shapes.add(new Words(
                    unit,
                    happened + 0.35 * unit,
                    typeface.shortened(lane.name(), unit, nameWidth() + 1),
                    unit,
                    Palette.INK,
                    false));
        } else {
            double size = 0.9 * unit;
            String name = typeface.shortened(lane.name(), size, frame.width() * 0.6);
            shapes.add(new Words(laneLeft + 0.3 * unit, top + 0.9 * unit, name, size, Palette.INK, true));
            // Drawn heavy, it is a little wider than measured.
            names.taken(laneLeft, laneLeft + 1.3 * unit + typeface.width(name, size) * 1.06);
        }
        marks(lane.planned(false), happened, 0.6);
        marks(lane.planned(true), planned, 0.45);
        reports(lane, top + laneHeight() - 0.1 * unit);
        for (TimelineLine event : worthNaming(lane)) {
            Words name = names.place(event.place(), x(middle(event)), top + 0.95 * unit);
            if (name != null) {
                shapes.add(name);
            }
        }
    }

    /** What most articles tell of comes first. What several parties share is named in the first of their rows. */
    private List<TimelineLine> worthNaming(Lane lane) {
        return lane.events().stream()
                .filter(event -> !event.planned() && event.place() != null && axis.contains(middle(event)))
                .filter(event -> firstLanes.get(event) == lane)
                .sorted(Comparator.comparing(
                                (TimelineLine event) -> event.also().size())
                        .thenComparing(TimelineLine::from)
                        .reversed())
                .toList();
    }

    /** @param largest radius of a mark, in units */
    private void marks(List<TimelineLine> events, double y, double largest) {
        events.stream().flatMap(event -> bar(event, y)).distinct().forEach(shapes::add);
        Scale scale = scale(largest);
        for (Bins.Mark mark : gathered(events, largest)) {
            double radius = mark.radius(scale);
            shapes.add(mark(mark.kind(), mark.x(radius), y, radius));
        }
    }

    private List<Bins.Mark> gathered(List<TimelineLine> events, double largest) {
        List<Bins.Dot> dots = events.stream()
                .map(event -> new Bins.Dot(x(middle(event)), EventKind.of(event)))
                .toList();
        return Bins.gather(dots, left, 2 * largest * unit);
    }

    /** The same for all rows, so that a size means the same everywhere. */
    private Scale scale(double largest) {
        int most = lanes.stream()
                .flatMap(lane ->
                        Stream.of(true, false).flatMap(planned -> gathered(lane.planned(planned), largest).stream()))
                .mapToInt(Bins.Mark::count)
                .max()
                .orElse(1);
        return new Scale(0.3 * unit, largest * unit, most);
    }

    static Shape mark(EventKind kind, double x, double y, double radius) {
        return kind == EventKind.HAPPENED
                ? new Disc(x, y, radius, kind.colour())
                : new Diamond(x, y, radius, kind.colour(), kind == EventKind.OVERDUE);
    }

    /** A stroke for each day on which an article told of something in the row; those that would be one stroke once. */
    private void reports(Lane lane, double foot) {
        double wide = 0.08 * unit;
        lane.events().stream()
                .flatMap(Layout::reported)
                .map(day -> Math.round(x(day) / wide))
                .distinct()
                .sorted()
                .forEach(at ->
                        shapes.add(new Box((at - 0.5) * wide, foot - 0.45 * unit, wide, 0.4 * unit, Palette.REPORTED)));
    }

    /** What took or may take more than a day, where that can be seen. */
    private Stream<Shape> bar(TimelineLine event, double y) {
        double from = left + Math.clamp(axis.share(event.from()), 0, 1) * (right - left);
        double to = left + Math.clamp(axis.share(event.to()), 0, 1) * (right - left);
        return to - from <= 1
                ? Stream.empty()
                : Stream.of(new Box(
                        from,
                        y - 0.12 * unit,
                        to - from,
                        0.24 * unit,
                        EventKind.of(event).tint()));
    }
}
