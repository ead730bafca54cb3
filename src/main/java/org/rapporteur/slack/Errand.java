package org.rapporteur.slack;

import com.google.gson.Gson;
import java.util.List;
import org.rapporteur.slack.ReplyStore.Audience;

/**
 * Something that somebody asked of us, as it waits in the inbox.
 *
 * @param id of its reply, the same however often Slack delivers it
 * @param eventId of the delivery, for the log
 * @param kind what is asked
 * @param team our workspace
 * @param user who asked
 * @param userTeam the workspace of who asked
 * @param text what was typed, as Slack sends it; for a button its value
 * @param place where the reply goes
 */
record Errand(
        String id, String eventId, Kind kind, String team, String user, String userTeam, String text, Place place) {
    private static final Gson JSON = new Gson();

    /** What is asked. */
    enum Kind {
        /** A message in a channel or a direct message: a question or a command. */
        MESSAGE,
        /** The same by a slash command, answered to one person. */
        COMMAND,
        /** A question out of the form, answered in the thread of the message it is about, or directly. */
        FORM,
        /** "More" below an answer. */
        MORE,
        /** "More" below a list: the text is the command that gives what comes behind it. */
        PAGE,
        /** "Why" below an answer. */
        WHY,
        /** "Share" below a private answer. */
        SHARE,
        /** Refused before any work, for a reason in {@link #text()}. */
        REFUSED
    }

    /** The name of a message, whatever event tells of it. */
    static String message(String channel, String ts) {
        return channel + "/" + ts;
    }

    /** By what the inbox knows it again. */
    List<String> keys() {
        return eventId.isEmpty() || eventId.equals(id) ? List.of(id) : List.of(id, eventId);
    }

    /** The name of its thread in the conversation; a private reply shares one thread with the user's other ones in that channel. */
    String thread() {
        String within = place.thread() != null && !isForThemAlone() ? place.thread() : "of " + user;
        return "slack:" + team + "/" + place.channel() + "/" + within;
    }

    /** Whether nobody but the one who asked sees the reply. */
    boolean isForThemAlone() {
        return switch (kind) {
            case COMMAND -> true;
            // Where others read along, what comes behind a list is for the one who wants it.
            case PAGE -> !place.isDirect();
            case MESSAGE, FORM, MORE, WHY, SHARE, REFUSED -> false;
        };
    }

    /** The conversation whose errands are done one after the other. */
    String lane() {
        return place.channel() + "/" + (place.thread() == null ? user : place.thread());
    }

    String toJson() {
        return JSON.toJson(this);
    }

    /** Reads what {@link #toJson()} wrote. */
    static Errand fromJson(String json) {
        return JSON.fromJson(json, Errand.class);
    }

    /** Whether it counts against the rate of questions. */
    boolean isQuestion() {
        return switch (kind) {
            case MESSAGE, COMMAND, FORM -> true;
            case MORE, PAGE, WHY, SHARE, REFUSED -> false;
        };
    }

    /** Who would see the reply itself. */
    Audience ownAudience() {
        return kind == Kind.MESSAGE || kind == Kind.FORM ? Audience.CHANNEL : Audience.ASKER;
    }

    /** Whether it is the message under which the thread begins. */
    boolean opensThread() {
        return kind == Kind.MESSAGE && place.thread() != null && id.equals(message(place.channel(), place.thread()));
    }

    /** Whether somebody of another organisation asked. */
    boolean isOutside() {
        return !userTeam.equals(team);
    }
}
