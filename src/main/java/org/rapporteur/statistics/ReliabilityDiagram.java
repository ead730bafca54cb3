package org.rapporteur.statistics;

import java.util.List;
import java.util.Locale;

/**
 * A calibration drawn as an SVG of some kilobytes: a bar a bin, as high as the share of right ones, against the line where both are equal.
 * Its colours follow the reader's choice of light or dark; where that is not known they are light's.
 */
public final class ReliabilityDiagram {
    private static final int SIDE = 300;
    private static final int LEFT = 48;
    private static final int TOP = 40;

    private static final String HEAD = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 368 400" role="img" font-family="sans-serif" font-size="12">
        <style>
        svg { --ground: #ffffff; --ink: #1f2328; --line: #8c959f; --bar: #0969da }
        @media (prefers-color-scheme: dark) { svg { --ground: #0d1117; --ink: #e6edf3; --line: #6e7681; --bar: #58a6ff } }
        .ground { fill: var(--ground) } text { fill: var(--ink) } .line { stroke: var(--line); fill: none }
        .bar { fill: var(--bar); fill-opacity: 0.75 } .small { font-size: 9px } .middle { text-anchor: middle }
        </style>
        <rect class="ground" width="368" height="400"/>
        """;

    private ReliabilityDiagram() {}

    /** The drawing; the numbers over the bars say how many questions each stands for. */
    public static String svg(Calibration calibration) {
        StringBuilder svg = new StringBuilder(HEAD);
        String title = String.format(Locale.ROOT, "Expected calibration error %.3f", calibration.error());
        add(svg, "<title>%s</title>\n", title);
        add(svg, "<text x=\"%d\" y=\"20\">%s</text>\n", LEFT, title);
        add(svg, "<rect class=\"line\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>\n", LEFT, TOP, SIDE, SIDE);
        calibration.bins().stream().filter(bin -> bin.count() > 0).forEach(bin -> bar(svg, bin));
        add(
                svg,
                "<path class=\"line\" stroke-dasharray=\"4 4\" d=\"M%d %d L%d %d\"/>\n",
                LEFT,
                TOP + SIDE,
                LEFT + SIDE,
                TOP);
        for (double mark : List.of(0.0, 0.5, 1.0)) {
            add(svg, "<text class=\"middle\" x=\"%.0f\" y=\"%d\">%.1f</text>\n", x(mark), TOP + SIDE + 16, mark);
            add(svg, "<text x=\"24\" y=\"%.0f\">%.1f</text>\n", y(mark) + 4, mark);
        }
        add(svg, "<text class=\"middle\" x=\"%d\" y=\"%d\">confidence</text>\n", LEFT + SIDE / 2, TOP + SIDE + 36);
        add(
                svg,
                "<text class=\"middle\" transform=\"translate(14 %d) rotate(-90)\">share right</text>\n",
                TOP + SIDE / 2);
        return svg.append("</svg>\n").toString();
    }

    private static void bar(StringBuilder svg, Calibration.Bin bin) {
        add(
                svg,
                "<rect class=\"bar\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>\n",
                x(bin.from()) + 1,
                y(bin.right()),
                x(bin.to()) - x(bin.from()) - 2,
                SIDE * bin.right());
        add(
                svg,
                "<text class=\"small middle\" x=\"%.1f\" y=\"%.1f\">%d</text>\n",
                (x(bin.from()) + x(bin.to())) / 2,
                y(bin.right()) - 3,
                bin.count());
    }

    private static void add(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }

    private static double x(double share) {
        return LEFT + SIDE * share;
    }

    private static double y(double share) {
        return TOP + SIDE * (1 - share);
    }
}
