package org.rapporteur.matrix.homeserver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.checks.Json;
import org.rapporteur.checks.Recorded;

/** Somebody with an account, who does in rooms what people do there and sees what happens there. For one thread at a time. */
public final class Person {
    private static final String FILTER = Api.part("{\"presence\":{\"types\":[]},\"account_data\":{\"types\":[]},"
            + "\"room\":{\"timeline\":{\"limit\":1000},\"ephemeral\":{\"types\":[\"m.typing\",\"m.receipt\"]}}}");
    private static final AtomicInteger TRANSACTIONS = new AtomicInteger();

    private final Api api;
    private final Account account;
    private final List<TimelineEvent> seen = new ArrayList<>();
    private @Nullable String since;

    public Person(Api api, Account account) {
        this.api = api;
        this.account = account;
    }

    /** Somebody new. */
    public static Person register(Api api, String name) {
        return new Person(api, api.register(name, false));
    }

    public String id() {
        return account.user();
    }

    public Account account() {
        return account;
    }

    /** Calls the homeserver as this person; see {@link Api#call}. */
    public JsonNode call(String method, String path, @Nullable JsonNode body) {
        return api.call(method, path, account.token(), body);
    }

    /** Calls it where a refusal may be right. */
    public Api.Said ask(String method, String path, @Nullable JsonNode body) {
        return api.ask(method, path, account.token(), body);
    }

    private JsonNode inRoom(String method, String room, String path, @Nullable JsonNode body) {
        return call(method, "rooms/" + Api.part(room) + "/" + path, body);
    }

    /** A private room with these invited; {@code more} are further options of the homeserver's. */
    public String createRoom(ObjectNode more, String... invited) {
        ObjectNode options = Json.object().put("preset", "private_chat");
        ArrayNode invitations = options.putArray("invite");
        for (String user : invited) {
            invitations.add(user);
        }
        options.setAll(more);
        return call("POST", "createRoom", options).path("room_id").asText();
    }

    public String createRoom(String... invited) {
        return createRoom(Json.object(), invited);
    }

    public void invite(String room, String user) {
        inRoom("POST", room, "invite", Json.object().put("user_id", user));
    }

    public void join(String room) {
        call("POST", "join/" + Api.part(room), Json.object());
    }

    public void leave(String room) {
        inRoom("POST", room, "leave", Json.object());
    }

    /** Does {@code kick}, {@code ban} or {@code unban} to a user. */
    public void moderate(String room, String what, String user) {
        inRoom("POST", room, what, Json.object().put("user_id", user).put("reason", "for the test"));
    }

    public void state(String room, String type, String key, ObjectNode content) {
        inRoom("PUT", room, "state/" + type + "/" + Api.part(key), content);
    }

    public JsonNode state(String room, String type) {
        return inRoom("GET", room, "state/" + type + "/", null);
    }

    /** Sends anything; gives its event id. */
    public String send(String room, String type, ObjectNode content) {
        return inRoom("PUT", room, "send/" + type + "/p" + TRANSACTIONS.incrementAndGet(), content)
                .path("event_id")
                .asText();
    }

    public String send(String room, ObjectNode content) {
        return send(room, "m.room.message", content);
    }

    public String say(String room, String text) {
        return send(room, text(text));
    }

    /** Says something with a mention of {@code user}. */
    public String tell(String room, String user, String text) {
        return send(room, mentioning(user, text));
    }

    public static ObjectNode text(String text) {
        return Json.object().put("msgtype", "m.text").put("body", text);
    }

    public static ObjectNode mentioning(String user, String text) {
        ObjectNode content = text(text);
        content.putObject("m.mentions").putArray("user_ids").add(user);
        return content;
    }

    /** Makes a message one in a thread, as a client of today does. */
    public static ObjectNode inThread(String root, ObjectNode content) {
        ObjectNode relation = content.putObject("m.relates_to")
                .put("rel_type", "m.thread")
                .put("event_id", root)
                .put("is_falling_back", true);
        relation.putObject("m.in_reply_to").put("event_id", root);
        return content;
    }

