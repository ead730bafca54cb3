package org.rapporteur.matrix;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.rapporteur.conversation.ChatWording;
import org.rapporteur.conversation.Delivery;
import org.rapporteur.conversation.Outcome;
import org.rapporteur.journal.Outbox;
import org.rapporteur.journal.OutboxRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits in the outbox, each row under a transaction id of its own: a homeserver that has it already gives the event it made of it, and makes
 * no second one. When to try again is for others to decide. Safe for use by many threads.
 */
final class MatrixDelivery implements Delivery {
    /** The id of what has none of its own. */
    static final String NO_ID = "-";

    /** So often a homeserver may fail on a message before we see whether it fails on every one, in about half a minute. */
    static final int MOST_FAULTS = 6;

    /** Homeservers know transactions for a day; a message older than this is looked up before it is sent again. */
    static final Duration KNOWN = Duration.ofHours(20);

    private static final int BASE = 32;
    private static final int INTERNAL_ERROR = 500;
    private static final String MESSAGE = "m.room.message";
    private static final Logger LOG = LoggerFactory.getLogger(MatrixDelivery.class);

    private final MatrixClient client;
    private final Outbox outbox;
    private final Identity identity;
    private final History history;
    private final InstantSource clock;
    private final Consumer<String> shutOut;
    private final Map<Long, Integer> faults = new ConcurrentHashMap<>();

    /** The addresses of files whose messages are still to be sent, by their rows. */
    private final Map<Long, String> uploaded = new ConcurrentHashMap<>();

    /** @param shutOut told of a room in which we may not speak any more */
    MatrixDelivery(
            MatrixClient client, Outbox outbox, Identity identity, InstantSource clock, Consumer<String> shutOut) {
        this.client = client;
        this.outbox = outbox;
        this.identity = identity;
        this.history = new History(client, identity);
        this.clock = clock;
        this.shutOut = shutOut;
    }

    @Override
    public Outcome deliver(OutboxRow row) {
        Outcome outcome = attempt(row);
        if (outcome instanceof Outcome.Sent || outcome instanceof Outcome.Rejected) {
            faults.remove(row.id());
            uploaded.remove(row.id());
        }
        return outcome;
    }

    private Outcome attempt(OutboxRow row) {
        MatrixRequest request = MatrixRequest.fromJson(row.request());
        return switch (request) {
            case MatrixRequest.Say say -> say(row, say.room(), say.content());
            case MatrixRequest.Edit edit ->
                posted(edit.of())
                        .map(edited -> say(row, edit.room(), Contents.edit(edit.content(), edited)))
                        .orElse(new Outcome.Rejected("what it edits was never sent"));
            case MatrixRequest.Upload upload -> upload(row, upload);
            case MatrixRequest.TakeBack taken ->
                posted(taken.of()).map(event -> takeBack(row, taken, event)).orElse(new Outcome.Sent(NO_ID));
        };
    }

    /** What was stored before in the same room has come to its end by now. */
    private Optional<String> posted(String replyKey) {
        return outbox.find(MatrixStation.SURFACE, replyKey)
                .flatMap(row -> Optional.ofNullable(row.postedId()))
                .filter(id -> !id.equals(NO_ID));
    }

    /** A file that nobody's message shows yet is seen by nobody: it may be uploaded as often as it takes. */
    private Outcome upload(OutboxRow row, MatrixRequest.Upload upload) {
        try {
            String address = uploaded.computeIfAbsent(
                    row.id(), id -> client.upload(upload.bytes(), upload.type(), upload.name()));
            return say(row, upload.room(), Contents.at(upload.content(), address));
        } catch (MatrixException e) {
            if (e.error().isTransient() || e.error() instanceof MatrixError.TokenRefused) {
                Outcome outcome = failed(row, e);
                return outcome instanceof Outcome.Unknown(var why) ? new Outcome.NotSent(why) : outcome;
            }
            LOG.error(
                    "the homeserver does not take the file {} of message {} ({}): a line stands in its place",
                    upload.name(),
                    row.replyKey(),
                    e.error().words());
            MatrixMessage line = notice(ChatWording.fileNotTaken(upload.name()));
            return say(row, upload.room(), Contents.withoutFile(upload.content(), line));
        }
    }

    private static MatrixMessage notice(String line) {
        return new MessageText().body(new Line().plain(line)).message(MatrixMessage.Type.NOTICE);
    }

