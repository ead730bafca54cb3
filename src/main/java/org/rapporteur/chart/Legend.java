package org.rapporteur.chart;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.chart.Drawing.Box;
import org.rapporteur.chart.Drawing.Shape;
import org.rapporteur.chart.Drawing.Words;

/** What the marks mean, in as many lines as it takes. */
final class Legend {
    private static final String REPORTED = "an article told of it";
    private static final String LONGER = "longer than a day";

    private final Frame frame;
    private final Typeface typeface;
    private final List<Lane> lanes;
    private final boolean plans;
    private double x;
    private double y;

    Legend(Frame frame, Typeface typeface, List<Lane> lanes, boolean plans) {
        this.frame = frame;
        this.typeface = typeface;
        this.lanes = lanes;
        this.plans = plans;
    }

    /**
     * Adds it to {@code shapes}.
     *
     * @param top baseline of its first line
     * @return the y below its last line
     */
    double draw(double top, List<Shape> shapes) {
        double unit = frame.textSize();
        x = unit;
        y = top;
        for (EventKind kind : shown()) {
            String words = kind.words();
            shapes.addAll(entry(words, List.of(at -> Layout.mark(kind, at, y - 0.3 * unit, 0.36 * unit))));
        }
        shapes.addAll(entry(
                LONGER,
                List.of(at -> new Box(
                        at - 0.45 * unit, y - 0.42 * unit, 0.9 * unit, 0.24 * unit, EventKind.HAPPENED.tint()))));
        shapes.addAll(entry(
                REPORTED,
                List.of(at -> new Box(at - 0.04 * unit, y - 0.55 * unit, 0.08 * unit, 0.5 * unit, Palette.REPORTED))));
        shapes.addAll(entry(
                "larger: several",
                List.of(
                        at -> Layout.mark(EventKind.HAPPENED, at - 0.45 * unit, y - 0.3 * unit, 0.25 * unit),
                        at -> Layout.mark(EventKind.HAPPENED, at + 0.2 * unit, y - 0.3 * unit, 0.4 * unit))));
        return y + 0.4 * unit;
    }

    private List<EventKind> shown() {
        return List.of(EventKind.values()).stream()
                .filter(kind -> kind == EventKind.HAPPENED
                        || plans
                                && lanes.stream()
                                        .flatMap(lane -> lane.events().stream())
                                        .anyMatch(event -> EventKind.of(event) == kind))
                .toList();
    }

    /** A piece of a sign, drawn around the given x. */
    private interface Sign {
        Shape at(double x);
    }

    private List<Shape> entry(String words, List<Sign> signs) {
        double unit = frame.textSize();
        double size = 0.85 * unit;
        double wide = 1.55 * unit + typeface.width(words, size);
        if (x > unit && x + wide > frame.width() - 0.5 * unit) {
            x = unit;
            y += 1.4 * unit;
        }
        List<Shape> shapes = new ArrayList<>();
        signs.forEach(sign -> shapes.add(sign.at(x + 0.5 * unit)));
        shapes.add(new Words(x + 1.35 * unit, y, words, size, Palette.INK, false));
        x += wide + 0.9 * unit;
        return shapes;
    }
}