    /** Makes a message a reply. */
    public static ObjectNode replying(String event, ObjectNode content) {
        content.putObject("m.relates_to").putObject("m.in_reply_to").put("event_id", event);
        return content;
    }

    /** Puts other words into the place of those of an event; {@code words} as it would be sent by itself. */
    public String edit(String room, String event, ObjectNode words) {
        ObjectNode content = words.deepCopy();
        content.put("body", "* " + words.path("body").asText());
        content.set("m.new_content", words);
        content.putObject("m.relates_to").put("rel_type", "m.replace").put("event_id", event);
        return send(room, content);
    }

    public void redact(String room, String event) {
        inRoom("PUT", room, "redact/" + Api.part(event) + "/p" + TRANSACTIONS.incrementAndGet(), Json.object());
    }

    /** Puts a reaction on an event; gives its event id. */
    public String react(String room, String event, String key) {
        ObjectNode content = Json.object();
        content.putObject("m.relates_to")
                .put("rel_type", "m.annotation")
                .put("event_id", event)
                .put("key", key);
        return send(room, "m.reaction", content);
    }

    /** Everything that ever happened in a room as far as this person may see it, oldest first. */
    public List<TimelineEvent> timeline(String room) {
        List<TimelineEvent> all = new ArrayList<>();
        String from = "";
        do {
            JsonNode page = inRoom("GET", room, "messages?dir=f&limit=1000" + from, null);
            page.path("chunk").forEach(event -> all.add(new TimelineEvent(room, event)));
            from = page.has("end") ? "&from=" + Api.part(page.path("end").asText()) : "";
        } while (!from.isEmpty());
        return all;
    }

    /** What {@code user} said in a room, edits of it included, oldest first. */
    public List<TimelineEvent> saidBy(String user, String room) {
        return timeline(room).stream()
                .filter(event -> event.isMessage() && event.sender().equals(user))
                .toList();
    }

    /** Who is in a room. */
    public List<String> members(String room) {
        List<String> members = new ArrayList<>();
        inRoom("GET", room, "joined_members", null).path("joined").fieldNames().forEachRemaining(members::add);
        return members;
    }

    /** The first event that meets {@code condition}, now or soon. */
    public TimelineEvent first(String what, Predicate<TimelineEvent> condition) {
        return await(what, 1, Recorded.PATIENCE, condition).getFirst();
    }

    /**
     * All events that this person has seen and that meet {@code condition}, as soon as there are {@code count} of them.
     *
     * @throws AssertionError when there are not so many within {@code patience}
     */
    public List<TimelineEvent> await(String what, int count, Duration patience, Predicate<TimelineEvent> condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            List<TimelineEvent> met = seen.stream().filter(condition).toList();
            long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            if (met.size() >= count) {
                return met;
            }
            if (left <= 0) {
                throw new AssertionError("%d of %d %s after %s; %s saw:%n%s"
                        .formatted(met.size(), count, what, patience, id(), String.join("\n", lines())));
            }
            look(Math.min(left, 2_000));
        }
    }

    private List<String> lines() {
        return seen.stream()
                .skip(Math.max(0, seen.size() - 30))
                .map(event -> event.json().toString())
                .toList();
    }

    /** What happened since the last look, waiting a while for something to. */
    public List<TimelineEvent> next(Duration patience) {
        int before = seen.size();
        look(patience.toMillis());
        List<TimelineEvent> fresh = List.copyOf(seen.subList(before, seen.size()));
        seen.clear();
        return fresh;
    }

    private void look(long millis) {
        String place = since == null ? "&timeout=0" : "&timeout=" + millis + "&since=" + Api.part(since);
        JsonNode sync = call("GET", "sync?filter=" + FILTER + place, null);
        since = sync.path("next_batch").asText();
        for (String kind : List.of("join", "leave")) {
            sync.path("rooms").path(kind).fields().forEachRemaining(room -> {
                take(room.getKey(), room.getValue().path("timeline"));
                take(room.getKey(), room.getValue().path("ephemeral"));
            });
        }
    }

    private void take(String room, JsonNode part) {
        part.path("events").forEach(event -> seen.add(new TimelineEvent(room, event)));
    }
}
