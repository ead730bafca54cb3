package org.rapporteur.conversation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A message addressed to us, with all markup of its platform taken off.
 *
 * @param thread the thread it belongs to; what was said earlier under the same name is its context
 * @param text a question or a command, any length
 * @param askedOn "today" for words such as "this week"; when null, the date of the newest article is taken
 * @param admin whether the surface has checked that the sender may do what admins may
 * @param about the question whose answer it replies to, completed; null when it merely continues the thread
 * @param place the channel or room in which news can be told later; null where nobody would read it
 */
public record IncomingMessage(
        String thread,
        String text,
        @Nullable LocalDate askedOn,
        boolean admin,
        @Nullable String about,
        @Nullable NewsPlace place) {
    /** A message that merely continues its thread. */
    public IncomingMessage(String thread, String text, @Nullable LocalDate askedOn, boolean admin) {
        this(thread, text, askedOn, admin, null, null);
    }

    /** A message in a place where nobody would read news. */
    public IncomingMessage(
            String thread, String text, @Nullable LocalDate askedOn, boolean admin, @Nullable String about) {
        this(thread, text, askedOn, admin, about, null);
    }

    /** The same with other words. */
    IncomingMessage withText(String other) {
        return new IncomingMessage(thread, other, askedOn, admin, about, place);
    }
}
