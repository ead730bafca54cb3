package org.rapporteur.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extraction.SentenceWords.Gap;
import org.rapporteur.extraction.Stance.Kind;
import org.rapporteur.extraction.StanceWords.Verb;
import org.rapporteur.extraction.VerbForms.Form;

/** Goes through some words once and says at which of them a side demands, offers, refuses, agrees or warns. */
final class StanceRules {
    /**
     * A stance.
     *
     * @param from where the words that show it begin
     * @param to where they end, and what it is about begins
     * @param further whether it is about another matter than one of the same kind and holder before it
     */
    record Found(Kind kind, Speaker holder, int from, int to, boolean further) {
        Found(Kind kind, Speaker holder, int from, int to) {
            this(kind, holder, from, to, false);
        }

        /** The same about another matter, which stands behind a place. */
        Found about(int from, int to) {
            return new Found(kind, holder, from, to, true);
        }

        /** One for each holder, shown by the words of two places and those between. */
        static List<Found> of(Kind kind, List<Speaker> holders, SentenceWords words, int from, int to) {
            int start = words.get(from).start();
            int end = words.get(Math.min(to, words.size() - 1)).end();
            return holders.stream()
                    .map(holder -> new Found(kind, holder, start, end))
                    .toList();
        }

        static List<Speaker> one(Optional<Speaker> holder) {
            return holder.map(List::of).orElse(List.of());
        }
    }

    private static final Set<String> UNDOING =
            WordSet.of("without", "of", "from", "before", "against", "instead", "about", "for");
    private static final Set<String> TIMES = WordSet.of("in", "on", "last", "at", "after", "before", "under", "since");
    private static final Set<String> STANDING =
            WordSet.of("alone", "united", "right", "firm", "joined", "slow", "quick");
    private static final Set<String> CEASED = WordSet.of("stopped", "ceased", "stops", "quit");
    private static final Set<String> PARTICLES = WordSet.of("down", "out", "aside", "off", "away", "up");

    /** What is done so by somebody is his wish; what is "asked by" somebody may be a question. */
    private static final Set<String> WISHED =
            Set.of("demand", "seek", "favor", "favour", "advocate", "champion", "request", "urge", "want", "prefer");

    private static final int USED_REACH = 10;
    private static final Set<String> AHEAD = Set.of("will", "would");
    private static final Set<String> DENIALS = WordSet.of("deny", "denies", "denied", "denying");
    /** "Voted to join" joins; "a plan to join" does not. */
    private static final Set<String> FULFILLED = WordSet.of(
            "voted",
            "decided",
            "chose",
            "resolved",
            "moved",
            "elected",
            "came",
            "went",
            "proceeded",
            "decide",
            "decides",
            "vote",
            "votes",
            "chosen",
            "continued",
            "continues",
            "determined",
            "quick",
            "forced",
            "obliged",
            "compelled");

    private final StanceVoices voices;
    private final SentenceWords words;
    private final StanceWords lexicon = StanceWords.shipped();
    private final StanceFutures futures;
    private final StanceObligations obligations;
    private final StanceAnswers answers;
    private final StanceNouns nouns;
    private final StanceAdjectives adjectives;
    private final StanceHedges hedges;
    private final StanceEchoes echoes;
    private final List<Found> found = new ArrayList<>();
    private boolean denied;

    StanceRules(StanceVoices voices) {
        this.voices = voices;
        this.words = voices.words();
        this.futures = new StanceFutures(voices);
        this.obligations = new StanceObligations(voices);
        this.answers = new StanceAnswers(voices);
        this.nouns = new StanceNouns(voices);
        this.adjectives = new StanceAdjectives(voices);
        this.hedges = new StanceHedges(voices);
        this.echoes = new StanceEchoes(voices);
    }

    /** In the order of the words. */
    List<Found> find() {
        for (int at = 0; at < words.size(); at++) {
            String word = words.lower(at);
            boolean anew =
                    words.get(at).gap() == Gap.MARK || words.lower(at - 1).equals("and");
            denied = DENIALS.contains(word) && lexicon.verb(words, at) == null || denied && !anew;
            if (!denied) {
                at(at, word);
            }
        }
        List<Found> meant = found.stream().filter(one -> !isThreatened(one)).toList();
        return new StanceMatters(words).all(meant);
    }

