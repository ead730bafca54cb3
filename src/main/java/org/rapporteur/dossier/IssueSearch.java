package org.rapporteur.dossier;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.rapporteur.index.PassagePlace;
import org.rapporteur.retrieval.AskedQuestion;

/**
 * Finds the stances on an issue that somebody names in words of their own.
 *
 * @param topic the words
 * @param places the passages that are about them
 */
record IssueSearch(AskedQuestion topic, Set<PassagePlace> places) {
    /** Of so large a share of the stances on an issue that are about what is asked, the others are so, too, in other words. */
    private static final double SHARE_OF_ISSUE = 0.5;

    /** The stances that are about it, and those that take the same issue up in other words; oldest first. */
    List<Told<StanceLine>> stances(Ledger ledger) {
        Set<Object> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
        ledger.stances().stream().filter(told -> isAbout(told, ledger.stems())).forEach(wanted::add);
        for (Issue issue : ledger.issues().all()) {
            long met = issue.stances().stream().filter(wanted::contains).count();
            if (met > SHARE_OF_ISSUE * issue.stances().size()) {
                wanted.addAll(issue.stances());
            }
        }
        return ledger.stances().stream().filter(wanted::contains).toList();
    }

    private boolean isAbout(Told<StanceLine> told, Stems stems) {
        String issue = told.line().issue();
        boolean byWords = told.isIn(places)
                && TopicSearch.isAbout(topic, stems.of(told.line().source().sentence()));
        return byWords || issue != null && TopicSearch.isOfItsKind(topic, stems.of(issue));
    }
}
