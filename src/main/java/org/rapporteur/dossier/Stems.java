package org.rapporteur.dossier;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rapporteur.index.Term;
import org.rapporteur.index.Terms;

/** The searchable stems of phrases and sentences, each analysed once for a ledger however often it is asked about. Safe for use by many threads. */
final class Stems {
    private final Map<String, List<String>> known = new ConcurrentHashMap<>();

    /** In their order. */
    List<String> of(String text) {
        return known.computeIfAbsent(
                text, key -> Terms.of(key).stream().map(Term::stem).toList());
    }
}
