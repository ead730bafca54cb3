package org.rapporteur.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Remembers over restarts, and over writes that were cut off. */
class LedgerTest {
    private static final CanonicalAddress A = CanonicalAddress.of(URI.create("https://wire.example/a"));
    private static final CanonicalAddress B = CanonicalAddress.of(URI.create("https://wire.example/b"));

    @TempDir
    Path folder;

    @Test
    void remembersOverARestart() throws IOException {
        Path file = folder.resolve("ledger");
        Ledger.open(file).add(A, "feeds/wire/a.md");
        Ledger again = Ledger.open(file);
        assertThat(again.pathOf(A)).contains("feeds/wire/a.md");
        assertThat(again.pathOf(CanonicalAddress.of(URI.create("http://www.wire.example/a/?utm_source=x"))))
                .contains("feeds/wire/a.md");
        assertThat(again.pathOf(B)).isEmpty();
    }

    @Test
    void takesTheLastWordOnAnArticle() throws IOException {
        Path file = folder.resolve("ledger");
        Ledger ledger = Ledger.open(file);
        ledger.add(A, "feeds/wire/a.md");
        ledger.add(A, "added/a.md");
        assertThat(Ledger.open(file).pathOf(A)).contains("added/a.md");
    }

    @Test
    void passesOverHalfALine() throws IOException {
        for (int cut = 1; cut < 30; cut++) {
            Path file = folder.resolve("ledger-" + cut);
            Ledger.open(file).add(A, "feeds/wire/a.md");
            String whole = Files.readString(file);
            Files.writeString(file, whole + whole.replace("/a", "/b").substring(0, cut));
            Ledger.open(file).add(B, "feeds/wire/b.md");
            Ledger again = Ledger.open(file);
            assertThat(again.pathOf(A)).as("cut at %d", cut).contains("feeds/wire/a.md");
            assertThat(again.pathOf(B)).as("cut at %d", cut).contains("feeds/wire/b.md");
        }
    }
}
