package org.rapporteur.conversation;

/**
 * One thing that a checkup looked at.
 *
 * @param state how it is
 * @param line what was found and, unless all is well, what to do about it; tells no secret
 */
public record Finding(State state, String line) {
    /** How a thing is. */
    public enum State {
        OK,
        /** It works, with something to know. */
        WARNING,
        /** It does not work. */
        PROBLEM
    }

    public static Finding ok(String line) {
        return new Finding(State.OK, line);
    }

    public static Finding warning(String line) {
        return new Finding(State.WARNING, line);
    }

    public static Finding problem(String line) {
        return new Finding(State.PROBLEM, line);
    }
}
