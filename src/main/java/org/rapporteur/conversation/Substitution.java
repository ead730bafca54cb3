package org.rapporteur.conversation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapporteur.article.TextRange;
import org.rapporteur.conversation.QuestionWords.Word;
import org.rapporteur.dossier.Mentions;
import org.rapporteur.dossier.Mentions.Kind;
import org.rapporteur.dossier.Mentions.Mention;

/** Asks an earlier question again with another name, thing or time in it. */
final class Substitution {
    private static final Pattern MARK = Pattern.compile("[\\s?.!…]*$");
    private static final Pattern THE_BEFORE = Pattern.compile("(?i)\\bthe $");
    private static final Pattern OBJECT =
            Pattern.compile("(?i) (?:about|regarding|concerning|on|over|against) (?!about)(?:the |a |an )?[^?]+$");
    private static final Pattern PREPOSITION =
            Pattern.compile("(?i)^(in|at|near|on|to|from|with|for|by|about|of|under|against|over|between) (.+)$");
    private static final Pattern COUNTED = Pattern.compile("(?i)\\bhow (?:many|much) ([\\p{L} -]{2,40}?)"
            + " (?:do|does|did|is|are|was|were|has|have|had|can|could|may|will|would|must)\\b");
    private static final Set<String> OF_PLACE = Set.of("in", "at", "near");

    /** Names that prose gives an article. */
    private static final Set<String> WITH_ARTICLE = Set.of(
            "US",
            "U.S.",
            "U.S",
            "USA",
            "UK",
            "U.K.",
            "EU",
            "UN",
            "U.N.",
            "United States",
            "United Kingdom",
            "European Union",
            "United Nations",
            "Kremlin",
            "White House",
            "Pentagon",
            "Americans",
            "Russians",
            "Czechs");

    private final Function<String, Mentions> reader;

    Substitution(Function<String, Mentions> reader) {
        this.reader = reader;
    }

    /**
     * The earlier question with the fragment in the place of what it is like; at its end where nothing is like it.
     *
     * @param fragment read behind "and"
     */
    String replace(String previous, Mentions fragment) {
        String words =
                MARK.matcher(fragment.text().replaceFirst("(?i)^and ", "")).replaceFirst("");
        List<Mention> times = fragment.of(Kind.TIME);
        Mentions earlier = reader.apply(previous);
        if (times.isEmpty()) {
            return withName(earlier, fragment, words);
        }
        TextRange time = times.getFirst().range();
        String names = (fragment.text().substring(0, time.start())
                        + fragment.text().substring(time.end()))
                .replaceFirst("(?i)^and\\b", "")
                .replaceAll("\\s+", " ");
        String left = MARK.matcher(names).replaceFirst("").strip();
        String dated = withTime(earlier, time.of(fragment.text()));
        return left.isEmpty() ? dated : withName(reader.apply(dated), reader.apply("and " + left), left);
    }

    private static String withTime(Mentions earlier, String time) {
        String named = Character.isDigit(time.charAt(0)) || Character.isUpperCase(time.charAt(0))
                ? (time.matches("\\d{1,2} .*") ? "on " : "in ") + time
                : time;
        return earlier.of(Kind.TIME).stream()
                .findFirst()
                .map(old -> put(earlier.text(), old.range(), named))
                .orElseGet(() -> append(earlier.text(), " " + named));
    }

    private static String withName(Mentions earlier, Mentions fragment, String words) {
        Matcher preposition = PREPOSITION.matcher(words);
        if (preposition.matches()) {
            return behind(earlier, preposition.group(1).toLowerCase(Locale.ROOT), preposition.group(2), words);
        }
        Set<String> others = contentBesideNames(fragment);
        Set<String> known =
                QuestionWords.of(earlier.text()).stream().map(Word::lower).collect(Collectors.toSet());
        boolean named = !fragment.names().isEmpty();
        if (named && others.isEmpty()) {
            return target(earlier, fragment.names().getFirst().kind())
                    .map(old -> putName(earlier.text(), old.range(), words))
                    .orElseGet(() -> appended(earlier.text(), words));
        }
        if (named && known.containsAll(others) && !earlier.names().isEmpty()) {
            Mention name = fragment.names().getFirst();
            return target(earlier, name.kind())
                    .map(old ->
                            putName(earlier.text(), old.range(), name.range().of(fragment.text())))
                    .orElseGet(() -> appended(earlier.text(), words));
        }
        return counted(earlier.text())
                .or(() -> object(earlier))
                .map(old -> put(earlier.text(), old, words))
                .orElseGet(() -> appended(earlier.text(), words));
    }

