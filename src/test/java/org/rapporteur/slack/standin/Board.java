package org.rapporteur.slack.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.checks.Json;
import org.rapporteur.checks.Recorded;

/** What stands in the channels: all that the bot has posted and that people see. Safe for use by many threads. */
public final class Board {
    private final Map<String, Map<String, Message>> channels = new LinkedHashMap<>();
    private final Recorded<Message> posted = new Recorded<>();
    private final AtomicLong micros = new AtomicLong();
    private volatile Consumer<Message> listener = message -> {};

    /** A timestamp such as Slack gives, later than every one before. */
    public String nextTs() {
        long now = Instant.now().toEpochMilli() * 1_000;
        long next = micros.updateAndGet(last -> Math.max(last + 1, now));
        return "%d.%06d".formatted(next / 1_000_000, next % 1_000_000);
    }

    /** Every message in the order of posting, as first posted. */
    public Recorded<Message> posted() {
        return posted;
    }

    /** Has every message given to {@code told} from now on, as soon as it stands there. */
    public void listen(Consumer<Message> told) {
        listener = told;
    }

    /** What the bot has in this thread now, oldest first. */
    public synchronized List<Message> thread(String channel, String thread) {
        return channel(channel).stream()
                .filter(message -> message.thread().equals(thread))
                .toList();
    }

    /** What the bot has in the channel now, oldest first. */
    public synchronized List<Message> channel(String channel) {
        return List.copyOf(channels.getOrDefault(channel, Map.of()).values());
    }

    /** The first reply in a thread, now or soon. */
    public Message reply(String channel, String thread) {
        return replies(channel, thread, 1).getFirst();
    }

    /** The replies in a thread as soon as there are so many. */
    public List<Message> replies(String channel, String thread, int count) {
        return posted.await(
                "replies in " + channel + " " + thread,
                count,
                message -> message.channel().equals(channel) && message.thread().equals(thread));
    }

    synchronized Message post(ObjectNode arguments) {
        String channel = arguments.path("channel").asText();
        String thread = arguments.path("thread_ts").asText();
        Message message = new Message(channel, nextTs(), thread, arguments, System.nanoTime());
        channels.computeIfAbsent(channel, name -> new LinkedHashMap<>()).put(message.ts(), message);
        posted.add(message);
        listener.accept(message);
        return message;
    }

    synchronized @Nullable Message update(String channel, String ts, ObjectNode arguments) {
        return channels.getOrDefault(channel, new LinkedHashMap<>())
                .computeIfPresent(ts, (key, message) -> message.with(arguments));
    }

    synchronized boolean delete(String channel, String ts) {
        return channels.getOrDefault(channel, new LinkedHashMap<>()).remove(ts) != null;
    }

    /** The page that {@code conversations.replies} or {@code conversations.history} asks for. */
    synchronized ObjectNode page(ObjectNode arguments, boolean replies) {
        String channel = arguments.path("channel").asText();
        String root = arguments.path("ts").asText();
        boolean metadata = arguments.path("include_all_metadata").asText().matches("1|true");
        List<ObjectNode> found = new ArrayList<>();
        if (replies) {
            found.add(Json.object().put("type", "message").put("ts", root).put("thread_ts", root));
        }
        channel(channel).stream()
                .filter(message -> message.thread().equals(replies ? root : ""))
                .filter(message -> isWithin(message.ts(), arguments))
                .sorted(
                        replies
                                ? Comparator.comparing(Message::ts)
                                : Comparator.comparing(Message::ts).reversed())
                .forEach(message -> found.add(message.json(metadata)));
        return cut(found, arguments);
    }

    private static boolean isWithin(String ts, ObjectNode arguments) {
        String oldest = arguments.path("oldest").asText("0");
        String latest = arguments.path("latest").asText("9");
        return ts.compareTo(oldest) >= 0 && (latest.isEmpty() || ts.compareTo(latest) <= 0);
    }

    private static ObjectNode cut(List<ObjectNode> found, ObjectNode arguments) {
        int from = arguments.path("cursor").asInt(0);
        int to = Math.min(found.size(), from + arguments.path("limit").asInt(100));
        ObjectNode answer = Methods.ok().put("has_more", to < found.size());
        ArrayNode messages = answer.putArray("messages");
        found.subList(Math.min(from, to), to).forEach(messages::add);
        answer.putObject("response_metadata").put("next_cursor", to < found.size() ? String.valueOf(to) : "");
        return answer;
    }
}
