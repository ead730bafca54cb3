package org.rapporteur.slack;

/** Slack does not know one of our tokens: a fault in the settings, told in one line without the token. */
public final class SlackStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SlackStartException(String line) {
        super(line);
    }
}
