package org.rapporteur.matrix;

import java.time.Duration;

/** Why a call to the homeserver came to nothing. None of them holds a secret. */
sealed interface MatrixError {
    /**
     * We are to slow down; nothing was done.
     *
     * @param delay how long at least; what the homeserver asked for, within reason
     */
    record Limited(Duration delay) implements MatrixError {}

    /**
     * Our access token is not taken.
     *
     * @param soft whether it merely ran out, and the device is still known; else it was revoked
     */
    record TokenRefused(boolean soft) implements MatrixError {}

    /**
     * Our account may do nothing at the moment; a new token would not help.
     *
     * @param errcode such as {@code M_USER_LOCKED}
     */
    record AccountRefused(String errcode) implements MatrixError {}

    /** We may not do this, for instance since we are no longer in the room. */
    record Forbidden(String errcode, String message) implements MatrixError {}

    /** What we sent is too large. */
    record TooLarge() implements MatrixError {}

    /** There is no such thing, or the homeserver does not know the call. */
    record NotFound(String errcode) implements MatrixError {}

    /** Any other refusal that further tries will not change. */
    record BadRequest(int status, String errcode, String message) implements MatrixError {}

    /** The homeserver, or what stands before it, is out of order; the call may have been carried out. */
    record ServerFault(int status) implements MatrixError {}

    /** Nobody answered in time; the call may have been carried out. */
    record Unreachable(Kind kind, String why) implements MatrixError {
        /** What is in the way. */
        enum Kind {
            /** Its name leads nowhere. */
            NO_SUCH_HOST,
            /** It does not prove who it is. */
            TLS,
            OTHER
        }
    }

    /** What came back is not what a homeserver says; the call may have been carried out. */
    record Garbled(String why) implements MatrixError {}

    /** In a few words, for a log or a person. */
    default String words() {
        return switch (this) {
            case Limited(var delay) -> "asked to wait " + delay.toMillis() + " ms";
            case TokenRefused(var soft) -> soft ? "the access token ran out" : "the access token was revoked";
            case AccountRefused(var errcode) -> "the account may do nothing (" + errcode + ")";
            case Forbidden(var errcode, var message) -> "forbidden (" + errcode + "): " + message;
            case TooLarge() -> "too large";
            case NotFound(var errcode) -> "there is no such thing (" + errcode + ")";
            case BadRequest(var status, var errcode, var message) ->
                "refused with status " + status + " (" + errcode + "): " + message;
            case ServerFault(var status) -> "status " + status;
            case Unreachable(var kind, var why) -> why;
            case Garbled(var why) -> why;
        };
    }

    /** Whether the same call may succeed later without anything being changed. */
    default boolean isTransient() {
        return switch (this) {
            case Limited limited -> true;
            case AccountRefused refused -> true;
            case ServerFault fault -> true;
            case Unreachable unreachable -> true;
            case Garbled garbled -> true;
            case TokenRefused(var soft) -> soft;
            case Forbidden forbidden -> false;
            case TooLarge large -> false;
            case NotFound missing -> false;
            case BadRequest bad -> false;
        };
    }
}