    private void at(int at, String word) {
        if (lexicon.knows(word) && !verb(at)) {
            found.addAll(adjectives.at(at));
            found.addAll(nouns.at(at));
        }
        promised(at);
        found.addAll(echoes.at(at, found));
    }

    /** "Warned that his party would vote against it" only warns. */
    private boolean isThreatened(Found one) {
        boolean modal = one.kind() == Kind.DEMAND && AHEAD.contains(words.lower(words.from(one.from()) - 1));
        boolean ahead = modal || one.kind() == Kind.REFUSAL || one.kind() == Kind.OFFER;
        return ahead
                && found.stream()
                        .anyMatch(other -> other.kind() == Kind.WARNING
                                && (other.from() < one.from()
                                        || words.lower(words.from(other.from())).startsWith("warn"))
                                && (other.holder().party() == null
                                        || Objects.equals(
                                                other.holder().party(),
                                                one.holder().party())));
    }

    /** Whom an earlier word has given a stance keeps it: "agreed that experts should study it". */
    private void promised(int at) {
        List<Found> promised = new ArrayList<>(futures.at(at));
        promised.addAll(obligations.at(at));
        promised.addAll(answers.at(at));
        for (Found promise : promised) {
            boolean told = found.stream()
                    .anyMatch(earlier -> earlier.holder().equals(promise.holder())
                            && (promise.kind() == Kind.DEMAND || earlier.kind() == Kind.WARNING));
            if (!told) {
                found.add(promise);
            }
        }
    }

    /** Takes the verb at a word; false when there is none, or it is a noun: "its offer". */
    private boolean verb(int at) {
        String word = words.lower(at);
        Verb verb = lexicon.verb(words, at);
        if (verb == null && word.endsWith("ing") && VerbGroup.before(words, at).be()) {
            verb = lexicon.verbs(word).stream()
                    .filter(one -> one.following().isEmpty() && one.near().isEmpty())
                    .findFirst()
                    .orElse(null);
        }
        if (verb == null && by(at) > 0 && VerbGroup.before(words, at).be()) {
            verb = lexicon.verbs(word).stream()
                    .filter(one -> one.forms().contains(Form.PARTICIPLE)
                            && one.kind() == Kind.AGREEMENT
                            && one.following().isEmpty()
                            && !lexicon.is("light", one.plain()))
                    .findFirst()
                    .orElse(null);
        }
        VerbGroup group = verb == null && !lexicon.is("commit", word) ? null : VerbGroup.before(words, at);
        if (group == null) {
            return false;
        }
        if (hedges.areAround(group)) {
            return verb != null;
        }
        if (verb == null) {
            return oath(at, group);
        }
        if (group.be() && lexicon.adjective(words, at) != null || adjectives.isHeld(at)) {
            return false;
        }
        if (isAside(at, verb, group)) {
            return true;
        }
        if (isPassive(at, verb, group)) {
            passive(at, verb, group);
            return true;
        }
        return active(at, verb, group);
    }

    private boolean isPassive(int at, Verb verb, VerbGroup group) {
        if (!verb.forms().contains(Form.PARTICIPLE)) {
            return false;
        }
        int agent = by(at);
        boolean by = agent > 0 && !voices.allNamed(words.get(agent + 1).start()).isEmpty();
        return group.be() || by && !group.have();
    }

    /** "The rise, approved in January, stays": told of a thing. */
    private boolean isAside(int at, Verb verb, VerbGroup group) {
        return group.from() == at
                && verb.forms().contains(Form.PARTICIPLE)
                && verb.following().isEmpty()
                && !verb.plain().equals("agree")
                && words.get(at).gap() == Gap.COMMA
                && words.joined(at + 1)
                && TIMES.contains(words.lower(at + 1));
    }

    /** Where "by" stands behind a verb: right there, or behind its particle, "turned down by"; 0 when nowhere. */
    private int by(int at) {
        if (isBy(at + 1)) {
            return at + 1;
        }
        int behind = at + 1;
        while (behind < at + 4 && words.joined(behind) && isBetween(words.lower(behind))) {
            behind++;
        }
        return behind > at + 1 && isBy(behind) ? behind : 0;
    }

