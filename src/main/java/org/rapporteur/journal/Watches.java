package org.rapporteur.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What places want to hear of, how, and how far each was told. */
public final class Watches {
    private static final String AT = " where surface = ? and place = ?";

    private final Database database;
    private final InstantSource clock;

    Watches(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Adds a watch.
     *
     * @param batch as {@link WatchRow} says
     * @param most a place has at most so many
     * @return the one that is there now, or was for the same words; empty when there are too many
     */
    public Optional<WatchRow> add(WatchPlace place, String words, @Nullable Integer batch, int most) {
        return database.write(handle -> {
            List<WatchRow> known = of(handle, place);
            Optional<WatchRow> same = known.stream()
                    .filter(row -> row.words().equalsIgnoreCase(words))
                    .findFirst();
            if (same.isPresent() || known.size() >= most) {
                return same;
            }
            note(handle, place, batch);
            int number = known.stream().mapToInt(WatchRow::number).max().orElse(0) + 1;
            handle.execute(
                    "insert into watches (surface, place, number, words, batch) values (?, ?, ?, ?, ?)",
                    place.surface(),
                    place.id(),
                    number,
                    words,
                    batch);
            return Optional.of(new WatchRow(place, number, words, batch));
        });
    }

    /** A place that is there already keeps how far it was told. */
    private void note(Handle handle, WatchPlace place, @Nullable Integer batch) {
        handle.execute(
                "insert or ignore into watch_places (surface, place, settings, batch, told_at) values (?, ?, '', ?, ?)",
                place.surface(),
                place.id(),
                batch,
                clock.millis());
    }

    /** Lets a watch go; empty when the place has none of that number. */
    public Optional<WatchRow> remove(WatchPlace place, int number) {
        return database.write(handle -> {
            Optional<WatchRow> known = of(handle, place).stream()
                    .filter(row -> row.number() == number)
                    .findFirst();
            handle.execute("delete from watches" + AT + " and number = ?", place.surface(), place.id(), number);
            if (of(handle, place).isEmpty()) {
                handle.execute("delete from watch_places" + AT + " and settings = ''", place.surface(), place.id());
            }
            return known;
        });
    }

    /** The watches of a place, by number. */
    public List<WatchRow> of(WatchPlace place) {
        return database.read(handle -> of(handle, place));
    }

    private static List<WatchRow> of(Handle handle, WatchPlace place) {
        return handle.select("select * from watches" + AT + " order by number", place.surface(), place.id())
                .map((columns, context) -> new WatchRow(
                        place,
                        columns.getInt("number"),
                        columns.getString("words"),
                        orNull(columns, columns.getInt("batch"))))
                .list();
    }

    private static @Nullable Integer orNull(ResultSet columns, int last) throws SQLException {
        return columns.wasNull() ? null : last;
    }

    /** How many watches there are in all places. */
    public int count() {
        return database.read(handle -> handle.select("select count(*) from watches")
                .mapTo(Integer.class)
                .one());
    }

    /** Every place with anything noted, by surface and id. */
    public List<WatchPlaceRow> places() {
        return database.read(handle -> handle.select("select * from watch_places order by surface, place")
                .map((columns, context) -> place(columns))
                .list());
    }

    public Optional<WatchPlaceRow> place(WatchPlace place) {
        return database.read(handle -> place(handle, place));
    }

    private static Optional<WatchPlaceRow> place(Handle handle, WatchPlace place) {
        return handle.select("select * from watch_places" + AT, place.surface(), place.id())
                .map((columns, context) -> place(columns))
                .findOne();
    }

    private static WatchPlaceRow place(ResultSet columns) throws SQLException {
        return new WatchPlaceRow(
                new WatchPlace(columns.getString("surface"), columns.getString("place")),
                columns.getString("settings"),
                orNull(columns, columns.getInt("batch")),
                Instant.ofEpochMilli(columns.getLong("told_at")),
                refusal(columns));
    }

    private static @Nullable WatchRefusal refusal(ResultSet columns) throws SQLException {
        String reason = columns.getString("refused");
        return reason == null
                ? null
                : new WatchRefusal(
                        reason, Instant.ofEpochMilli(columns.getLong("refused_at")), columns.getInt("refusals"));
    }

    /**
     * Changes how a place wants to be told; from now on the time until it is told next counts anew.
     *
     * @param batch how far the place counts as told when it was not told of anything before; null when the folder has to be read first
     */
    public void set(WatchPlace place, String settings, @Nullable Integer batch) {
        database.change(handle -> {
            note(handle, place, batch);
            handle.execute(
                    "update watch_places set settings = ?, told_at = ?" + AT,
                    settings,
                    clock.millis(),
                    place.surface(),
                    place.id());
        });
    }

    /** The folder was read: from now on it is news what comes after {@code batch}, where nobody knew before what is. */
    public void begin(int batch) {
        database.change(handle -> {
            handle.execute("update watches set batch = ? where batch is null", batch);
            handle.execute("update watch_places set batch = ? where batch is null", batch);
        });
    }

    /**
     * Notes that a place is told, and stores what it is told, both or neither. When the platform refuses that message for good, the place counts as not
     * told again.
     *
     * @param batch up to which, this one included
     * @return the row that is to be sent
     */
    public OutboxRow tell(WatchPlace place, int batch, NewMessage message) {
        return database.write(handle -> {
            OutboxRow row = Outbox.put(handle, null, message, clock.millis());
            handle.execute(
                    "insert or ignore into tellings (outbox_id, surface, place, batch, told_at)"
                            + " select ?, surface, place, batch, told_at from watch_places" + AT
                            + " and batch is not null",
                    row.id(),
                    place.surface(),
                    place.id());
            told(handle, place, batch);
            return row;
        });
    }

    /** A message has arrived: where it told news, nothing is in the way of more. */
    static void arrived(Handle handle, long outboxId) {
        handle.execute(
                "update watch_places set refused = null, refused_at = null, refusals = 0 where refused is not null and"
                        + " (surface, place) in (select surface, place from tellings where outbox_id = ?)",
                outboxId);
        handle.execute("delete from tellings where outbox_id = ?", outboxId);
    }

    /**
     * A message was refused for good: what it told, and what waits behind it for the same place, is found and told as one later. Nothing when it told no
     * news.
     */
    static void refused(Handle handle, long outboxId, String reason, long now) {
        handle.select("select * from tellings where outbox_id = ?", outboxId)
                .map((columns, context) -> new WatchPlaceRow(
                        new WatchPlace(columns.getString("surface"), columns.getString("place")),
                        "",
                        columns.getInt("batch"),
                        Instant.ofEpochMilli(columns.getLong("told_at")),
                        null))
                .findOne()
                .ifPresent(before -> takeBack(handle, before, outboxId, new WatchRefusal(reason, at(now), 1)));
    }

    private static Instant at(long now) {
        return Instant.ofEpochMilli(now);
    }

    private static void takeBack(Handle handle, WatchPlaceRow before, long outboxId, WatchRefusal refusal) {
        String surface = before.place().surface();
        String place = before.place().id();
        handle.execute(
                "update watch_places set batch = min(batch, ?), told_at = min(told_at, ?), refused = ?, refused_at = ?,"
                        + " refusals = refusals + 1" + AT,
                before.batch(),
                before.toldAt().toEpochMilli(),
                refusal.reason(),
                refusal.at().toEpochMilli(),
                surface,
                place);
        // The same news will have the same key.
        handle.execute(
                "update outbox set state = 'FAILED', reason = coalesce(reason, ?), reply_key = reply_key ||"
                        + " '/refused/' || id where id in (select outbox_id from tellings" + AT + " and outbox_id >= ?)"
                        + " and state in ('FAILED', 'PENDING')",
                refusal.reason(),
                surface,
                place,
                outboxId);
        handle.execute("delete from tellings" + AT + " and outbox_id >= ?", surface, place, outboxId);
    }

    /**
     * Forgets that news were refused for a place, so that they are tried again at once.
     *
     * @return the refusal; empty when there was none
     */
    public Optional<WatchRefusal> reopen(WatchPlace place) {
        Optional<WatchRefusal> known = refusal(place);
        known.ifPresent(refusal -> database.change(handle -> handle.execute(
                "update watch_places set refused = null, refused_at = null, refusals = 0" + AT,
                place.surface(),
                place.id())));
        return known;
    }

    /** Of the news that were to be told last in a place. */
    public Optional<WatchRefusal> refusal(WatchPlace place) {
        return place(place).flatMap(row -> Optional.ofNullable(row.refusal()));
    }

    /** Notes that there is nothing to tell to a place, up to a batch. */
    public void pass(WatchPlace place, int batch) {
        database.change(handle -> told(handle, place, batch));
    }

    private void told(Handle handle, WatchPlace place, int batch) {
        handle.execute(
                "update watch_places set batch = ?, told_at = ?" + AT,
                batch,
                clock.millis(),
                place.surface(),
                place.id());
    }

    /**
     * Gives what a place watches for to another that took its place and watches for nothing.
     *
     * @return how many watches that are
     */
    public int move(WatchPlace from, WatchPlace to) {
        return database.write(handle -> {
            if (place(handle, from).isEmpty() || place(handle, to).isPresent()) {
                return 0;
            }
            for (String table : List.of("watch_places", "watches")) {
                handle.execute(
                        "update " + table + " set surface = ?, place = ?" + AT,
                        to.surface(),
                        to.id(),
                        from.surface(),
                        from.id());
            }
            return of(handle, to).size();
        });
    }

    /**
     * Forgets a place, where nobody can be told anything any more.
     *
     * @return how many watches it had
     */
    public int drop(WatchPlace place) {
        return database.write(handle -> {
            handle.execute("delete from watch_places" + AT, place.surface(), place.id());
            return handle.execute("delete from watches" + AT, place.surface(), place.id());
        });
    }
}
