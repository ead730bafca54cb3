package org.rapporteur.chart;

import org.rapporteur.dossier.TimelineLine;

/** What became of an event, as far as the folder tells. */
enum EventKind {
    HAPPENED("happened", "#0072b2", "#a6cde4"),
    PLANNED("planned", "#007a5a", "#a3d9c9"),
    OVERDUE("planned, day has passed", "#c44f00", "#f0c2a0");

    private final String words;
    private final String colour;
    private final String tint;

    EventKind(String words, String colour, String tint) {
        this.words = words;
        this.colour = colour;
        this.tint = tint;
    }

    static EventKind of(TimelineLine line) {
        if (!line.planned()) {
            return HAPPENED;
        }
        return line.overdue() ? OVERDUE : PLANNED;
    }

    /** For the legend. */
    String words() {
        return words;
    }

    /** Of its mark. */
    String colour() {
        return colour;
    }

    /** Of the bar under the mark of what took more than a day. */
    String tint() {
        return tint;
    }
}
