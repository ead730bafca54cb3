package org.rapporteur.chart;

import java.util.List;
import org.rapporteur.dossier.TimelineLine;

/**
 * The timeline as a picture: what happened and what was planned, by party over time, and when it was reported. Pure; safe for use by many threads.
 */
public final class TimelineChart {
    private final String title;
    private final List<TimelineLine> events;
    private final ChartWords words;

    /**
     * A picture of some events.
     *
     * @param title what the events are of, in a few words; a long one is cut
     * @param events oldest first, at least one
     */
    public TimelineChart(String title, List<TimelineLine> events) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("nothing to draw");
        }
        this.title = title;
        this.events = List.copyOf(events);
        this.words = new ChartWords(this.events);
    }

    /** A picture that scales, with {@link #alt} inside, as a document of its own. */
    public String svg(Frame frame) {
        return SvgWriter.write(draw(frame), title, alt());
    }

    /** A picture for where SVG is not shown, of some 40 kB. */
    public byte[] png(Frame frame) {
        return PngPainter.paint(draw(frame), Typeface.shipped());
    }

    /** What the picture shows, in at most a few hundred characters, for those who do not see it. */
    public String alt() {
        return title + ": " + words.whole();
    }

    Drawing draw(Frame frame) {
        return new Layout(events, frame, Typeface.shipped()).draw(title, words.summary());
    }
}
