package org.rapporteur.chart;

import java.util.List;

/**
 * A finished picture, before it is written down in any format.
 *
 * @param width in pixels
 * @param height in pixels
 * @param shapes in the order in which they are drawn, all within the picture
 */
record Drawing(int width, int height, List<Shape> shapes) {
    Drawing {
        shapes = List.copyOf(shapes);
    }

    /** What a picture is made of; lengths in pixels, x to the right, y down, colours as {@code #rrggbb}. */
    sealed interface Shape {}

    /** A filled rectangle. */
    record Box(double x, double y, double width, double height, String colour) implements Shape {}

    record Disc(double x, double y, double radius, String colour) implements Shape {}

    /** A square on its corner: filled, or its edge alone. */
    record Diamond(double x, double y, double radius, String colour, boolean filled) implements Shape {}

    /**
     * A line of text.
     *
     * @param x where it begins
     * @param y of its baseline
     * @param heavy drawn bold
     */
    record Words(double x, double y, String text, double size, String colour, boolean heavy) implements Shape {}
}
