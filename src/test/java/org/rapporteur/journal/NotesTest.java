package org.rapporteur.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotesTest {
    @TempDir
    Path folder;

    @Test
    void findsWhatWasNotedAfterARestart() throws IOException {
        try (Journal journal = open()) {
            journal.notes()
                    .put(
                            "matrix",
                            List.of(
                                    new Note("room", "!a", "one"),
                                    new Note("room", "!b", "two"),
                                    new Note("position", "since", "s1")));
        }
        try (Journal journal = open()) {
            assertThat(journal.notes().find("matrix", "position", "since")).contains("s1");
            assertThat(journal.notes().ofKind("matrix", "room")).isEqualTo(Map.of("!a", "one", "!b", "two"));
        }
    }

    @Test
    void replacesAndForgets() throws IOException {
        try (Journal journal = open()) {
            Notes notes = journal.notes();
            notes.put("matrix", List.of(new Note("room", "!a", "one"), new Note("room", "!b", "two")));
            notes.put("matrix", List.of(new Note("room", "!a", "three"), new Note("room", "!b", null)));
            assertThat(notes.ofKind("matrix", "room")).isEqualTo(Map.of("!a", "three"));
        }
    }

    @Test
    void keepsTheNotesOfSurfacesAndKindsApart() throws IOException {
        try (Journal journal = open()) {
            Notes notes = journal.notes();
            notes.put("matrix", List.of(new Note("room", "x", "one")));
            notes.put("slack", List.of(new Note("room", "x", "two")));
            assertThat(notes.find("matrix", "room", "x")).contains("one");
            assertThat(notes.find("matrix", "position", "x")).isEmpty();
            assertThat(notes.ofKind("irc", "room")).isEmpty();
        }
    }

    private Journal open() throws IOException {
        return Journal.open(folder, InstantSource.system());
    }
}
