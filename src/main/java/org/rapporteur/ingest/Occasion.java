package org.rapporteur.ingest;

/** Why the folder is read; a later one includes what the earlier ones mean. */
public enum Occasion {
    /** A file has changed, time has passed, or the process has started. */
    BY_ITSELF,
    /** Somebody who may asks for it: what was rolled back comes again. */
    ASKED,
    /** Somebody who may says that the folder is meant to be as it is, however many of its articles are gone. */
    CONFIRMED;

    Occasion or(Occasion other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
