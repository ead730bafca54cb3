package org.rapporteur.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.rapporteur.index.Term;
import org.rapporteur.index.Terms;
import org.rapporteur.retrieval.FormGroups;

/** Reads the words of an issue that tell it from other issues. Immutable. */
final class IssueWords {
    /** A label has at most so many words. */
    private static final int LABEL_WORDS = 7;

    /** What comes to be said of any issue. */
    private static final Set<String> LIGHT = stems(
            "give issue make take have get hold provide put set bring go come keep let want new more any all him her"
                + " them it us me they he she who what this that these sign document clear future second achieve reach"
                + " those one his its their would could will not be been was were are can may must should do does did"
                + " has had from about");

    /** What points back at something said before. */
    private static final Set<String> BACKWARDS = stems(
            "demand proposal offer claim request idea plan condition terms call invitation suggestion compromise");

    private static final Pattern CLAUSE =
            Pattern.compile("\\s(?:that|which|who|if|unless|when|by|until|from|on|in|at|to)\\s");

    /** How or when a stance was taken, and not on what. */
    private static final Pattern CIRCUMSTANCE = Pattern.compile(
            "^(?:by|in|at|on|after|before|since|during|within|until|last|next|instead)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern AUXILIARY = Pattern.compile("^(?:will|would|should|may|might|can|could|be)\\s");

    private final FormGroups aliases;
    private final Stems analysed;
    private final Set<String> parties = new HashSet<>();

    /** @param parties names of all parties of the folder: they are rows, not columns */
    IssueWords(Collection<String> parties, FormGroups aliases, Stems analysed) {
        this.analysed = analysed;
        this.aliases = aliases;
        parties.forEach(party -> this.parties.addAll(folded(party)));
    }

    private static Set<String> stems(String words) {
        return new HashSet<>(Terms.of(words).stream().map(Term::stem).toList());
    }

    /** The telling stems of a phrase in its order, each once; names that stand for one another are one; none for a time or a manner. */
    List<String> of(String phrase) {
        return CIRCUMSTANCE.matcher(phrase).find() ? List.of() : telling(phrase);
    }

    private List<String> telling(String phrase) {
        return folded(phrase).stream()
                .filter(stem -> !LIGHT.contains(stem) && !parties.contains(stem))
                .filter(stem -> stem.chars().anyMatch(Character::isLetter) && stem.length() > 1)
                .distinct()
                .toList();
    }

    /** Whether telling stems say only that something was said before: "this demand". Whom "him" and what "it" means nobody knows. */
    boolean pointsBack(List<String> stems) {
        return !stems.isEmpty() && BACKWARDS.containsAll(stems);
    }

    private List<String> folded(String phrase) {
        List<String> stems = analysed.of(phrase);
        List<String> folded = new ArrayList<>();
        for (int i = 0; i < stems.size(); ) {
            FormGroups.Match match = aliases.at(stems, i);
            String own = String.join(" ", stems.subList(i, i + match.length()));
            folded.add(match.others().stream()
                    .map(other -> String.join(" ", other))
                    .reduce(own, (a, b) -> a.compareTo(b) <= 0 ? a : b));
            i += match.length();
        }
        return folded;
    }

    /** The beginning of a phrase, up to where a clause begins behind two telling words. */
    String label(String phrase) {
        String[] words = AUXILIARY.matcher(phrase).replaceFirst("").split("[\\s\\u00A0]+");
        String begun = String.join(" ", List.of(words).subList(0, Math.min(words.length, LABEL_WORDS)));
        var clause = CLAUSE.matcher(begun);
        while (clause.find()) {
            if (of(begun.substring(0, clause.start())).size() >= 2) {
                return begun.substring(0, clause.start());
            }
        }
        return withoutLooseEnd(begun);
    }

    private static String withoutLooseEnd(String label) {
        int space = label.lastIndexOf(' ');
        boolean loose = space > 0
                && Terms.of(label.substring(space).toLowerCase(Locale.ROOT)).stream()
                        .allMatch(term -> LIGHT.contains(term.stem()));
        return loose ? withoutLooseEnd(label.substring(0, space)) : label;
    }
}
