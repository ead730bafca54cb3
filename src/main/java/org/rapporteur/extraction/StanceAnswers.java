package org.rapporteur.extraction;

import java.util.List;
import java.util.Set;
import org.rapporteur.extraction.Stance.Kind;
import org.rapporteur.extraction.StanceRules.Found;

/** A plain yes or no: "said no", "its answer was no", "never", "there can be no deal without", "nothing to discuss". */
final class StanceAnswers {
    private static final Set<String> TALKED = WordSet.of("talk", "discuss", "negotiate", "debate");
    private static final Set<String> SAID = WordSet.of("was", "is", "remains", "remained");
    private static final Set<String> SAYING = WordSet.of("said", "says", "say");
    private static final Set<String> ANSWERS = WordSet.of("answer", "reply", "response");
    private static final Set<String> BEFORE = WordSet.of("without", "until", "unless", "before");
    private static final Set<String> QUANTITIES = WordSet.of("one", "a", "an", "another", "even");
    private static final Set<String> TELLING = WordSet.of("was", "were", "has", "had", "is", "are", "came", "knew");
    private static final int REACH = 12;

    private final StanceVoices voices;
    private final SentenceWords words;
    private final StanceWords lexicon = StanceWords.shipped();

    StanceAnswers(StanceVoices voices) {
        this.voices = voices;
        this.words = voices.words();
    }

    /** What the word at a place answers; empty when it is no answer. */
    List<Found> at(int at) {
        return switch (words.lower(at)) {
            case "nothing" -> nothing(at);
            case "no" -> no(at);
            case "never" -> voices.isQuoted() && isAlone(at) ? found(Kind.REFUSAL, teller(at), at) : List.of();
            case "not" -> not(at);
            case "don't", "doesn't" ->
                voices.isQuoted() && isDealing(at, at - 1)
                        ? Found.of(Kind.REFUSAL, teller(at), words, at, at + 1)
                        : List.of();
            case "let" -> let(at);
            default -> List.of();
        };
    }

    private List<Found> nothing(int at) {
        boolean talk = words.lower(at + 1).equals("to") && TALKED.contains(words.lower(at + 2));
        return talk ? Found.of(Kind.REFUSAL, teller(at), words, at, at + 2) : List.of();
    }

    private List<Found> no(int at) {
        String before = words.lower(at - 1);
        if (SAID.contains(before) && ANSWERS.contains(words.lower(at - 2)) && at > 2) {
            return found(Kind.REFUSAL, Found.one(voices.owner(words.get(at - 3).start())), at);
        }
        boolean said = SAYING.contains(before) && words.joined(at) && isEnding(at + 1);
        if (said && !voices.isNobody(words.get(at - 1).start())) {
            return found(Kind.REFUSAL, voices.subjects(words.get(at - 1).start()), at);
        }
        boolean paired = before.equals("and") || before.equals("but");
        if (paired && words.follows(at + 1, List.of("to")) && isYes(at)) {
            return found(Kind.REFUSAL, teller(at), at);
        }
        return isNoDeal(at) ? found(Kind.DEMAND, teller(at), at) : List.of();
    }

    /** "Said yes to the quota and no to the inspectors". */
    private boolean isYes(int at) {
        for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
            if (words.lower(i).equals("yes")) {
                return true;
            }
        }
        return false;
    }

    /** "No deal without money", "there will be no treaty until the police are gone". */
    private boolean isNoDeal(int at) {
        boolean opens = at == 0 || words.lower(at - 1).matches("be|is|was|that");
        if (!opens) {
            return false;
        }
        for (int i = at + 1; i <= at + REACH && words.joined(i); i++) {
            if (BEFORE.contains(words.lower(i))) {
                return i > at + 1;
            }
        }
        return false;
    }

    /** "Not a florin, not half of one"; "one does not negotiate with kidnappers". */
    private List<Found> not(int at) {
        if (!voices.isQuoted()) {
            return List.of();
        }
        boolean none = at == 0 && QUANTITIES.contains(words.lower(1)) && isShort() && !isTold();
        boolean dealings = words.lower(at - 1).matches("do|does") && isDealing(at, at - 2);
        return none || dealings ? Found.of(Kind.REFUSAL, teller(at), words, at, at + 1) : List.of();
    }

    private boolean isDealing(int not, int subject) {
        return words.lower(subject).matches("i|we|one|you|nobody")
                && words.joined(not + 1)
                && lexicon.is("dealings", words.lower(not + 1));
    }

    /** "Not one of our guns was warm" says what was so. */
    private boolean isTold() {
        for (int at = 0; at < words.size(); at++) {
            if (TELLING.contains(words.lower(at))) {
                return true;
            }
        }
        return false;
    }

    private boolean isShort() {
        return words.size() < REACH;
    }

    /** "Let them open the road first." */
    private List<Found> let(int at) {
        boolean others = at == 0 && words.lower(1).matches("them|him|her");
        return voices.isQuoted() && others ? found(Kind.DEMAND, teller(at), at) : List.of();
    }

    private boolean isAlone(int at) {
        return isEnding(at + 1) && words.get(at).gap() != SentenceWords.Gap.BLANK;
    }

    private boolean isEnding(int at) {
        return at >= words.size() || !words.joined(at) || words.lower(at).matches("to|and|but|on");
    }

    private List<Speaker> teller(int at) {
        return Found.one(voices.teller(words.get(at).start()));
    }

    private List<Found> found(Kind kind, List<Speaker> holders, int at) {
        return Found.of(kind, holders, words, at, at);
    }
}
