package org.rapporteur.feeds;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Every article that was ever fetched into the folder, so that what a person has deleted does not come back: one line for each, its key and its file, in
 * a file that only grows. A line that a crash cut off is passed over. Safe for use by many threads.
 */
final class Ledger {
    private final Path file;
    private final Map<String, String> paths = new HashMap<>();

    /** Whether the file ends in half a line, of a write that failed or was cut off. */
    private boolean cut;

    private Ledger(Path file) {
        this.file = file;
    }

    /** @throws IOException when the file cannot be read */
    static Ledger open(Path file) throws IOException {
        Ledger ledger = new Ledger(file);
        if (Files.exists(file)) {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(ledger::take);
            ledger.cut = !text.isEmpty() && !text.endsWith("\n");
        }
        return ledger;
    }

    private void take(String line) {
        int tab = line.indexOf('\t');
        if (tab > 0) {
            paths.put(line.substring(0, tab), line.substring(tab + 1));
        }
    }

    /** The file to which an article went, whether or not it is still there. */
    synchronized Optional<String> pathOf(CanonicalAddress address) {
        return Optional.ofNullable(paths.get(address.key()));
    }

    /** Remembers an article on the disk before this returns. */
    synchronized void add(CanonicalAddress address, String path) throws IOException {
        if (path.equals(paths.get(address.key()))) {
            return;
        }
        String line = (cut ? "\n" : "") + address.key() + "\t" + path + "\n";
        cut = true;
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        cut = false;
        paths.put(address.key(), path);
    }
}
