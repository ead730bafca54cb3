package org.rapporteur.matrix;

/** What is done about an event. */
sealed interface Verdict {
    /** It asks something of us. */
    record Take(Errand errand) implements Verdict {}

    /** Nothing; {@code why} is for the log. */
    record Ignore(String why) implements Verdict {}
}
