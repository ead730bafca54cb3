package org.rapporteur.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sorts the stances of newer articles by what was known before: new, changed, repeated. */
final class News {
    private final List<StanceLine> stances = new ArrayList<>();
    private final List<Since.Changed> changed = new ArrayList<>();
    private final List<StanceLine> repeated = new ArrayList<>();

    /**
     * @param isNew whether no older article has the line
     * @param wanted which of the new lines count
     */
    News(Ledger ledger, Predicate<Told<?>> isNew, Predicate<Told<StanceLine>> wanted) {
        for (Told<StanceLine> told : ledger.stances().reversed()) {
            if (isNew.test(told) && wanted.test(told)) {
                sort(told, before(told, ledger, isNew));
            }
        }
    }

    private void sort(Told<StanceLine> told, @Nullable StanceLine before) {
        if (before == null) {
            stances.add(told.line());
        } else if (before.kind() == told.line().kind()) {
            repeated.add(told.line());
        } else {
            changed.add(new Since.Changed(told.line(), before));
        }
    }

    /** The newest stance of the same party on the same issue that was known before and is no later; null when there is none. */
    private static @Nullable StanceLine before(Told<StanceLine> told, Ledger ledger, Predicate<Told<?>> isNew) {
        Issue issue = ledger.issues().of(told);
        LocalDate day = told.from();
        if (issue == null || day == null) {
            return null;
        }
        return issue.stances().reversed().stream()
                .filter(other -> !isNew.test(other) && isNoLater(other.from(), day))
                .map(Told::line)
                .filter(line -> line.party().equals(told.line().party()))
                .findFirst()
                .orElse(null);
    }

    private static boolean isNoLater(@Nullable LocalDate day, LocalDate other) {
        return day != null && !day.isAfter(other);
    }

    /** Of all three. */
    Set<String> sentences() {
        return Stream.of(stances, changed.stream().map(Since.Changed::now).toList(), repeated)
                .flatMap(List::stream)
                .map(line -> line.source().sentence())
                .collect(Collectors.toSet());
    }

    List<StanceLine> stances() {
        return stances;
    }

    List<Since.Changed> changed() {
        return changed;
    }

    List<StanceLine> repeated() {
        return repeated;
    }
}
