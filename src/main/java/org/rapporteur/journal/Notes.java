package org.rapporteur.journal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What a surface has to know again after a restart: how far it has read, where it is, by what it logs in. Kept until it is changed. */
public final class Notes {
    private final Database database;

    Notes(Database database) {
        this.database = database;
    }

    public Optional<String> find(String surface, String kind, String name) {
        return database.read(handle -> handle.select(
                        "select value from notes where surface = ? and kind = ? and name = ?", surface, kind, name)
                .mapTo(String.class)
                .findOne());
    }

    /** All of a kind, by name. */
    public Map<String, String> ofKind(String surface, String kind) {
        return database.read(handle -> handle
                .select("select name, value from notes where surface = ? and kind = ?", surface, kind)
                .map((columns, context) -> Map.entry(columns.getString("name"), columns.getString("value")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Stores all of them or none. */
    public void put(String surface, List<Note> notes) {
        database.change(handle -> put(handle, surface, notes));
    }

    static void put(Handle handle, String surface, List<Note> notes) {
        for (Note note : notes) {
            if (note.value() == null) {
                handle.execute(
                        "delete from notes where surface = ? and kind = ? and name = ?",
                        surface,
                        note.kind(),
                        note.name());
            } else {
                handle.execute(
                        "insert into notes (surface, kind, name, value) values (?, ?, ?, ?)"
                                + " on conflict (surface, kind, name) do update set value = excluded.value",
                        surface,
                        note.kind(),
                        note.name(),
                        note.value());
            }
        }
    }
}
