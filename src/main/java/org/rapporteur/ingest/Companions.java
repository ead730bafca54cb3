package org.rapporteur.ingest;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.Metadata;
import org.rapporteur.formats.Prose;
import org.rapporteur.parsing.ReadArticle;
import org.rapporteur.text.CopyFinder;

/**
 * Finds articles that look like those read just now: near-copies, and those with one title or one address. Those read just now are handed in first:
 * of all others only those are kept that share something with them, so that the cost goes by what was read.
 */
final class Companions {
    private final CopyFinder copies = new CopyFinder();
    private final Map<String, List<ArticleId>> titles = new HashMap<>();
    private final Map<URI, List<ArticleId>> addresses = new HashMap<>();
    private final Set<ArticleId> fresh = new HashSet<>();

    /** An article that was read just now and is to be warned about. */
    void addFresh(ReadArticle read) {
        ArticleId id = read.article().id();
        Metadata metadata = read.article().metadata();
        fresh.add(id);
        copies.add(id, read.signature());
        titles.computeIfAbsent(Prose.folded(metadata.title()), key -> new ArrayList<>(1))
                .add(id);
        if (metadata.url() != null) {
            addresses.computeIfAbsent(metadata.url(), key -> new ArrayList<>(1)).add(id);
        }
    }

    /** Whether there is anything to warn about. */
    boolean hasFresh() {
        return !fresh.isEmpty();
    }

    /** An article that was read earlier; after all that were read just now. */
    void addHeld(ArticleId id, byte[] signature, Optional<Metadata> metadata) {
        copies.addBeside(id, signature);
        metadata.ifPresent(known -> {
            join(titles.get(Prose.folded(known.title())), id);
            join(known.url() == null ? null : addresses.get(known.url()), id);
        });
    }

    private static void join(@Nullable List<ArticleId> same, ArticleId id) {
        if (same != null) {
            same.add(id);
        }
    }

    /** For each article that was read just now, what to say about it, when there is something. */
    Map<ArticleId, List<String>> warnings() {
        Map<ArticleId, List<String>> warnings = new TreeMap<>();
        for (ArticleId id : fresh) {
            copies.copyOf(id)
                    .ifPresent(other ->
                            add(warnings, id, "is nearly the same text as " + other + "; they count as one source"));
        }
        titles.values().forEach(same -> warnEach(warnings, same, "has the same title as "));
        addresses.values().forEach(same -> warnEach(warnings, same, "has the same address as "));
        return warnings;
    }

    private void warnEach(Map<ArticleId, List<String>> warnings, List<ArticleId> same, String what) {
        List<ArticleId> sorted = same.stream().sorted().limit(2).toList();
        for (ArticleId id : same) {
            if (sorted.size() > 1 && fresh.contains(id)) {
                ArticleId other = sorted.getFirst().equals(id) ? sorted.getLast() : sorted.getFirst();
                add(warnings, id, what + other + "; remove one of them if they are one article");
            }
        }
    }

    private static void add(Map<ArticleId, List<String>> warnings, ArticleId id, String warning) {
        warnings.computeIfAbsent(id, key -> new ArrayList<>()).add(warning);
    }
}
