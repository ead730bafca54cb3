package org.rapporteur.retrieval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.rapporteur.index.Term;
import org.rapporteur.index.Terms;
import org.rapporteur.text.RelatedWords;

/** Groups of names or words that stand for one another, as stems, ready to be found in a question. Immutable. */
public final class FormGroups {
    /**
     * A run of a question's stems that is in the table.
     *
     * @param length how many stems it takes
     * @param others the other forms of the same thing, each one or more stems
     */
    public record Match(int length, List<List<String>> others) {}

    /** Words that news uses for the same matter, of the table that ships with the program. */
    public static final FormGroups RELATED =
            new FormGroups(RelatedWords.shipped().groups());

    private final Map<List<String>, SequencedSet<List<String>>> groups = new HashMap<>();
    private int longest = 1;

    /** @param groups each some words or runs of words as printed; what stands in several groups has the others of all */
    public FormGroups(List<List<String>> groups) {
        for (List<String> group : groups) {
            SequencedSet<List<String>> forms = new LinkedHashSet<>();
            group.forEach(
                    name -> forms.add(Terms.of(name).stream().map(Term::stem).toList()));
            forms.removeIf(List::isEmpty);
            for (List<String> form : forms) {
                this.groups.computeIfAbsent(form, key -> new LinkedHashSet<>()).addAll(forms);
                longest = Math.max(longest, form.size());
            }
        }
    }

    /** The longest run that begins at {@code from}; length 1 without others when there is none. */
    public Match at(List<String> stems, int from) {
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

    /** For each of {@code stems} the other forms of the run it stands in, runs taken from the left and the longest first. */
    List<List<List<String>>> along(List<String> stems) {
        List<List<List<String>>> others = new ArrayList<>(stems.size());
        while (others.size() < stems.size()) {
            Match match = at(stems, others.size());
            for (int i = 0; i < match.length(); i++) {
                others.add(match.others());
            }
        }
        return others;
    }

    /** Whether {@code stem} begins or is a name of the table. */
    boolean knows(String stem) {
        return groups.keySet().stream().anyMatch(form -> form.contains(stem));
    }
}
