package org.rapporteur.extraction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rapporteur.extraction.Stance.Kind;
import org.rapporteur.extraction.StanceRules.Found;
import org.rapporteur.extraction.StanceWords.Verb;
import org.rapporteur.extraction.VerbForms.Form;

/** Demands, offers and so on that are named by a noun: "made a proposal", "its demand for", "a refusal by". */
final class StanceNouns {
    private static final Set<String> COMPLEMENTS = WordSet.of("for", "to", "that", "of", "on");
    /** "Its main demand is". */
    private static final Set<String> STATED = WordSet.of(
            "is",
            "are",
            "was",
            "were",
            "remains",
            "remain",
            "remained",
            "include",
            "includes",
            "included",
            "stands",
            "stood");

    /** These need not say of what: "Tessen's ultimatum runs out on Friday". */
    private static final Set<String> WHOLE =
            WordSet.of("ultimatum", "refusal", "rejection", "insistence", "objections");

    /** "Made its signature contingent on". */
    private static final Set<String> CONDITIONAL =
            WordSet.of("contingent", "conditional", "dependent", "depend", "subject");

    private static final Set<String> HOLDERS = Set.of("by", "from");
    private static final Set<String> BREAKS = WordSet.of(
            "of", "for", "to", "in", "on", "at", "from", "by", "with", "that", "which", "who", "and", "or", "but",
            "was", "is", "had", "has", "said", "were", "are", "as", "about", "after", "before", "over", "under");
    /** Behind these somebody else's demand is met, refused or spoken of. */
    private static final Set<String> SPOKEN_OF = WordSet.of(
            "dropped",
            "abandoned",
            "withdrew",
            "withdraw",
            "drop",
            "lift",
            "to",
            "up",
            "of",
            "about",
            "from",
            "over",
            "on",
            "read");
    /** A call may come by telephone, a threat from a weapon. */
    private static final Set<String> NOT_HELD =
            WordSet.of("call", "threat", "threats", "appeal", "backing", "invitation", "proposals", "proposal");

    /** Whoever gives these up takes nothing back that was offered to another. */
    private static final Set<String> OWN = Set.of("plan", "plans", "scheme", "schemes", "draft", "drafts");

    private static final Pattern NATIONAL = Pattern.compile("(?:an|ian|ese|ish|ch|i|ic)$|^s$");

    private static final int REACH = 6;

    /** Behind these nothing more is told of a noun. */
    private static final Set<String> ENDS = WordSet.of("and", "but", "which", "who", "said", "for", "to", "of");

    private final StanceVoices voices;
    private final SentenceWords words;
    private final StanceHedges hedges;
    private final StanceWords lexicon = StanceWords.shipped();

    StanceNouns(StanceVoices voices) {
        this.voices = voices;
        this.words = voices.words();
        this.hedges = new StanceHedges(voices);
    }

    /** What the noun at a word says; empty when it is none of these. */
    List<Found> at(int at) {
        Optional<Kind> noun = at == 0 ? Optional.empty() : lexicon.made(words.lower(at));
        if (noun.isEmpty()) {
            return List.of();
        }
        if (CONDITIONAL.contains(words.lower(at + 1)) || words.follows(at + 1, List.of("of", "anonymity"))) {
            return List.of();
        }
        List<Found> told = toldOf(noun.get(), at);
        if (!told.isEmpty()) {
            return told;
        }
        List<Found> made = made(noun.get(), at);
        if (!made.isEmpty() || lexicon.noun(words.lower(at)).isEmpty()) {
            return made;
        }
        boolean held = words.joined(at + 1)
                && (HOLDERS.contains(words.lower(at + 1)) || isOf(at))
                && at + 2 < words.size()
                && (!NOT_HELD.contains(words.lower(at)) || isBidden(at))
                && !isDenied(at);
        return held
                ? voices.named(words.get(at + 2).start())
                        .map(holder -> of(noun.get(), List.of(holder), at))
                        .orElse(List.of())
                : owned(noun.get(), at);
    }

    /** "A deal she had struck with Tessen", "the offer that Tessen made". */
    private List<Found> toldOf(Kind kind, int at) {
        for (int verb = at + 2; verb <= at + REACH && words.joined(at + 1) && words.joined(verb); verb++) {
            if (lexicon.makes(kind, words.lower(verb)) && !words.lower(verb).endsWith("ing")) {
                VerbGroup group = VerbGroup.before(words, verb);
                boolean behind = group.from() > at + 1 && !group.not() && !group.be() && !group.infinitive();
                List<Speaker> makers =
                        behind ? voices.subjects(words.get(group.from()).start()) : List.of();
                boolean between =
                        behind && voices.named(words.get(opening(at)).start()).isPresent();
                return between ? of(kind, makers, at) : List.of();
            }
            if (ENDS.contains(words.lower(verb))) {
                return List.of();
            }
        }
        return List.of();
    }

    private int opening(int at) {
        return words.lower(at + 1).equals("that") ? at + 2 : at + 1;
    }

