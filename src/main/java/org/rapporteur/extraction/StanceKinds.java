package org.rapporteur.extraction;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extraction.Stance.Kind;
import org.rapporteur.extraction.StanceWords.Verb;

/** Says which stance a verb shows with the words around it: "would not agree" refuses, "no longer objects" agrees. */
final class StanceKinds {
    /** What is not done is not agreed to. */
    private static final Set<String> NOT_GRANTED = WordSet.of(
            "accept",
            "agree",
            "endorse",
            "approve",
            "support",
            "consent",
            "welcome",
            "back",
            "yield",
            "relent",
            "concede",
            "grant",
            "compromise",
            "adopt",
            "allow",
            "permit",
            "let",
            "embrace",
            "budge",
            "authorise",
            "authorize");

    private static final Set<String> NOT_HINDERED = WordSet.of("object", "oppose", "block", "veto", "stand", "resist");
    private static final Set<String> UNWANTED = WordSet.of("want", "wish", "favor", "favour", "seek");
    private static final Set<String> NOT_CLOSED = WordSet.of("rule", "exclude", "preclude");
    private static final int HARM_REACH = 6;
    private static final Set<String> POSSIBLE = WordSet.of("may", "might", "could", "can");
    private static final Set<String> OBLIGING = WordSet.of("must", "should", "ought");
    private static final Set<String> NOT_MUCH = WordSet.of("longer", "doubt", "less");
    private static final Pattern OATH = Pattern.compile("vow\\p{L}*|sw(?:ear|or)\\p{L}*|resolv\\p{L}*|threat\\p{L}*");
    private static final Pattern PROPOSAL = Pattern.compile("(?:offer|propos)\\p{L}*");
    private static final Pattern PLAN = Pattern.compile("(?:plan|intend)\\p{L}*");

    private StanceKinds() {}

    /** Null when it shows none. */
    static @Nullable Kind of(Verb verb, VerbGroup group, SentenceWords words, int at) {
        String modal = group.modal();
        if (modal != null && OBLIGING.contains(modal)) {
            return null;
        }
        boolean gives = verb.kind() == Kind.AGREEMENT || verb.kind() == Kind.OFFER;
        if (group.noLonger()) {
            return NOT_CLOSED.contains(verb.plain()) ? Kind.OFFER : gives ? Kind.REFUSAL : Kind.AGREEMENT;
        }
        if (group.not()) {
            return denied(verb, modal != null, words, at);
        }
        boolean framed = verb.following().stream()
                .anyMatch(sequence -> sequence.getFirst().startsWith("no"));
        boolean none = !framed
                && words.joined(at + 1)
                && Set.of("no", "neither", "none", "nothing").contains(words.lower(at + 1));
        if (none && verb.kind() == Kind.DEMAND && words.lower(at + 1).equals("nothing")) {
            return null;
        }
        if (gives && none && !NOT_MUCH.contains(words.lower(at + 2))) {
            return Kind.REFUSAL;
        }
        if (StanceWords.shipped().is("commit", verb.plain())) {
            return bound(words, at, verb.kind());
        }
        if (verb.plain().equals("live")) {
            return modal == null ? null : Kind.AGREEMENT;
        }
        boolean promised = "will".equals(modal) || "would".equals(modal);
        if (promised && verb.kind() == Kind.AGREEMENT && StanceWords.shipped().is("benefit", verb.plain())) {
            return Kind.OFFER;
        }
        if (modal != null && POSSIBLE.contains(modal)) {
            return gives ? Kind.OFFER : null;
        }
        return "would".equals(modal) && gives && isConditional(words, at) ? Kind.OFFER : verb.kind();
    }

    private static @Nullable Kind denied(Verb verb, boolean modal, SentenceWords words, int at) {
        return switch (verb.kind()) {
            case AGREEMENT -> modal || NOT_GRANTED.contains(verb.plain()) ? Kind.REFUSAL : null;
            case OFFER -> modal ? Kind.REFUSAL : null;
            case REFUSAL -> {
                if (NOT_CLOSED.contains(verb.plain())) {
                    yield isHarmNear(words, at) ? Kind.WARNING : Kind.OFFER;
                }
                yield NOT_HINDERED.contains(verb.plain()) ? Kind.AGREEMENT : null;
            }
            case DEMAND -> UNWANTED.contains(verb.plain()) ? Kind.REFUSAL : null;
            case WARNING, VIEW -> null;
        };
    }

    /** "Did not rule out a ban", "a military answer". */
    private static boolean isHarmNear(SentenceWords words, int at) {
        for (int i = at + 1; i < at + HARM_REACH && words.joined(i); i++) {
            if (StanceWords.shipped().is("blow", words.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** What comes of a verb such as "promised" by what follows its "to". */
    static @Nullable Kind bound(SentenceWords words, int at, @Nullable Kind otherwise) {
        String word = words.lower(at);
        int next = at + 1;
        boolean not = false;
        while (words.joined(next) && Set.of("not", "never", "again").contains(words.lower(next))) {
            not |= !words.lower(next).equals("again");
            next++;
        }
        if (otherwise == Kind.WARNING || !words.follows(next, List.of("to"))) {
            return otherwise;
        }
        if (not) {
            return OATH.matcher(word).matches() ? Kind.REFUSAL : otherwise;
        }
        int doing = VerbGroup.endsAsAdverb(words.lower(next + 1)) ? next + 2 : next + 1;
        String deed = words.lower(doing);
        StanceWords lexicon = StanceWords.shipped();
        if (deed.equals("resign")) {
            return null;
        }
        if (lexicon.is("keeps", deed)) {
            return Kind.AGREEMENT;
        }
        if (lexicon.is("harm", deed) && !PROPOSAL.matcher(word).matches() && !lexicon.is("benefit", deed)) {
            return lexicon.verbs(deed).isEmpty() || isConditional(words, at) ? Kind.WARNING : Kind.REFUSAL;
        }
        Verb inner = lexicon.verb(words, doing);
        if (inner != null && inner.kind() == Kind.REFUSAL) {
            return Kind.REFUSAL;
        }
        boolean offered = lexicon.is("benefit", deed) && !PLAN.matcher(word).matches();
        return otherwise == null && offered ? Kind.OFFER : otherwise;
    }

    private static boolean isConditional(SentenceWords words, int at) {
        for (int i = at; i < words.size(); i++) {
            if (Set.of("if", "unless", "provided").contains(words.lower(i))) {
                return true;
            }
        }
        return false;
    }
}
