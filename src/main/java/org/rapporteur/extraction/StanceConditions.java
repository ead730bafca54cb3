package org.rapporteur.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.extraction.Stance.Kind;
import org.rapporteur.extraction.StanceRules.Found;

/** What the speaker of some words, or else whoever it begins with, makes a condition of or finds good enough to go on with. */
final class StanceConditions {
    private static final Set<String> CONCESSIONS = WordSet.of(
            "said",
            "could",
            "prepared",
            "willing",
            "accept",
            "accepts",
            "agrees",
            "offers",
            "would",
            "excluded",
            "offered",
            "agreed",
            "accepted",
            "ready");

    private static final Set<String> CONDITIONAL = Set.of("if", "when");
    private static final Set<String> AWAITED = WordSet.of("after", "once", "on");
    private static final Set<String> OPEN = WordSet.of(
            "will", "would", "could", "can", "shall", "ready", "prepared", "willing", "sense", "possible", "may");
    private static final Set<String> AHEAD = WordSet.of("will", "would", "could", "can", "shall");

    private final StanceVoices voices;
    private final SentenceWords words;

    StanceConditions(StanceVoices voices) {
        this.voices = voices;
        this.words = voices.words();
    }

    /** @param given the stances found by other words */
    List<Found> find(List<Found> given) {
        List<Found> found = new ArrayList<>();
        boolean conceded = false;
        for (int at = 0; at < words.size(); at++) {
            conceded |= CONCESSIONS.contains(words.lower(at));
            if (isCondition(at, conceded, given)) {
                add(Kind.DEMAND, at, at + 1, found);
            } else if (words.lower(at).equals("basis") && words.follows(at + 1, List.of("for")) && isA(at - 1)) {
                add(Kind.AGREEMENT, at, at, found);
            }
        }
        return found;
    }

    private boolean isCondition(int at, boolean conceded, List<Found> given) {
        return switch (words.lower(at)) {
            case "if", "soon" -> isAskedInReturn(at, given);
            case "only" ->
                isReserved(at, given)
                        || words.joined(at + 1)
                                && (words.lower(at + 1).equals("if")
                                        || CONDITIONAL.contains(words.lower(at + 1)) && isAhead(at)
                                        || AWAITED.contains(words.lower(at + 1)) && isAhead(at));
            case "long" ->
                conceded
                        && (words.lower(at - 1).equals("as")
                                || words.lower(at - 1).equals("so"))
                        && !words.lower(at - 2).equals("for")
                        && words.follows(at + 1, List.of("as"));
            case "until", "unless" -> isRefused(at);
            case "exchange", "return" ->
                words.lower(at - 1).equals("in")
                        && words.follows(at + 1, List.of("for"))
                        && given.stream()
                                .anyMatch(one -> one.kind() == Kind.OFFER
                                        && one.to() <= words.get(at).start());
            case "once" -> isAhead(at) && isAskedInReturn(at, given);
            case "condition" ->
                words.lower(at - 1).equals("one") && words.lower(at - 2).equals("on")
                        || words.follows(at + 1, List.of("that"))
                                && Set.of("on", "the").contains(words.lower(at - 1))
                                && !isOfSource(at);
            case "provided" ->
                (conceded || voices.isQuoted())
                        && words.get(at).gap() != SentenceWords.Gap.BLANK
                        && words.follows(at + 1, List.of("that"));
            default -> false;
        };
    }

    /** "Ready to admit observers, but only from a list". */
    private boolean isReserved(int at, List<Found> given) {
        boolean but = words.lower(at - 1).equals("but") || words.lower(at - 1).equals("though");
        return but
                && given.stream()
                        .anyMatch(one -> (one.kind() == Kind.OFFER || one.kind() == Kind.AGREEMENT)
                                && one.to() <= words.get(at).start());
    }

    /** "Offered loans if Tessen opened its books": what another side is to do. */
    private boolean isAskedInReturn(int at, List<Found> given) {
        int clause = words.lower(at).equals("soon") ? at + 2 : at + 1;
        boolean soon = clause == at + 2;
        boolean told = voices.isQuoted() && words.lower(clause).matches("they|you|he|she");
        if (told) {
            return given.stream().anyMatch(one -> one.kind() == Kind.OFFER);
        }
        if (!words.joined(clause) || soon && !words.follows(at + 1, List.of("as"))) {
            return false;
        }
        return given.stream()
                .filter(one ->
                        one.kind() == Kind.OFFER && one.to() <= words.get(at).start())
                .anyMatch(one -> voices.named(words.get(clause).start())
                        .filter(other -> other.party() != null
                                && !other.party().equals(one.holder().party()))
                        .isPresent());
    }

    /** "Spoke on condition that he not be named". */
    private boolean isOfSource(int at) {
        for (int i = at + 2; i <= at + 8; i++) {
            if (words.lower(i).matches("named|identified|quoted|anonym.*")) {
                return true;
            }
        }
        return false;
    }

    /** What is told of the past makes no condition. */
    private boolean isAhead(int before) {
        boolean opens = !words.joined(before) || !words.joined(before - 1);
        for (int i = before - 1; i >= 0 && (words.joined(i + 1) || opens && i >= before - 2); i--) {
            if (OPEN.contains(words.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** "Would not return until the clause was withdrawn". */
    private boolean isRefused(int at) {
        for (int i = at - 1; i > 0 && words.joined(i + 1); i--) {
            String word = words.lower(i);
            boolean ahead = AHEAD.contains(words.lower(i - 1));
            if ((word.equals("not") || word.equals("never")) && ahead
                    || word.equals("won't")
                    || word.equals("cannot")) {
                return true;
            }
        }
        return false;
    }

    private boolean isA(int at) {
        return words.lower(at).equals("a") || words.lower(at - 1).equals("a");
    }

    private void add(Kind kind, int from, int to, List<Found> found) {
        int place = words.get(from).start();
        Optional<Speaker> holder =
                voices.teller(place).or(() -> voices.opening(place)).filter(Speaker::isTold);
        holder.ifPresent(one -> found.add(new Found(
                kind, one, place, words.get(Math.min(to, words.size() - 1)).end())));
    }
}