    private static Set<String> contentBesideNames(Mentions fragment) {
        Set<String> others = new HashSet<>();
        for (Word word : QuestionWords.of(fragment.text())) {
            boolean name = fragment.names().stream().anyMatch(n -> n.range().overlaps(word.range()));
            if (word.isContent() && !name) {
                others.add(word.lower());
            }
        }
        return others;
    }

    /** "and in Seoul?" replaces what stood behind "in". */
    private static String behind(Mentions earlier, String preposition, String object, String words) {
        String any = OF_PLACE.contains(preposition) ? "in|at|near" : preposition;
        Pattern before = Pattern.compile("(?is).*\\b(?:" + any + ")(?: the)? $");
        Optional<Mention> old = earlier.names().stream()
                .filter(name -> before.matcher(
                                earlier.text().substring(0, name.range().start()))
                        .matches())
                .findFirst();
        if (old.isPresent()) {
            return putName(earlier.text(), old.get().range(), object);
        }
        Optional<TextRange> tail =
                preposition.equals("about") || preposition.equals("on") ? object(earlier) : Optional.empty();
        return tail.map(range -> put(earlier.text(), range, object))
                .orElseGet(() -> append(earlier.text(), " " + words));
    }

    private static Optional<Mention> target(Mentions earlier, Kind kind) {
        return earlier.of(kind).stream()
                .findFirst()
                .or(() -> earlier.names().stream().findFirst());
    }

    /** What an earlier question asked "how many" of. */
    private static Optional<TextRange> counted(String earlier) {
        Matcher counted = COUNTED.matcher(earlier);
        return counted.find() ? Optional.of(new TextRange(counted.start(1), counted.end(1))) : Optional.empty();
    }

    /** What an earlier question was "about", up to the time it names. */
    private static Optional<TextRange> object(Mentions earlier) {
        String text = MARK.matcher(earlier.text()).replaceFirst("");
        Matcher tail = OBJECT.matcher(text);
        if (!tail.find()) {
            return Optional.empty();
        }
        int start = text.indexOf(' ', tail.start() + 1) + 1;
        int end = earlier.of(Kind.TIME).stream()
                .mapToInt(time -> time.range().start())
                .filter(time -> time > start)
                .findFirst()
                .orElse(text.length());
        String object = text.substring(start, end).stripTrailing();
        return object.isEmpty() ? Optional.empty() : Optional.of(new TextRange(start, start + object.length()));
    }

    private static String putName(String text, TextRange old, String name) {
        Matcher article = THE_BEFORE.matcher(text.substring(0, old.start()));
        TextRange range = article.find() ? new TextRange(article.start(), old.end()) : old;
        boolean possessive = text.startsWith("'s", old.end()) || text.startsWith("’s", old.end());
        String plain = possessive ? name.replaceFirst("['’]s$", "") : name;
        return put(text, range, WITH_ARTICLE.contains(plain) ? "the " + plain : plain);
    }

    private static String put(String text, TextRange range, String words) {
        return text.substring(0, range.start()) + words + text.substring(range.end());
    }

    private static String appended(String text, String words) {
        return append(text, Subject.DASH + words);
    }

    /** Adds to the end of a question, before its mark. */
    private static String append(String text, String words) {
        Matcher mark = MARK.matcher(text);
        String question = mark.replaceFirst("");
        return question + words + text.substring(question.length());
    }
}
