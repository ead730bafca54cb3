package org.rapporteur.matrix;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The newest edit of each question whose work is still to be done. A question takes its edit along when it is answered; an edit that was taken along,
 * or overtaken by a newer one, has nothing left to do. Safe for use by many threads.
 */
final class Revisions {
    private final Map<String, Errand> newest = new ConcurrentHashMap<>();

    /** An edit came in, later than those before. */
    void add(Errand edit) {
        newest.put(question(edit), edit);
    }

    /** The newest edit of a question, which from now on has nothing left to do. */
    Optional<Errand> take(String question) {
        return Optional.ofNullable(newest.remove(question));
    }

    /** Takes an edit; false when it has nothing left to do. */
    boolean take(Errand edit) {
        return newest.remove(question(edit), edit);
    }

    private static String question(Errand edit) {
        return edit.target() == null ? "" : edit.target();
    }
}
