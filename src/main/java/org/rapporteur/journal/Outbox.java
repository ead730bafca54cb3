package org.rapporteur.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.rapporteur.journal.OutboxRow.State;

/** The messages that go out. Each is stored once for its reply key, and is on the disk before anything is sent. */
public final class Outbox {
    private static final String COLUMNS =
            "id, surface, lane, reply_key, request, state, posted_id, attempts, not_before";

    private final Database database;
    private final InstantSource clock;

    Outbox(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Stores the replies to a message and finishes it, both or neither.
     *
     * @return a row for each, in order; a reply key that is there already gives the row that is there. Empty when the message was withdrawn
     */
    public List<OutboxRow> put(long inboxId, List<NewMessage> messages) {
        return database.write(handle -> {
            if (Inbox.isWithdrawn(handle, inboxId)) {
                return List.of();
            }
            Inbox.finish(handle, inboxId);
            return messages.stream()
                    .map(message -> put(handle, inboxId, message, clock.millis()))
                    .toList();
        });
    }

    /** Stores messages that answer nothing in the inbox; otherwise as the other. */
    public List<OutboxRow> put(List<NewMessage> messages) {
        return database.write(handle -> messages.stream()
                .map(message -> put(handle, null, message, clock.millis()))
                .toList());
    }

    static OutboxRow put(Handle handle, @Nullable Long inboxId, NewMessage message, long now) {
        handle.execute(
                "insert into outbox (inbox_id, surface, lane, reply_key, request, not_before, changed)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict (surface, reply_key) do nothing",
                inboxId,
                message.surface(),
                message.lane(),
                message.replyKey(),
                message.request(),
                now,
                now);
        return handle.select(
                        "select " + COLUMNS + " from outbox where surface = ? and reply_key = ?",
                        message.surface(),
                        message.replyKey())
                .map((columns, context) -> row(columns))
                .one();
    }

    /** What was stored and neither sent, refused nor withdrawn, oldest first. */
    public List<OutboxRow> unsent(String surface) {
        return database.read(handle -> handle.select(
                        "select " + COLUMNS + " from outbox where state in ('PENDING', 'SENDING') and surface = ?"
                                + " order by id",
                        surface)
                .map((columns, context) -> row(columns))
                .list());
    }

    /** The message that is stored under a reply key, sent or not; empty when there is none, or it was sent longer ago than a few days. */
    public Optional<OutboxRow> find(String surface, String replyKey) {
        return database.read(handle -> handle.select(
                        "select " + COLUMNS + " from outbox where surface = ? and reply_key = ?", surface, replyKey)
                .map((columns, context) -> row(columns))
                .findOne());
    }

    /** The messages whose reply keys begin so, oldest first; as long as {@link #find} knows them. */
    public List<OutboxRow> beginningWith(String surface, String prefix) {
        return database.read(handle -> handle.select(
                        "select " + COLUMNS
                                + " from outbox where surface = ? and reply_key >= ? and substr(reply_key, 1,"
                                + " length(?)) = ? order by id",
                        surface,
                        prefix,
                        prefix,
                        prefix)
                .map((columns, context) -> row(columns))
                .list());
    }

    /**
     * Gives up what was not sent of a lane, since nobody can send there any more.
     *
     * @return how many messages that were
     */
    public int abandon(String surface, String lane, String reason) {
        return database.write(handle -> handle.execute(
                "update outbox set state = 'FAILED', reason = ?, changed = ?"
                        + " where surface = ? and lane = ? and state in ('PENDING', 'SENDING')",
                reason,
                clock.millis(),
                surface,
                lane));
    }

    /**
     * Notes that sending begins; from now on the outcome is unknown until it is noted too.
     *
     * @return false when the message was withdrawn or has come to its end: then it must not be sent
     */
    public boolean sending(long id) {
        return database.write(handle -> handle.execute(
                        "update outbox set state = 'SENDING', attempts = attempts + 1, changed = ?"
                                + " where id = ? and state in ('PENDING', 'SENDING')",
                        clock.millis(),
                        id))
                > 0;
    }

    /** Notes by what the platform will know it if it arrives, so that it can be looked for; it is on the disk before it is handed over. */
    public void named(long id, String postedId) {
        database.change(handle ->
                handle.execute("update outbox set posted_id = ? where id = ? and state = 'SENDING'", postedId, id));
    }

    /**
     * Notes that the platform has it; an answer whose question has the message's reply key for its id is found by it from now on.
     *
     * @param postedId by which the platform knows it
     */
    public void sent(long id, String postedId) {
        database.change(handle -> {
            end(handle, id, State.SENT, postedId, null);
            Watches.arrived(handle, id);
            handle.execute(
                    "update answers set posted_id = ? where (surface, question_id) in"
                            + " (select surface, reply_key from outbox where id = ?)",
                    postedId,
                    id);
        });
    }

    /** Notes that the platform refused it for good; news count as not told. */
    public void failed(long id, String reason) {
        database.change(handle -> {
            end(handle, id, State.FAILED, null, reason);
            Watches.refused(handle, id, reason, clock.millis());
        });
    }

    private void end(Handle handle, long id, State state, @Nullable String postedId, @Nullable String reason) {
        handle.execute(
                "update outbox set state = ?, posted_id = ?, reason = ?, changed = ? where id = ?",
                state.name(),
                postedId,
                reason,
                clock.millis(),
                id);
    }

    /** Notes that it was certainly not sent and has to wait. */
    public void retryAt(long id, Instant when) {
        database.change(handle -> handle.execute(
                "update outbox set state = 'PENDING', not_before = ?, changed = ? where id = ? and state = 'SENDING'",
                when.toEpochMilli(),
                clock.millis(),
                id));
    }

    private static OutboxRow row(ResultSet columns) throws SQLException {
        return new OutboxRow(
                columns.getLong("id"),
                columns.getString("surface"),
                columns.getString("lane"),
                columns.getString("reply_key"),
                columns.getString("request"),
                State.valueOf(columns.getString("state")),
                columns.getString("posted_id"),
                columns.getInt("attempts"),
                Instant.ofEpochMilli(columns.getLong("not_before")));
    }
}
