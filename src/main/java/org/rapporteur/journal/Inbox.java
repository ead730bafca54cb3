package org.rapporteur.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The messages that came in. Each is accepted once, whatever its platform delivers again, and stays unfinished until its replies are stored. */
public final class Inbox {
    /** A message whose work was begun so often and never came to an end is not begun again. */
    public static final int MOST_ATTEMPTS = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final String COLUMNS = "id, surface, kind, payload, received, attempts";

    private final Database database;
    private final InstantSource clock;

    Inbox(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Takes a message in, unless one with any of its keys was taken in during the last 30 days, or deleted before it arrived.
     *
     * @param keys as {@link Arrival} says
     * @return the row; empty when it is known already
     */
    public Optional<InboxRow> accept(String surface, List<String> keys, String kind, String payload) {
        return accept(surface, List.of(new Arrival(keys, kind, payload)), List.of()).stream()
                .findFirst();
    }

    /**
     * Takes messages in, as the other, together with what the surface notes of how far it has read: all of it or nothing.
     *
     * @return the rows of those that were not known, in order
     */
    public List<InboxRow> accept(String surface, List<Arrival> arrivals, List<Note> notes) {
        Instant now = clock.instant();
        return database.write(handle -> {
            Retention.forget(handle, now);
            Notes.put(handle, surface, notes);
            return arrivals.stream()
                    .flatMap(arrival -> accept(handle, surface, arrival, now).stream())
                    .toList();
        });
    }

    private static Optional<InboxRow> accept(Handle handle, String surface, Arrival arrival, Instant now) {
        if (arrival.keys().stream().anyMatch(key -> isSeen(handle, surface, key))) {
            return Optional.empty();
        }
        InboxRow row = insert(handle, surface, arrival.kind(), arrival.payload(), now);
        arrival.keys().stream().distinct().forEach(key -> see(handle, surface, key, row.id(), now));
        return Optional.of(row);
    }

    private static boolean isSeen(Handle handle, String surface, String key) {
        return handle.select("select 1 from seen where surface = ? and name = ?", surface, key)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private static InboxRow insert(Handle handle, String surface, String kind, String payload, Instant now) {
        return handle.select(
                        "insert into inbox (surface, kind, payload, received) values (?, ?, ?, ?) returning " + COLUMNS,
                        surface,
                        kind,
                        payload,
                        now.toEpochMilli())
                .map((columns, context) -> row(columns))
                .one();
    }

    private static void see(Handle handle, String surface, String key, @Nullable Long id, Instant now) {
        handle.execute(
                "insert into seen (surface, name, inbox_id, seen_at) values (?, ?, ?, ?)",
                surface,
                key,
                id,
                now.toEpochMilli());
    }

    /** What was accepted and came to no end, oldest first. */
    public List<InboxRow> unfinished(String surface) {
        return database.read(handle -> handle.select(
                        "select " + COLUMNS + " from inbox where state = 'OPEN' and surface = ? order by id", surface)
                .map((columns, context) -> row(columns))
                .list());
    }

    /** A message by one of its keys, unanswered or answered in the last days; empty when there is none. */
    public Optional<InboxRow> find(String surface, String key) {
        return database.read(handle -> handle.select(
                        "select " + COLUMNS + " from inbox where id ="
                                + " (select inbox_id from seen where surface = ? and name = ?)",
                        surface,
                        key)
                .map((columns, context) -> row(columns))
                .findOne());
    }

    /** The message needs no more work. {@link Outbox#put(long, List)} does this together with storing the replies. */
    public void finish(long id) {
        database.change(handle -> finish(handle, id));
    }

    static void finish(Handle handle, long id) {
        handle.execute("update inbox set state = 'DONE' where id = ? and state = 'OPEN'", id);
    }

    /**
     * Counts an attempt before its work begins, so that a message which ends the process is not begun for ever.
     *
     * @return false when it was begun {@value #MOST_ATTEMPTS} times already: then it is not to be begun again, but its sender told so
     */
    public boolean attempt(long id) {
        int attempts = database.write(
                handle -> handle.select("update inbox set attempts = attempts + 1 where id = ? returning attempts", id)
                        .mapTo(Integer.class)
                        .findOne()
                        .orElse(0));
        if (attempts > MOST_ATTEMPTS) {
            LOG.error("message {} of the inbox is given up: its work was begun {} times", id, MOST_ATTEMPTS);
        }
        return attempts <= MOST_ATTEMPTS;
    }

    /**
     * The message was deleted by its sender: it is done, and what was not sent of its replies never will be. One that has not come in yet will
     * not be accepted.
     *
     * @param key one of its keys
     * @return whether it had come in
     */
    public boolean withdraw(String surface, String key) {
        Instant now = clock.instant();
        return database.write(handle -> {
            if (!isSeen(handle, surface, key)) {
                see(handle, surface, key, null, now);
                return false;
            }
            List<Long> ids = handle.select(
                            "select inbox_id from seen where surface = ? and name = ? and inbox_id is not null",
                            surface,
                            key)
                    .mapTo(Long.class)
                    .list();
            ids.forEach(id -> withdraw(handle, id, now));
            return !ids.isEmpty();
        });
    }

    /** The message is not to be answered any more: it is done, and what was not sent of its replies never will be. */
    public void withdraw(long id) {
        Instant now = clock.instant();
        database.change(handle -> withdraw(handle, id, now));
    }

    private static void withdraw(Handle handle, long id, Instant now) {
        handle.execute("update inbox set state = 'WITHDRAWN' where id = ?", id);
        handle.execute(
                "update outbox set state = 'WITHDRAWN', changed = ? where inbox_id = ? and state = 'PENDING'",
                now.toEpochMilli(),
                id);
    }

    /** Whether the message was deleted by its sender. */
    public boolean isWithdrawn(long id) {
        return database.read(handle -> isWithdrawn(handle, id));
    }

    static boolean isWithdrawn(Handle handle, long id) {
        return handle.select("select 1 from inbox where id = ? and state = 'WITHDRAWN'", id)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private static InboxRow row(ResultSet columns) throws SQLException {
        return new InboxRow(
                columns.getLong("id"),
                columns.getString("surface"),
                columns.getString("kind"),
                columns.getString("payload"),
                Instant.ofEpochMilli(columns.getLong("received")),
                columns.getInt("attempts"));
    }
}
