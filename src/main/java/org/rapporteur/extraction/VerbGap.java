package org.rapporteur.extraction;

import java.util.List;
import java.util.Set;

/** The words between one who may act and a verb: whether they leave the one the subject of the other. */
final class VerbGap {
    private static final Set<String> HELPING = WordSet.split("""
        has have had would will could may might also then later nevertheless again once repeatedly publicly earlier itself himself
        herself themselves still now already since long only always flatly recently formally finally initially privately did does do
        never all both each jointly quickly promptly today yesterday not immediately shall should must can is are was were being been
        no longer so far however meanwhile instead soon too ever just thus therefore nor
        """);
    private static final Set<String> DAYS =
            WordSet.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final Set<String> PARTS =
            WordSet.of("night", "morning", "evening", "afternoon", "week", "month", "year");
    private static final Set<String> MONTHS =
            WordSet.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Set<String> WAYS =
            WordSet.of("turn", "return", "principle", "public", "private", "effect", "fact", "practice");
    private static final Set<String> JOINING =
            WordSet.of("and", "but", "or", "then", "by", "in", "without", "while", "yet");
    private static final Set<String> RELATIVE = WordSet.of("who", "which", "that");

    private final SentenceWords words;
    private final String sentence;
    private final int from;
    private final int to;

    /**
     * @param from the first word behind the actor
     * @param to the verb's word
     */
    VerbGap(SentenceWords words, String sentence, int from, int to) {
        this.words = words;
        this.sentence = sentence;
        this.from = from;
        this.to = to;
    }

    /** Nothing but helping words, adverbs and dates. */
    boolean isDirect() {
        return isDirect(from);
    }

    /** The same behind "who" or "which". */
    boolean isRelative() {
        return from < to && RELATIVE.contains(words.lower(from)) && noMarks(from) && isDirect(from + 1);
    }

    /** The verb is joined by "and" or a comma to another before it. */
    boolean isCoordinated() {
        int at = to;
        while (at > from && words.joined(at) && isHelping(words.lower(at - 1))) {
            at--;
        }
        boolean comma = at < words.size() && words.get(at).gap() == SentenceWords.Gap.COMMA;
        return comma || at > from && words.joined(at) && JOINING.contains(words.lower(at - 1));
    }

    private static boolean isHelping(String word) {
        return HELPING.contains(word) || VerbGroup.endsAsAdverb(word);
    }

    private boolean noMarks(int at) {
        return at >= words.size() || words.get(at).gap() != SentenceWords.Gap.MARK;
    }

    private boolean isDirect(int first) {
        int at = first;
        while (at < to) {
            int next = noMarks(at) || isBehindBracket(at) ? behindHelping(at) : at;
            if (next == at) {
                return false;
            }
            at = next;
        }
        return at == to && (noMarks(to) || first == to && isBehindBracket(to));
    }

    /** "The Front (LFK) laid claim to". */
    private boolean isBehindBracket(int at) {
        int start = at < words.size() ? words.get(at).start() : 0;
        return at == from && start > 1 && sentence.charAt(start - 2) == ')';
    }

    /** Behind the helping word, adverb or date at a word; the word itself when none stands there. */
    private int behindHelping(int at) {
        String word = words.lower(at);
        if (DAYS.contains(word)) {
            return PARTS.contains(words.lower(at + 1)) ? at + 2 : at + 1;
        }
        if (isHelping(word) && !isMonth(at)) {
            return at + 1;
        }
        return switch (word) {
            case "on", "last", "late", "early", "this", "next" -> behindDay(at + 1, at);
            case "in" -> behindIn(at);
            case "at" -> words.lower(at + 1).matches("first|once|last") ? at + 2 : at;
            case "once" -> words.lower(at + 1).equals("more") ? at + 2 : at + 1;
            case "for" -> behindFor(at);
            default -> isMonth(at) ? at + 2 : at;
        };
    }

    /** "For the first time", "for its part". */
    private int behindFor(int at) {
        if (words.follows(at + 1, List.of("the", "first", "time"))) {
            return at + 4;
        }
        return words.joined(at + 2) && words.lower(at + 2).equals("part") ? at + 3 : at;
    }

    private int behindDay(int at, int otherwise) {
        String word = words.lower(at);
        if (Set.of("late", "early", "last").contains(word)) {
            return behindDay(at + 1, otherwise);
        }
        if (DAYS.contains(word) || PARTS.contains(word)) {
            return PARTS.contains(words.lower(at + 1)) ? at + 2 : at + 1;
        }
        boolean dayFirst = !word.isEmpty() && Character.isDigit(word.charAt(0));
        return dayFirst ? at + 2 : isMonth(at) ? at + 2 : otherwise;
    }

    private int behindIn(int at) {
        String next = words.lower(at + 1);
        if (next.equals("the") && words.lower(at + 2).equals("end")) {
            return at + 3;
        }
        boolean name = at + 1 < to
                && Character.isUpperCase(sentence.charAt(words.get(at + 1).start()));
        return name || WAYS.contains(next) ? at + 2 : at;
    }

    /** A month with its day: "Nov. 19". */
    private boolean isMonth(int at) {
        String word = words.lower(at);
        String next = words.lower(at + 1);
        return word.length() > 2
                && MONTHS.contains(word.substring(0, 3))
                && Character.isUpperCase(sentence.charAt(words.get(at).start()))
                && !next.isEmpty()
                && Character.isDigit(next.charAt(0));
    }
}
