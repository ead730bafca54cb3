package org.rapporteur.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rapporteur.conversation.QuestionWords.Word;
import org.rapporteur.dossier.Mentions;
import org.rapporteur.dossier.Mentions.Kind;
import org.rapporteur.dossier.Mentions.Mention;

/**
 * Finds the word of a question that points back to what was said before. A pronoun for which the question itself has a name does not: "Did
 * Lavrov say that he would sign?". A pronoun never stands for a name of its own clause ("What did Lavrov say about him?") unless it is a
 * possessive.
 */
final class Anaphora {
    private static final Set<String> PERSON = Set.of("he", "she", "him", "his", "her", "hers");
    private static final Set<String> PLURAL = Set.of("they", "them", "their", "theirs");
    private static final Set<String> THING = Set.of("it", "its");
    private static final Set<String> POSSESSIVE = Set.of("his", "her", "their", "its");

    private static final Set<String> CLAUSE = Set.of(
            "and",
            "but",
            "or",
            "that",
            "because",
            "when",
            "if",
            "while",
            "after",
            "before",
            "since",
            "who",
            "which",
            "why",
            "whether",
            "as",
            "until",
            "though",
            "although",
            "where",
            "how",
            "what",
            "once",
            "unless");

    private static final Pattern EXPLETIVE = Pattern.compile(
            "(?i)\\bit (?:true|possible|clear|likely|unlikely|known|legal|correct|fair|safe|necessary|reported|said)\\b"
                    + "|\\bit (?:is|was) (?:true|possible|clear|likely|known|reported|said)\\b|\\bit takes?\\b"
                    + "|\\bit take (?:to|for)\\b");

    private static final Set<String> TIMES = Set.of(
            "week",
            "month",
            "year",
            "time",
            "morning",
            "evening",
            "afternoon",
            "summer",
            "winter",
            "spring",
            "autumn",
            "days");

    private final Mentions mentions;
    private final String text;
    private final List<Word> words;

    private Anaphora(Mentions mentions, List<Word> words) {
        this.mentions = mentions;
        this.text = mentions.text();
        this.words = words;
    }

    /** The first word that points back, in lower case; empty when the question is complete in itself. */
    static Optional<String> find(Mentions mentions, List<Word> words) {
        Anaphora anaphora = new Anaphora(mentions, words);
        for (int i = 0; i < words.size(); i++) {
            if (anaphora.pointsBack(i)) {
                return Optional.of(words.get(i).lower());
            }
        }
        return Optional.empty();
    }

    private boolean pointsBack(int i) {
        String word = words.get(i).lower();
        if (PERSON.contains(word)) {
            return !hasAntecedent(i, 1, mentions.of(Kind.NAME));
        }
        if (PLURAL.contains(word)) {
            return !hasAntecedent(i, 1, mentions.of(Kind.PARTY))
                    && !hasAntecedent(i, 2, mentions.names())
                    && !hasNounBefore(i);
        }
        if (THING.contains(word)) {
            return !EXPLETIVE.matcher(text).find()
                    && !hasAntecedent(i, 1, mentions.of(Kind.PARTY))
                    && !hasNounBefore(i);
        }
        return switch (word) {
            case "that", "that's" -> isDemonstrativeThat(i);
            case "this" -> !TIMES.contains(after(i));
            case "those", "these" -> !after(i).equals("who") && !TIMES.contains(after(i));
            case "there" -> isPlace(i) && !hasAntecedent(i, 1, mentions.names());
            case "then" ->
                isLast(i) || Set.of("since", "until", "by", "before", "after").contains(before(i));
            default -> false;
        };
    }

    /** At least {@code count} of {@code names} stand before the word at {@code i} where it may mean them. */
    private boolean hasAntecedent(int i, int count, List<Mention> names) {
        boolean possessive = POSSESSIVE.contains(words.get(i).lower()) && !isLast(i);
        return names.stream()
                        .filter(name ->
                                name.range().end() <= words.get(i).range().start())
                        .filter(name -> possessive || isOtherClause(name.range().end(), i))
                        .count()
                >= count;
    }

    private boolean hasNounBefore(int i) {
        for (int n = 0; n + 1 < i; n++) {
            boolean noun = Set.of("the", "a", "an").contains(words.get(n).lower())
                    && words.get(n + 1).isContent();
            if (noun && isOtherClause(words.get(n + 1).range().end(), i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a clause begins between {@code from} and the word at {@code i}. */
    private boolean isOtherClause(int from, int i) {
        if (text.substring(from, words.get(i).range().start()).matches("(?s).*[,;:—].*")) {
            return true;
        }
        for (int n = 0; n < i; n++) {
            Word word = words.get(n);
            boolean direct = n == i - 1;
            boolean opens = CLAUSE.contains(word.lower()) && !joinsNames(n)
                    || QuestionWords.SPEECH.contains(word.lower()) && direct;
            if (word.range().start() >= from && opens && !(direct && isLast(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean joinsNames(int n) {
        boolean joins =
                words.get(n).lower().equals("and") || words.get(n).lower().equals("or");
        return joins && n > 0 && n + 1 < words.size() && isNamed(words.get(n - 1)) && isNamed(words.get(n + 1));
    }

    private boolean isNamed(Word word) {
        return mentions.names().stream().anyMatch(name -> name.range().overlaps(word.range()));
    }

    /** "who said that", "when was that", "in that interview", and not "did he say that …" or "the treaty that …". */
    private boolean isDemonstrativeThat(int i) {
        String before = before(i);
        boolean relative = !QuestionWords.isFunction(before) || QuestionWords.SPEECH.contains(before);
        return isLast(i) || i == 0 || !relative;
    }

    /** "who was there", "what happened there", and not "is there …". */
    private boolean isPlace(int i) {
        return isLast(i) && i > 0 || !QuestionWords.BE.contains(before(i)) && !QuestionWords.BE.contains(after(i));
    }

    private boolean isLast(int i) {
        return i == words.size() - 1;
    }

    private String before(int i) {
        return i == 0 ? "" : words.get(i - 1).lower();
    }

    private String after(int i) {
        return isLast(i) ? "" : words.get(i + 1).lower();
    }
}
