package org.rapporteur.console;

/**
 * One thing that was looked at to see whether all is well.
 *
 * @param name what was looked at, such as "knowledge folder"
 * @param state how it is
 * @param line what was found and, unless all is well, what to do about it
 */
public record Check(String name, State state, String line) {
    /** How a thing is. */
    public enum State {
        OK,
        /** It works, with something to know. */
        WARNING,
        /** It does not work. */
        PROBLEM
    }
}
