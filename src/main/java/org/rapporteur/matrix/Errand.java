package org.rapporteur.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody asked of us, as it waits in the inbox.
 *
 * @param room where, and where the reply goes
 * @param event by which it came
 * @param sender the full user id of who asked
 * @param text for a message or an edit what was typed, without our name, our prefix and any markup; for a vote "up" or "down"; else empty
 * @param called whether it opens with the prefix, so that a word that is no command was meant as one
 * @param threadRoot of the thread it stands in; null when it stands in none
 * @param threadable whether a thread may begin at the event: not at one that is itself about another
 * @param direct whether one other person is in the room
 * @param sentAt by the clock of the sender's homeserver, which may be wrong
 * @param target the event it is about: what a message replies to, the edited question, what was taken back, our message that was voted on; null when
 *     it is about none
 */
record Errand(
        Kind kind,
        String room,
        String event,
        String sender,
        String text,
        boolean called,
        @Nullable String threadRoot,
        boolean threadable,
        boolean direct,
        Instant sentAt,
        @Nullable String target) {
    /** Texts of a vote. */
    static final String UP = "up";

    static final String DOWN = "down";

    /** What is asked. */
    enum Kind {
        /** A question or a command. */
        MESSAGE,
        /** A question of theirs says something else now. */
        EDIT,
        /** A question, or a vote, was taken back. */
        REDACTION,
        /** They liked an answer, or did not. */
        VOTE,
        /** We came into a room: say who we are. */
        JOINED,
        /** The room is encrypted: say that we cannot read it. */
        ENCRYPTED
    }

    /** Whether it counts against the rate of questions. */
    boolean isQuestion() {
        return kind == Kind.MESSAGE || kind == Kind.EDIT;
    }

    /** The same question with the words of an edit. */
    Errand revised(Errand edit) {
        return saying(edit.text, edit.called);
    }

    /** The same with other words. */
    Errand saying(String words, boolean asCalled) {
        return new Errand(kind, room, event, sender, words, asCalled, threadRoot, threadable, direct, sentAt, target);
    }

    String toJson() {
        ObjectNode json = Json.object();
        json.put("kind", kind.name());
        json.put("room", room);
        json.put("event", event);
        json.put("sender", sender);
        json.put("text", text);
        json.put("called", called);
        json.put("threadRoot", threadRoot);
        json.put("threadable", threadable);
        json.put("direct", direct);
        json.put("sentAt", sentAt.toEpochMilli());
        json.put("target", target);
        return Json.write(json);
    }

    /** Reads what {@link #toJson()} wrote. */
    static Errand fromJson(String text) {
        JsonNode json = Json.read(text);
        return new Errand(
                Kind.valueOf(Json.text(json, "kind")),
                Json.text(json, "room"),
                Json.text(json, "event"),
                Json.text(json, "sender"),
                Json.text(json, "text"),
                json.path("called").booleanValue(),
                orNull(json, "threadRoot"),
                json.path("threadable").booleanValue(),
                json.path("direct").booleanValue(),
                Instant.ofEpochMilli(json.path("sentAt").longValue()),
                orNull(json, "target"));
    }

    private static @Nullable String orNull(JsonNode json, String name) {
        return Optional.of(Json.text(json, name))
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }
}
