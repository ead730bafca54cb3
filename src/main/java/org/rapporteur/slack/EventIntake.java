package org.rapporteur.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Objects;
import java.util.Optional;
import org.rapporteur.slack.Errand.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Events: what is for us goes to the desk, what asks for a look goes to the courtesies, the rest is let go. Safe for use by many threads. */
final class EventIntake {
    private static final Logger LOG = LoggerFactory.getLogger(EventIntake.class);

    private final Addressing addressing;
    private final Desk desk;
    private final Courtesies courtesies;
    private final SlackHealth health;

    EventIntake(Addressing addressing, Desk desk, Courtesies courtesies, SlackHealth health) {
        this.addressing = addressing;
        this.desk = desk;
        this.courtesies = courtesies;
        this.health = health;
    }

    /** @param callback the whole body of an event callback */
    void take(JsonObject callback) {
        JsonObject event = callback.getAsJsonObject("event");
        switch (text(event, "type")) {
            case "message", "app_mention" -> SeenMessage.of(callback).ifPresent(this::message);
            case "app_home_opened" -> opened(event);
            case "assistant_thread_started" ->
                object(event, "assistant_thread")
                        .ifPresent(thread -> courtesies.suggest(text(thread, "channel_id"), text(thread, "thread_ts")));
            case "agent_session_stopped" -> stopped(event);
            case "app_uninstalled", "tokens_revoked" -> health.refused(text(event, "type"));
            default ->
                LOG.debug("event {} of the kind {} is not for us", text(callback, "event_id"), text(event, "type"));
        }
    }

    private void message(SeenMessage message) {
        switch (addressing.decide(message)) {
            case Verdict.Answer() -> desk.accept(errand(message));
            case Verdict.Refuse(var refusal) -> desk.accept(errand(message, Kind.REFUSED, refusal.name()));
            case Verdict.Withdraw(var channel, var ts) -> desk.withdraw(Errand.message(channel, ts));
            case Verdict.Ignore(var why) -> LOG.debug("event {} is let go: {}", message.eventId(), why);
        }
    }

    /** What a message asks for, when it is for us. */
    static Errand errand(SeenMessage message) {
        return errand(message, Kind.MESSAGE, message.text());
    }

    private static Errand errand(SeenMessage message, Kind kind, String text) {
        return new Errand(
                Errand.message(message.channel(), message.ts()),
                message.eventId(),
                kind,
                message.team(),
                Objects.requireNonNull(message.user()),
                message.userTeam(),
                text,
                new Place(message.channel(), message.thread(), null));
    }

    private void opened(JsonObject event) {
        if ("home".equals(text(event, "tab"))) {
            courtesies.showHome(text(event, "user"));
        } else {
            courtesies.suggest(text(event, "channel"), null);
        }
    }

    /** The stop button of an agent session. Its thread stands in the event, or in an object of it. */
    private void stopped(JsonObject event) {
        JsonObject session = object(event, "session")
                .or(() -> object(event, "agent_session"))
                .orElse(event);
        String channel = text(session, "channel").isEmpty() ? text(session, "channel_id") : text(session, "channel");
        String thread = text(session, "thread_ts");
        desk.stop(channel, thread);
        courtesies.clearStatus(channel, thread);
    }

    private static Optional<JsonObject> object(JsonObject parent, String name) {
        JsonElement child = parent.get(name);
        return child != null && child.isJsonObject() ? Optional.of(child.getAsJsonObject()) : Optional.empty();
    }

    private static String text(JsonObject object, String name) {
        String value = SeenMessage.text(object, name);
        return value == null ? "" : value;
    }
}
