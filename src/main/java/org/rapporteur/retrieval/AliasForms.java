package org.rapporteur.retrieval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.rapporteur.index.Term;
import org.rapporteur.index.Terms;
import org.rapporteur.text.Aliases;

/** The alias table as stems, ready to be found in a question. */
final class AliasForms {
    /**
     * A run of a question's stems that is a name in the table.
     *
     * @param length how many stems it takes
     * @param others the other forms of the same thing, each one or more stems
     */
    record Match(int length, List<List<String>> others) {}

    private final Map<List<String>, SequencedSet<List<String>>> groups = new HashMap<>();
    private int longest = 1;

    AliasForms(Aliases aliases) {
        for (List<String> group : aliases.groups()) {
            SequencedSet<List<String>> forms = new LinkedHashSet<>();
            group.forEach(
                    name -> forms.add(Terms.of(name).stream().map(Term::stem).toList()));
            forms.removeIf(List::isEmpty);
            for (List<String> form : forms) {
                groups.computeIfAbsent(form, key -> new LinkedHashSet<>()).addAll(forms);
                longest = Math.max(longest, form.size());
            }
        }
    }

    /** The longest name that begins at {@code from}; length 1 without others when there is none. */
    Match at(List<String> stems, int from) {
        for (int length = Math.min(longest, stems.size() - from); length > 0; length--) {
            List<String> own = stems.subList(from, from + length);
            SequencedSet<List<String>> forms = groups.get(own);
            if (forms != null) {
                List<List<String>> others = new ArrayList<>(forms);
                others.remove(List.copyOf(own));
                return new Match(length, others);
            }
        }
        return new Match(1, List.of());
    }

    /** Whether {@code stem} begins or is a name of the table. */
    boolean knows(String stem) {
        return groups.keySet().stream().anyMatch(form -> form.contains(stem));
    }
}
