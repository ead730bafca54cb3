package org.rapporteur.watch;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a watch is for. At least one of the three is there.
 *
 * @param topic any words
 * @param name of a person or a party whose words and stances are wanted
 * @param phrase words that have to stand in an article as they are, whatever their case
 */
public record Subject(
        @Nullable String topic,
        @Nullable String name,
        @Nullable String phrase) {
    /** More than that is pasted. */
    static final int MOST_CHARS = 200;

    private static final Pattern QUOTED = Pattern.compile("[\"“”„«»]([^\"“”„«»]+)[\"“”„«»]");
    private static final Pattern ABOUT = Pattern.compile(
            "(?:about|on|for|regarding|concerning|topic|articles (?:about|on))\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED =
            Pattern.compile("(?<topic>.*?)\\s*\\bby\\s+(?<name>.+)|of\\s+(?<party>.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ABOUT_BEHIND =
            Pattern.compile("(?<name>.+?)\\s+(?:about|on)\\s+(?<topic>.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ARTICLE = Pattern.compile("(?:the|a|an)\\s+", Pattern.CASE_INSENSITIVE);

    public Subject {
        if (topic == null && name == null && phrase == null) {
            throw new IllegalArgumentException("a watch is for something");
        }
    }

    /** Reads what was typed behind "watch"; null when there is no word in it. */
    static @Nullable Subject read(String typed) {
        String words = typed.replaceAll("[\\s\\p{Z}\\p{Cntrl}\\p{Cf}]+", " ").strip();
        Matcher quoted = QUOTED.matcher(words);
        String phrase = quoted.find() ? bare(quoted.group(1)) : null;
        String rest = phrase == null
                ? words
                : (words.substring(0, quoted.start()) + " " + words.substring(quoted.end())).strip();
        Matcher named = NAMED.matcher(rest);
        if (!named.matches()) {
            return of(topic(rest), null, phrase);
        }
        String name = named.group("name") == null ? named.group("party") : named.group("name");
        Matcher behind = ABOUT_BEHIND.matcher(name);
        return behind.matches()
                ? of(topic(behind.group("topic")), bare(behind.group("name")), phrase)
                : of(topic(named.group("topic")), bare(name), phrase);
    }

    private static @Nullable Subject of(@Nullable String topic, @Nullable String name, @Nullable String phrase) {
        return topic == null && name == null && phrase == null ? null : new Subject(topic, name, phrase);
    }

    private static @Nullable String topic(@Nullable String words) {
        return words == null ? null : bare(ABOUT.matcher(words.strip()).replaceFirst(""));
    }

    /** Without a leading article and marks around; null when no letter and no digit is left. */
    private static @Nullable String bare(String words) {
        String inner = words.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
        String bare =
                ARTICLE.matcher(inner).lookingAt() ? ARTICLE.matcher(inner).replaceFirst("") : inner;
        return bare.isEmpty() ? null : bare;
    }

    /** Whether it is a topic and nothing narrower. */
    boolean isTopic() {
        return name == null && phrase == null;
    }

    /** As somebody would type it; reading it gives the same. */
    String words() {
        StringBuilder words = new StringBuilder();
        if (phrase != null) {
            words.append('“').append(phrase).append("” ");
        }
        if (topic != null) {
            words.append(topic).append(' ');
        }
        if (name != null) {
            words.append("by ").append(name);
        }
        return words.toString().strip();
    }

    /** Whether the phrase, if there is one, stands in a text. */
    boolean isIn(String text) {
        return phrase == null || (" " + folded(text) + " ").contains(" " + folded(phrase) + " ");
    }

    /** Whether a sentence has the phrase, the last word of the name, and every word of the topic, as far as they are there. */
    boolean isNamedIn(String sentence) {
        String words = " " + folded(sentence) + " ";
        boolean named = name == null || words.contains(" " + last(folded(name)) + " ");
        boolean about =
                topic == null || Arrays.stream(folded(topic).split(" ")).allMatch(word -> words.contains(" " + word));
        return isIn(sentence) && named && about;
    }

    private static String last(String words) {
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
