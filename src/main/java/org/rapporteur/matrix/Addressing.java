package org.rapporteur.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.matrix.Errand.Kind;
import org.rapporteur.matrix.Verdict.Ignore;
import org.rapporteur.matrix.Verdict.Take;

/** Tells which events ask something of us. Pure but for the look at what the journal holds. */
final class Addressing {
    /** Whoever waited longer has found the answer elsewhere, or asks again. */
    static final Duration STALE = Duration.ofHours(12);

    private static final String ENCRYPTION = "m.room.encryption";
    private static final String TEXT = "m.text";
    private static final String BODY = "body";
    private static final String HTML = "formatted_body";

    private final String us;
    private final Calling calling;
    private final Globs otherBots;
    private final InstantSource clock;

    Addressing(Identity identity, MatrixSettings settings, InstantSource clock) {
        this.us = identity.user();
        this.calling = new Calling(identity, settings.prefixes());
        this.otherBots = settings.otherBots();
        this.clock = clock;
    }

    /**
     * Decides on an event.
     *
     * @param room as it is after the event
     * @param own what of the room's messages has to do with us
     */
    Verdict decide(RoomEvent event, RoomView room, OwnMessages own) {
        String unfit = unfit(event, room);
        if (!unfit.isEmpty()) {
            return new Ignore(unfit);
        }
        return switch (event.type()) {
            case "m.room.message" ->
                event.relation().equals(RoomEvent.REPLACE) ? edit(event, room, own) : message(event, room, own);
            case "m.reaction" -> vote(event, room, own);
            case "m.room.redaction" -> redaction(event, room, own);
            case "m.room.encrypted", ENCRYPTION -> encrypted(event, room);
            default -> new Ignore("of the type " + event.type());
        };
    }

    /** Why nobody of flesh and blood said this, or not here; empty when somebody did. */
    private String unfit(RoomEvent event, RoomView room) {
        if (event.sender().equals(us)) {
            return "our own";
        }
        if (otherBots.match(event.sender())) {
            return "of another bot";
        }
        if (event.stateKey() != null && !event.type().equals(ENCRYPTION)) {
            return "state of the room";
        }
        if (event.isRedacted()) {
            return "taken back";
        }
        return room.replacement() == null ? "" : "in a room that was replaced";
    }

    private Verdict message(RoomEvent event, RoomView room, OwnMessages own) {
        String unreadable = unreadable(event, event.content(), room);
        if (!unreadable.isEmpty()) {
            return new Ignore(unreadable);
        }
        String body = calling.withoutLink(typed(event, event.content()), Json.text(event.content(), HTML));
        Optional<String> behindPrefix = calling.behindPrefix(body);
        if (behindPrefix.isEmpty() && !isForUs(event, body, room, own)) {
            return new Ignore("not addressed to us");
        }
        String text = behindPrefix.orElseGet(() -> calling.withoutName(body));
        String about = event.repliesTo().isEmpty() || event.isFallbackReply() ? null : event.repliesTo();
        return new Take(errand(Kind.MESSAGE, event, room, text, behindPrefix.isPresent(), about));
    }

    /** Why a message is not read; empty when it is. */
    private String unreadable(RoomEvent event, JsonNode content, RoomView room) {
        if (!Json.text(content, "msgtype").equals(TEXT) || !content.path(BODY).isTextual()) {
            return "no text";
        }
        if (room.isEncrypted()) {
            return "in clear in an encrypted room";
        }
        return isStale(event) ? "older than " + STALE.toHours() + " hours" : "";
    }

    private boolean isStale(RoomEvent event) {
        return Duration.between(event.sentAt(), clock.instant()).compareTo(STALE) > 0;
    }

    private static String typed(RoomEvent event, JsonNode content) {
        String body = Json.text(content, BODY);
        return event.repliesTo().isEmpty() ? body : Calling.withoutQuote(body);
    }

    private boolean isForUs(RoomEvent event, String body, RoomView room, OwnMessages own) {
        Set<String> mentioned = mentioned(event);
        if (room.isDirect() || mentioned.contains(us) || calling.isTurnedToUs(body)) {
            return true;
        }
        String earlier = event.repliesTo();
        if (!earlier.isEmpty() && !event.isFallbackReply() && own.isOurAnswer(event.room(), earlier)) {
            return true;
        }
        // In a thread of ours people may turn to each other as well.
        return event.relation().equals(RoomEvent.THREAD)
                && mentioned.isEmpty()
                && own.isOurThread(event.room(), event.related());
    }

    private static Set<String> mentioned(RoomEvent event) {
        return Json.texts(event.content().path("m.mentions"), "user_ids").collect(Collectors.toSet());
    }

    private Verdict edit(RoomEvent event, RoomView room, OwnMessages own) {
        JsonNode content = event.content().path("m.new_content");
        String unreadable = unreadable(event, content, room);
        if (!unreadable.isEmpty()) {
            return new Ignore(unreadable);
        }
        if (!own.isQuestionOf(event.room(), event.related(), event.sender())) {
            return new Ignore("an edit of what was no question of the sender's");
        }
        // What it replies to stands in the new content of some clients, and in none of others.
        String body = calling.withoutLink(Calling.withoutQuote(Json.text(content, BODY)), Json.text(content, HTML));
        Optional<String> behindPrefix = calling.behindPrefix(body);
        String text = behindPrefix.orElseGet(() -> calling.withoutName(body));
        return new Take(errand(Kind.EDIT, event, room, text, behindPrefix.isPresent(), event.related()));
    }

    private Verdict vote(RoomEvent event, RoomView room, OwnMessages own) {
        String vote = vote(event.annotation());
        if (!event.relation().equals(RoomEvent.ANNOTATION) || vote.isEmpty()) {
            return new Ignore("no vote");
        }
        return own.isOurAnswer(event.room(), event.related())
                ? new Take(errand(Kind.VOTE, event, room, vote, false, event.related()))
                : new Ignore("a vote on what is no answer of ours");
    }

    /** A thumb, whatever its skin. */
    private static String vote(String key) {
        return switch (key.replaceAll("[\\uFE0E\\uFE0F\\x{1F3FB}-\\x{1F3FF}]", "")) {
            case "\uD83D\uDC4D" -> Errand.UP;
            case "\uD83D\uDC4E" -> Errand.DOWN;
            default -> "";
        };
    }

    private static Verdict redaction(RoomEvent event, RoomView room, OwnMessages own) {
        String redacted = event.redacts();
        return redacted != null && own.concernsUs(event.room(), redacted)
                ? new Take(errand(Kind.REDACTION, event, room, "", false, redacted))
                : new Ignore("what was taken back was not for us");
    }

    private Verdict encrypted(RoomEvent event, RoomView room) {
        if (room.privacy() == RoomView.Privacy.EXPLAINED) {
            return new Ignore("encrypted, and said so before");
        }
        return isStale(event)
                ? new Ignore("encrypted, and older than " + STALE.toHours() + " hours")
                : new Take(errand(Kind.ENCRYPTED, event, room, "", false, null));
    }

    private static Errand errand(
            Kind kind, RoomEvent event, RoomView room, String text, boolean called, @Nullable String target) {
        return new Errand(
                kind,
                event.room(),
                event.id(),
                event.sender(),
                text,
                called,
                event.relation().equals(RoomEvent.THREAD) ? event.related() : null,
                !event.content().has("m.relates_to"),
                room.isDirect(),
                event.sentAt(),
                target);
    }
}
