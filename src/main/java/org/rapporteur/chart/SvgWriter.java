package org.rapporteur.chart;

import java.util.Locale;
import org.rapporteur.chart.Drawing.Box;
import org.rapporteur.chart.Drawing.Diamond;
import org.rapporteur.chart.Drawing.Disc;
import org.rapporteur.chart.Drawing.Shape;
import org.rapporteur.chart.Drawing.Words;

/** A drawing as SVG, without scripts, styles or anything to load: its colours are attributes, which any content policy allows. */
final class SvgWriter {
    /** The typeface that the words were measured in and those of the same widths. */
    private static final String FAMILY = "Liberation Sans, Arimo, Arial, Helvetica, sans-serif";

    private final StringBuilder svg = new StringBuilder();

    /** @param alt says the same in words */
    static String write(Drawing drawing, String title, String alt) {
        return new SvgWriter().of(drawing, title, alt);
    }

    private String of(Drawing drawing, String title, String alt) {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
                        + " role=\"img\"",
                drawing.width(), drawing.height(), drawing.width(), drawing.height());
        add(" font-family=\"%s\">%n", FAMILY);
        add("<title>%s</title>%n<desc>%s</desc>%n", escaped(title), escaped(alt));
        add("<rect width=\"%d\" height=\"%d\" fill=\"%s\"/>%n", drawing.width(), drawing.height(), Palette.PAPER);
        drawing.shapes().forEach(this::shape);
        return svg.append("</svg>\n").toString();
    }

    private void shape(Shape shape) {
        switch (shape) {
            case Box(var x, var y, var width, var height, var colour) ->
                add(
                        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>%n",
                        x, y, width, height, colour);
            case Disc(var x, var y, var radius, var colour) ->
                add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\"/>%n", x, y, radius, colour);
            case Diamond(var x, var y, var radius, var colour, var filled) ->
                add(
                        "<path d=\"M%.1f %.1fl%.1f %.1fl%.1f %.1fl%.1f %.1fz\" fill=\"%s\" stroke=\"%s\""
                                + " stroke-width=\"%.1f\"/>%n",
                        x,
                        y - radius,
                        radius,
                        radius,
                        -radius,
                        radius,
                        -radius,
                        -radius,
                        filled ? colour : Palette.PAPER,
                        colour,
                        PngPainter.edge(radius));
            case Words(var x, var y, var text, var size, var colour, var heavy) ->
                add(
                        "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.1f\" fill=\"%s\"%s>%s</text>%n",
                        x, y, size, colour, heavy ? " font-weight=\"bold\"" : "", escaped(text));
        }
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }

    /** As text and as an attribute in double quotes; what XML has no character for becomes the replacement sign. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isXml(letter) ? letter : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    /** Whether XML 1.0 allows a character. */
    private static boolean isXml(int letter) {
        return letter == '\t'
                || letter == '\n'
                || letter == '\r'
                || letter >= 0x20 && letter <= 0xD7FF
                || letter >= 0xE000 && letter <= 0xFFFD
                || letter >= 0x10000;
    }
}