    /** "Turned down by", "resisted until now by", "approved on Monday by". */
    private static boolean isBetween(String word) {
        return PARTICLES.contains(word)
                || word.matches("until|now|so|far|on|last|week|month|year|again|yesterday|today|\\p{L}+day")
                || VerbGroup.endsAsAdverb(word);
    }

    private boolean isBy(int at) {
        return words.lower(at).equals("by") && words.joined(at) && at + 1 < words.size();
    }

    /** "Was accepted by both sides"; what is asked of somebody by nobody in particular is nothing. */
    private void passive(int at, Verb verb, VerbGroup group) {
        int by = by(at);
        if (by > 0
                && !voices.isNobody(words.get(group.from()).start())
                && (verb.kind() != Kind.DEMAND || WISHED.contains(verb.plain()))
                && group.modal() == null
                && !group.infinitive()) {
            Kind kind = group.not() ? StanceKinds.of(verb, group, words, at) : verb.kind();
            add(kind, voices.allNamed(words.get(by + 1).start()), at);
        }
    }

    private boolean active(int at, Verb verb, VerbGroup group) {
        boolean plain = verb.forms().contains(Form.PLAIN) && !verb.forms().contains(Form.PAST) && !group.takesPlain();
        int place = words.get(group.infinitive() ? at : group.from()).start();
        boolean undone = verb.forms().contains(Form.ING) && UNDOING.contains(words.lower(group.from() - 1));
        boolean foreign = undone
                || verb.plain().equals("insist") && StanceViews.isFact(words, at)
                || voices.isQuoted()
                        && verb.kind() == Kind.DEMAND
                        && verb.forms().contains(Form.PAST);
        if (foreign) {
            return true;
        }
        if (words.lower(group.from()).equals("in") && STANDING.contains(words.lower(group.from() - 1))) {
            place = words.get(group.from() - 1).start();
        }
        boolean ceased = verb.forms().contains(Form.ING) && CEASED.contains(words.lower(group.from() - 1));
        if (ceased) {
            place = words.get(group.from() - 1).start();
        }
        List<Speaker> holders = plain ? voices.subjectsRightBefore(place) : voices.subjects(place);
        if (plain && holders.isEmpty() || verb.forms().contains(Form.THIRD) && holders.isEmpty()) {
            return false;
        }
        if (!isGoverned(group) && !(voices.isNobody(place) && !group.not() && group.modal() == null)) {
            VerbGroup meant = voices.isNobody(place) ? group.denied() : ceased ? group.ceased() : group;
            boolean apart = verb.plain().equals("agree") && group.not() && holders.size() > 1;
            boolean told = StanceFacts.isOne(verb, words, at);
            add(apart || told ? null : StanceKinds.of(verb, meant, words, at), holders, at);
            if (!meant.not()) {
                found.addAll(echoes.signedFor(verb, at));
            }
        }
        return true;
    }

    /** "Vowed to block": what follows "to" says what it comes to. */
    private boolean oath(int at, VerbGroup group) {
        Kind kind = group.not() || group.be() || isGoverned(group) ? null : StanceKinds.bound(words, at, null);
        add(kind, kind == null ? List.of() : voices.subjects(words.get(at).start()), at);
        return kind != null;
    }

    /** "To accept" is nobody's doing unless it is what was decided. */
    private boolean isGoverned(VerbGroup group) {
        return group.infinitive() && !isFulfilled(group.from() - 1) && !isUsedTo(group.from());
    }

    /** "Voted on Wednesday to". */
    private boolean isFulfilled(int before) {
        boolean day =
                words.lower(before - 1).equals("on") && words.lower(before).endsWith("day");
        return FULFILLED.contains(words.lower(day ? before - 2 : before));
    }

    /** "Used her speech to ask for". */
    private boolean isUsedTo(int from) {
        for (int at = from - 1; at >= Math.max(0, from - USED_REACH) && words.joined(at + 1); at--) {
            if (words.lower(at).equals("used") || words.lower(at).equals("uses")) {
                return true;
            }
        }
        return false;
    }

    private void add(@Nullable Kind kind, List<Speaker> holders, int at) {
        if (kind != null) {
            found.addAll(Found.of(kind, holders, words, at, at));
        }
    }
}
