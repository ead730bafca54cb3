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
                Instant.ofEpochMilli(columns.getLong("told_at")));
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
     * Notes that a place is told, and stores what it is told, both or neither.
     *
     * @param batch up to which, this one included
     * @return the row that is to be sent
     */
    public OutboxRow tell(WatchPlace place, int batch, NewMessage message) {
        return database.write(handle -> {
            told(handle, place, batch);
            return Outbox.put(handle, null, message, clock.millis());
        });
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
