package org.rapporteur.conversation;

/** The settings of a chat surface lead nowhere, or its platform does not let us in: told in one line that says what to do, without any secret. */
public final class ChatStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ChatStartException(String line) {
        super(line);
    }
}