    /** "Has tabled a formal proposal", "dropped its demand". */
    private List<Found> made(Kind kind, int at) {
        for (int verb = at - 1; verb >= Math.max(0, at - REACH) && words.joined(verb + 1); verb--) {
            String word = words.lower(verb);
            boolean makes = lexicon.makes(kind, word);
            boolean drops = lexicon.is("drops", word)
                    || word.equals("up") && words.lower(verb - 1).matches("g(?:ave|ives?|iven|iving)");
            if (makes || drops) {
                int head = word.equals("up") ? verb - 1 : verb;
                VerbGroup group = VerbGroup.before(words, head);
                if (hedges.areAround(group) || !makes && OWN.contains(words.lower(at))) {
                    return List.of();
                }
                boolean passive = group.be() && !words.lower(head).endsWith("ing");
                if (group.not() || passive || group.infinitive()) {
                    return List.of();
                }
                Kind given = dropped(kind) == Kind.AGREEMENT && group.modal() != null ? Kind.OFFER : dropped(kind);
                Kind meant = makes ? kind : given;
                return of(meant, voices.subjects(words.get(head).start()), at);
            }
            if (BREAKS.contains(word) || word.equals("no")) {
                break;
            }
        }
        return List.of();
    }

    /** "Over the objections of Tessen": a rejection, though, is of something. */
    private boolean isOf(int at) {
        return words.lower(at + 1).equals("of")
                && words.lower(at).matches("objections?|reservations|requests?|insistence|demands|opposition");
    }

    /** "A threat from Tessen to leave". */
    private boolean isBidden(int at) {
        for (int i = at + 3; i <= at + 5 && words.joined(i); i++) {
            if (words.lower(i).equals("to")) {
                return words.lower(at).startsWith("threat");
            }
        }
        return false;
    }

    private boolean isDenied(int at) {
        for (int i = at - 1; i >= Math.max(0, at - REACH) && words.joined(i + 1); i--) {
            if (Set.of("not", "no", "never", "without").contains(words.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private static Kind dropped(Kind kind) {
        return switch (kind) {
            case DEMAND, REFUSAL, WARNING -> Kind.AGREEMENT;
            case OFFER, AGREEMENT -> Kind.REFUSAL;
            case VIEW -> kind;
        };
    }

    private List<Found> owned(Kind kind, int at) {
        boolean told = COMPLEMENTS.contains(words.lower(at + 1))
                || kind == Kind.DEMAND && STATED.contains(words.lower(at + 1)) && isThing(at + 2);
        boolean whole = WHOLE.contains(words.lower(at));
        if (kind == Kind.AGREEMENT || !(words.joined(at + 1) && told || whole || isUponRequest(at) || isAnswered(at))) {
            return List.of();
        }
        for (int owner = at - 1; owner >= Math.max(0, at - 3) && words.joined(owner + 1); owner--) {
            Optional<Speaker> holder = voices.owner(words.get(owner).start());
            if (holder.isPresent() && (isVerb(at, owner, holder.get()) || isDenied(at))) {
                return List.of();
            }
            if (holder.isPresent()) {
                boolean spokenOf = words.joined(owner) && SPOKEN_OF.contains(words.lower(owner - 1));
                return spokenOf ? List.of() : of(kind, List.of(holder.get()), at);
            }
        }
        return List.of();
    }

    /** "Gave way on a central Tessenian demand", "turned down the Kessaran offer": what one side answers the other has made. */
    private boolean isAnswered(int at) {
        boolean named =
                at > 2 && words.joined(at) && voices.isName(words.get(at - 1).start());
        if (!named || !NATIONAL.matcher(words.lower(at - 1)).find() || voices.isQuoted()) {
            return false;
        }
        for (int i = at - 2; i >= Math.max(0, at - REACH) && words.joined(i + 1); i--) {
            Verb verb = lexicon.verb(words, i);
            if (verb != null) {
                return verb.kind() == Kind.AGREEMENT || verb.kind() == Kind.REFUSAL;
            }
        }
        return false;
    }

    /** "Its terms are a seat and an amnesty", not "are well known". */
    private boolean isThing(int at) {
        String word = words.lower(at);
        return !word.isEmpty()
                && (Character.isDigit(word.charAt(0))
                        || word.matches("an?|the|its|that|to|no|more|full|one|two|three"));
    }

    /** "Tessen calls that an accident" is no call of its own. */
    private boolean isVerb(int at, int owner, Speaker holder) {
        boolean third = lexicon.verbs(words.lower(at)).stream()
                .anyMatch(verb -> verb.forms().contains(Form.THIRD));
        return third && owner == at - 1 && words.lower(owner).equalsIgnoreCase(holder.party());
    }

    /** "At Tessen's request". */
    private boolean isUponRequest(int at) {
        return words.lower(at).matches("request|insistence|demand|urging|behest")
                && (words.lower(at - 2).equals("at") || words.lower(at - 3).equals("at"));
    }

    private List<Found> of(Kind kind, List<Speaker> holders, int at) {
        return Found.of(kind, holders, words, at, at);
    }
}
