package org.rapporteur.conversation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.article.TextRange;
import org.rapporteur.conversation.QuestionWords.Word;
import org.rapporteur.dossier.Mentions;
import org.rapporteur.dossier.Mentions.Kind;
import org.rapporteur.dossier.Mentions.Mention;

/** What a question of the thread was about: its words without those that only asked. */
final class Subject {
    /** Stands between what is asked and what it is about, in a question that was completed. */
    static final String DASH = " — ";

    /** More words than this no longer tell one thing from another. */
    private static final int MOST_WORDS = 20;

    private static final Pattern PLACE = Pattern.compile(".*\\b(?:in|at|near|to|from)(?: the)? $", Pattern.DOTALL);

    /** "them" then means what was counted, not who was named. */
    private static final Pattern COUNTED = Pattern.compile("(?i)^(?:and )?(?:how (?:many|much)|which)\\b");

    private final Mentions mentions;

    Subject(Mentions question) {
        this.mentions = question;
    }

    /** Its words in order, without those that {@code asked} has already, and without its time when {@code asked} names another one. */
    String wordsFor(Mentions asked) {
        Set<String> had = new HashSet<>();
        QuestionWords.of(asked.text()).stream().filter(Word::isContent).forEach(word -> had.add(word.lower()));
        boolean otherTime = !asked.of(Kind.TIME).isEmpty();
        String text = mentions.text();
        List<String> kept = new ArrayList<>();
        for (Word word : inOrder()) {
            boolean dropped = had.contains(word.lower()) || otherTime && isIn(Kind.TIME, word.range());
            if (!dropped && !(kept.isEmpty() && QuestionWords.isFunction(word.lower()))) {
                kept.add(word.range().of(text));
            }
        }
        List<String> first = kept.subList(0, Math.min(kept.size(), MOST_WORDS));
        while (!first.isEmpty() && QuestionWords.isFunction(first.getLast().toLowerCase(Locale.ROOT))) {
            first = first.subList(0, first.size() - 1);
        }
        return String.join(" ", first);
    }

    /** The words that tell: those behind the dash of a completed question first, then what stands before it. */
    private List<Word> inOrder() {
        int dash = mentions.text().indexOf(DASH);
        List<Word> words = QuestionWords.of(mentions.text()).stream()
                .filter(word -> !QuestionWords.ASKING.contains(word.lower())
                        && !(QuestionWords.AUXILIARIES.contains(word.lower()) && !isName(word.range())))
                .toList();
        Stream<Word> behind = words.stream().filter(word -> word.range().start() > dash);
        Stream<Word> before = words.stream().filter(word -> word.range().start() < dash && word.isContent());
        return Stream.concat(behind, before).toList();
    }

    private boolean isName(TextRange range) {
        return isIn(Kind.NAME, range) || isIn(Kind.TIME, range);
    }

    private boolean isIn(Kind kind, TextRange range) {
        return mentions.of(kind).stream().anyMatch(mention -> mention.range().overlaps(range));
    }

    /** What {@code pointer} is taken to stand for, for the reader of the answer. */
    String as(String pointer) {
        boolean counted = COUNTED.matcher(mentions.text()).find();
        List<Mention> meant = switch (pointer) {
            case "he", "she", "him", "his", "her", "hers" -> others(mentions.of(Kind.NAME));
            case "they", "them", "their", "theirs" -> counted ? List.of() : others(mentions.names());
            case "there" -> mentions.names().stream().filter(this::isPlace).toList();
            default -> List.of();
        };
        if (meant.isEmpty()) {
            return whole();
        }
        return meant.stream()
                .map(mention -> mention.range().of(mentions.text()))
                .distinct()
                .limit(3)
                .collect(Collectors.joining(pointer.startsWith("the") ? " and " : " or "));
    }

    /** Those that are not told as a place, when there are such. */
    private List<Mention> others(List<Mention> names) {
        List<Mention> others = names.stream().filter(name -> !isPlace(name)).toList();
        return others.isEmpty() ? names : others;
    }

    private boolean isPlace(Mention mention) {
        return PLACE.matcher(mentions.text().substring(0, mention.range().start()))
                .matches();
    }

    /** The question in its words; of a completed one what it is about. */
    private String whole() {
        String text = mentions.text();
        int dash = text.indexOf(DASH);
        return dash < 0 ? text : text.substring(dash + DASH.length());
    }
}
