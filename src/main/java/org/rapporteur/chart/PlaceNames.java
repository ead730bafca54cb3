package org.rapporteur.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.chart.Drawing.Words;

/** The names of places above the marks of one row: each where it belongs, or not at all where another one stands already. */
final class PlaceNames {
    private final Typeface typeface;
    private final double size;
    private final double left;
    private final double right;
    private final List<double[]> taken = new ArrayList<>();

    /** @param size of the text in pixels; names lie between {@code left} and {@code right} */
    PlaceNames(Typeface typeface, double size, double left, double right) {
        this.typeface = typeface;
        this.size = size;
        this.left = left;
        this.right = right;
    }

    /** Keeps a stretch free. */
    void taken(double from, double to) {
        taken.add(new double[] {from, to});
    }

    /** The name centred at {@code x}, pushed inwards at the ends; null where it has no room, or was named for a neighbour. */
    @Nullable
    Words place(@Nullable String name, double x, double baseline) {
        if (name == null) {
            return null;
        }
        double width = typeface.width(name, size);
        double from = Math.min(Math.max(left, x - width / 2), right - width);
        double gap = size * 0.6;
        boolean free = taken.stream().allMatch(other -> from + width + gap <= other[0] || other[1] + gap <= from);
        if (from < left || !free) {
            return null;
        }
        taken(from, from + width);
        return new Words(from, baseline, name, size, Palette.INK, false);
    }
}
