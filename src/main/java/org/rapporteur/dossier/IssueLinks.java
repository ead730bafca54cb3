package org.rapporteur.dossier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.rapporteur.extraction.Stance.Kind;

/** Says which stances are on one issue though their phrases share little, by how they are told. */
final class IssueLinks {
    /** "Wants one, while the others prefer two". */
    private static final Pattern CONTRAST = Pattern.compile("\\s(?:while|whereas)\\s");

    /** "That response could include". */
    private static final Pattern BACK = Pattern.compile("^(?:That|This|Such|These|Those)\\s");

    private static final Pattern NO_DEAL = Pattern.compile(
            "(?i)\\b(?:if|unless|should)\\b[^.;]*\\b(?:agreement|compromise|deal|accord|settlement|solution|consensus|understanding)\\b[^.;]*\\b(?:reached|found|struck|made|signed|achieved)\\b"
                + "|\\b(?:without|failing|absent)\\s(?:an?|any|the)\\s(?:\\p{L}+\\s)?(?:agreement|compromise|deal|accord|settlement|solution)\\b");

    private IssueLinks() {}

    /** Two stances on one issue. */
    record Link(Told<StanceLine> one, Told<StanceLine> other) {}

    /**
     * @param stances oldest first, of one article in order of its text
     * @param stems the telling words of each
     */
    static List<Link> of(List<Told<StanceLine>> stances, Map<Told<StanceLine>, List<String>> stems) {
        List<Link> links = new ArrayList<>();
        List<Told<StanceLine>> conditional = new ArrayList<>();
        Told<StanceLine> before = null;
        for (Told<StanceLine> told : stances) {
            if (before != null && (areContrasted(before.line(), told.line()) || goesBack(told.line(), before.line()))) {
                links.add(new Link(before, told));
            }
            if (told.line().kind() == Kind.WARNING
                    && NO_DEAL.matcher(told.line().source().sentence()).find()) {
                conditional.stream()
                        .filter(other -> other.line().party().equals(told.line().party()))
                        .filter(other ->
                                share(stems.getOrDefault(other, List.of()), stems.getOrDefault(told, List.of())))
                        .findFirst()
                        .ifPresent(other -> links.add(new Link(other, told)));
                conditional.add(told);
            }
            before = told;
        }
        return links;
    }

    private static boolean areContrasted(StanceLine one, StanceLine other) {
        String sentence = one.source().sentence();
        if (one.kind() != Kind.DEMAND
                || other.kind() != Kind.DEMAND
                || one.party().equals(other.party())
                || !sentence.equals(other.source().sentence())) {
            return false;
        }
        int first = sentence.indexOf(one.verb());
        int second = sentence.indexOf(other.verb());
        return first >= 0
                && second >= 0
                && CONTRAST.matcher(sentence.substring(Math.min(first, second), Math.max(first, second)))
                        .find();
    }

    private static boolean goesBack(StanceLine line, StanceLine before) {
        return line.kind() == Kind.WARNING
                && before.kind() == Kind.WARNING
                && line.party().equals(before.party())
                && line.source().article().equals(before.source().article())
                && BACK.matcher(line.source().sentence()).find();
    }

    private static boolean share(List<String> one, List<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return !both.isEmpty();
    }
}
