package org.rapporteur.dossier;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.ArticleId;
import org.rapporteur.index.Generation;
import org.rapporteur.text.Aliases;

/**
 * Keeps the ledger of the generation that serves. An article's lines are unpacked once, however many generations hold it; the ledger is put together
 * anew when the index, the table of names or the day changes. Safe for use by many threads.
 */
final class LedgerShelf {
    /** @param hashes of all articles, by which generations are compared whose index may be closed by now */
    private record Kept(
            Generation generation, Map<ArticleId, String> hashes, Aliases aliases, LocalDate today, Ledger ledger) {
        boolean fits(Generation now, Aliases table, LocalDate day) {
            return generation == now && today.equals(day) && aliases.equals(table);
        }

        /** Vectors that were added change the index, and no line. */
        boolean holdsTheSame(Map<ArticleId, String> now, Aliases table, LocalDate day) {
            return hashes.equals(now) && today.equals(day) && aliases.equals(table);
        }
    }

    private record Unpacked(String hash, ArticleLines lines) {}

    private final Supplier<Aliases> aliases;
    private Map<ArticleId, Unpacked> unpacked = Map.of();
    private volatile @Nullable Kept kept;

    LedgerShelf(Supplier<Aliases> aliases) {
        this.aliases = aliases;
    }

    /** The ledger of {@code generation}; the first call after a change takes some hundredths of a second and more. */
    Ledger ledger(Generation generation, LocalDate today) {
        Aliases now = aliases.get();
        Kept last = kept;
        return last != null && last.fits(generation, now, today)
                ? last.ledger()
                : make(generation, now, today).ledger();
    }

    private synchronized Kept make(Generation generation, Aliases now, LocalDate today) {
        Kept last = kept;
        if (last != null && last.fits(generation, now, today)) {
            return last;
        }
        Map<ArticleId, String> hashes = new HashMap<>();
        generation.held().forEach((id, article) -> hashes.put(id, article.hash()));
        Ledger ledger = last != null && last.holdsTheSame(hashes, now, today)
                ? last.ledger()
                : ledger(generation, hashes, now, today);
        Kept made = new Kept(generation, hashes, now, today, ledger);
        kept = made;
        return made;
    }

    private Ledger ledger(Generation generation, Map<ArticleId, String> hashes, Aliases now, LocalDate today) {
        unpack(generation, hashes);
        List<ArticleLines> lines =
                unpacked.values().stream().map(Unpacked::lines).toList();
        return new Ledger(generation, lines, now, today);
    }

    private void unpack(Generation generation, Map<ArticleId, String> hashes) {
        Map<ArticleId, Unpacked> next = new TreeMap<>();
        hashes.forEach((id, hash) -> {
            Unpacked known = unpacked.get(id);
            if (known != null && known.hash().equals(hash)) {
                next.put(id, known);
            } else {
                generation.recorded(id).ifPresent(held -> next.put(id, new Unpacked(hash, ArticleLines.of(held))));
            }
        });
        unpacked = next;
    }
}
