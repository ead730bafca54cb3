package org.rapporteur.feeds;

/** What was thought to be a feed is none; the message says what it is, behind "the answer". */
final class NoFeedException extends Exception {
    private static final long serialVersionUID = 1L;

    NoFeedException(String what) {
        super(what);
    }

    String what() {
        return String.valueOf(getMessage());
    }
}
