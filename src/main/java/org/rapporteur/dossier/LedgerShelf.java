package org.rapporteur.dossier;

import java.time.LocalDate;
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
    private record Kept(Generation generation, Aliases aliases, LocalDate today, Ledger ledger) {
        boolean fits(Generation now, Aliases table, LocalDate day) {
            return generation == now && today.equals(day) && aliases.equals(table);
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
        unpack(generation);
        List<ArticleLines> lines =
                unpacked.values().stream().map(Unpacked::lines).toList();
        Kept made = new Kept(generation, now, today, new Ledger(generation, lines, now, today));
        kept = made;
        return made;
    }

    private void unpack(Generation generation) {
        Map<ArticleId, Unpacked> next = new TreeMap<>();
        generation.held().forEach((id, article) -> {
            Unpacked known = unpacked.get(id);
            if (known != null && known.hash().equals(article.hash())) {
                next.put(id, known);
            } else {
                generation
                        .recorded(id)
                        .ifPresent(held -> next.put(id, new Unpacked(article.hash(), ArticleLines.of(held))));
            }
        });
        unpacked = next;
    }
}