    private Outcome say(OutboxRow row, String room, ObjectNode content) {
        try {
            return sent(row, room, content);
        } catch (MatrixException e) {
            return switch (e.error()) {
                case MatrixError.TooLarge large -> {
                    LOG.warn("message {} is too large for the homeserver: sent in short", row.replyKey());
                    yield againAs(row, room, Contents.shortened(content));
                }
                case MatrixError.BadRequest bad
                when Contents.isInThread(content) -> {
                    LOG.info("no thread can be at its root ({}): sent as a plain reply", bad.message());
                    yield againAs(row, room, Contents.withoutThread(content));
                }
                case MatrixError.Forbidden forbidden -> {
                    LOG.warn("we may not speak in {} any more: what was to be said there is dropped", room);
                    shutOut.accept(room);
                    yield failed(row, e);
                }
                case MatrixError.ServerFault(var status)
                when status == INTERNAL_ERROR && isOften(row) -> instead(row, room, content, e);
                default -> failed(row, e);
            };
        }
    }

    private boolean isOften(OutboxRow row) {
        return faults.merge(row.id(), 1, Integer::sum) >= MOST_FAULTS;
    }

    /**
     * A homeserver that is there, and breaks on this one message, would hold up the room for ever: it gets a line in its place. When it breaks on
     * that too it breaks on everything, and the message waits.
     */
    private Outcome instead(OutboxRow row, String room, ObjectNode content, MatrixException fault) {
        try {
            Outcome outcome = sent(row, room, Contents.saying(content, notice(MatrixWording.NOT_TAKEN)));
            LOG.error(
                    "the homeserver never took message {} ({}): a line stands in its place",
                    row.replyKey(),
                    fault.error().words());
            return outcome;
        } catch (MatrixException e) {
            return failed(row, e);
        }
    }

    /** Under the same transaction id: that of what was refused is free. */
    private Outcome againAs(OutboxRow row, String room, ObjectNode content) {
        try {
            return sent(row, room, content);
        } catch (MatrixException e) {
            return failed(row, e);
        }
    }

    private Outcome sent(OutboxRow row, String room, ObjectNode content) {
        String transaction = transaction(row.replyKey());
        return new Outcome.Sent(client.send(room, MESSAGE, transaction, Contents.marked(content, transaction)));
    }

    private Outcome takeBack(OutboxRow row, MatrixRequest.TakeBack taken, String event) {
        try {
            return new Outcome.Sent(
                    client.redact(taken.room(), event, transaction(row.replyKey()), "the question was taken back"));
        } catch (MatrixException e) {
            return failed(row, e);
        }
    }

    private Outcome failed(OutboxRow row, MatrixException e) {
        String why = e.error().words();
        return switch (e.error()) {
            case MatrixError.Limited(var delay) -> {
                LOG.info("the homeserver asks for patience: message {} waits {} ms", row.replyKey(), delay.toMillis());
                yield new Outcome.RetryAfter(delay);
            }
            case MatrixError.TokenRefused refused -> new Outcome.NotSent(why);
            case MatrixError.AccountRefused refused -> new Outcome.NotSent(why);
            case MatrixError.ServerFault fault -> new Outcome.Unknown(why);
            case MatrixError.Unreachable unreachable -> new Outcome.Unknown(why);
            case MatrixError.Garbled garbled -> new Outcome.Unknown(why);
            case MatrixError.Forbidden forbidden -> new Outcome.Rejected(why);
            case MatrixError.TooLarge large -> new Outcome.Rejected(why);
            case MatrixError.NotFound missing -> new Outcome.Rejected(why);
            case MatrixError.BadRequest bad -> new Outcome.Rejected(why);
        };
    }

    /** What is sent again under its transaction id is not there twice; only what the homeserver may have forgotten has to be looked up. */
    @Override
    public Outcome readBack(OutboxRow row) {
        return switch (MatrixRequest.fromJson(row.request())) {
            case MatrixRequest.Say say -> lookUp(row, say.room(), say.device(), say.made());
            case MatrixRequest.Edit edit -> lookUp(row, edit.room(), edit.device(), edit.made());
            case MatrixRequest.Upload upload -> lookUp(row, upload.room(), upload.device(), upload.made());
            case MatrixRequest.TakeBack taken -> new Outcome.NotThere();
        };
    }

    private Outcome lookUp(OutboxRow row, String room, String device, Instant made) {
        if (device.equals(identity.device()) && clock.instant().isBefore(made.plus(KNOWN))) {
            return new Outcome.NotThere();
        }
        try {
            return history.find(room, transaction(row.replyKey()), made);
        } catch (MatrixException e) {
            return e.error().isTransient()
                    ? new Outcome.NotSent("the history of the room cannot be read: "
                            + e.error().words())
                    : new Outcome.Rejected(e.error().words());
        }
    }

    /** The same for each try, and for no other message: "r" and the SHA-256 of the reply key, which names question and revision, in base 32. */
    static String transaction(String replyKey) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(replyKey.getBytes(StandardCharsets.UTF_8));
            return "r" + new BigInteger(1, hash).toString(BASE);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
