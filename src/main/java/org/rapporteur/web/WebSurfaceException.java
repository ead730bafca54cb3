package org.rapporteur.web;

/** The web surface cannot listen where it was told to; the message is one line for the person who starts it. */
public final class WebSurfaceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WebSurfaceException(String message, Throwable cause) {
        super(message, cause);
    }
}
