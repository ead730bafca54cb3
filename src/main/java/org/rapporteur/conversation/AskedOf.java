package org.rapporteur.conversation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.dossier.Filter;

/**
 * What the dossier was asked for, as it was understood.
 *
 * @param word the command
 * @param filter which lines; with {@code SINCE} its first day is the day asked for, with {@code POSITIONS} its topic the issue, with {@code WHO} its person
 *     the one asked for
 * @param from how many lines to pass over, at least 0
 * @param most at most so many lines, at least 1
 * @param topicRead as what the topic was read, whose spelling the folder does not know; null when as it is spelt
 */
public record AskedOf(
        DossierWord word,
        Filter filter,
        int from,
        int most,
        @Nullable String topicRead) {
    /** House rule: a list has at most so many lines. */
    public static final int LINES = 6;

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    public AskedOf {
        if (from < 0 || most < 1) {
            throw new IllegalArgumentException("no page: " + from + ", " + most);
        }
    }

    /** The first page, as chats show it. */
    public AskedOf(DossierWord word, Filter filter) {
        this(word, filter, 0, LINES);
    }

    /** Whose topic is read as it is spelt. */
    public AskedOf(DossierWord word, Filter filter, int from, int most) {
        this(word, filter, from, most, null);
    }

    /** The same, its topic read as other words. */
    AskedOf readAs(@Nullable String topic) {
        return new AskedOf(word, filter, from, most, topic);
    }

    /** The same, from another line on. */
    public AskedOf page(int first, int lines) {
        return new AskedOf(word, filter, first, lines, topicRead);
    }

    /** The command that asks the same, from its first line on, such as {@code quotes about "missile defence" by Lavrov 2012-01-01..2012-12-31}. */
    public String command() {
        String rest = switch (word) {
            case WHO -> String.valueOf(filter.person());
            case SINCE ->
                filter.from()
                        + (filter.to() == null ? "" : ".." + filter.to())
                        + " "
                        + words(filter.topic(), filter.person(), filter.party(), null, null);
            case TIMELINE, QUOTES, POSITIONS, DEMANDS ->
                words(filter.topic(), filter.person(), filter.party(), text(filter.from()), text(filter.to()));
        };
        return (word.typed() + " " + rest).strip();
    }

    /**
     * What is typed behind a command; each part may be left out.
     *
     * @param topic any words
     * @param from the first day, as somebody types it
     * @param to the last day
     */
    public static String words(
            @Nullable String topic,
            @Nullable String person,
            @Nullable String party,
            @Nullable String from,
            @Nullable String to) {
        List<String> parts = new ArrayList<>();
        add(parts, "about", topic);
        add(parts, "by", person);
        add(parts, "of", party);
        if (from != null || to != null) {
            parts.add((from == null ? "" : from) + ".." + (to == null ? "" : to));
        }
        return String.join(" ", parts);
    }

    /** The command that shows this page. */
    public String pageCommand() {
        return from == 0 ? command() : command() + " from line " + (from + 1);
    }

    /** The command that shows what comes behind this page. */
    public String next() {
        return page(from + most, most).pageCommand();
    }

    /** What was understood, in words behind a heading: {@code  about “radar”, by Lavrov, 1 Jan 2012 to 31 Dec 2012}; empty for everything. */
    public String words() {
        List<String> parts = new ArrayList<>();
        if (filter.topic() != null) {
            parts.add("about “" + filter.topic() + "”");
            if (topicRead != null) {
                parts.add("read as “" + topicRead + "”");
            }
        }
        if (filter.person() != null) {
            parts.add(word == DossierWord.WHO ? filter.person() : "by " + filter.person());
        }
        if (filter.party() != null) {
            parts.add("of " + filter.party());
        }
        String days = days(filter.from(), filter.to());
        if (!days.isEmpty()) {
            parts.add(days);
        }
        return parts.isEmpty() ? "" : " " + String.join(", ", parts);
    }

    /** Such as {@code since 3 Nov 2012}; empty for any day. */
    static String days(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) {
            return to == null ? "" : "until " + PlainDates.day(to);
        }
        if (to == null) {
            return "since " + PlainDates.day(from);
        }
        if (from.getDayOfYear() == 1 && to.plusDays(1).getDayOfYear() == 1) {
            return from.getYear() == to.getYear() ? "in " + from.getYear() : from.getYear() + " to " + to.getYear();
        }
        if (from.getDayOfMonth() == 1 && to.equals(YearMonth.from(from).atEndOfMonth())) {
            return "in " + MONTH.format(from);
        }
        return from.equals(to) ? "on " + PlainDates.day(from) : PlainDates.day(from) + " to " + PlainDates.day(to);
    }

    /** A name of several words, or with figures, might be read as something else. */
    private static void add(List<String> parts, String lead, @Nullable String value) {
        if (value != null) {
            String bare = value.replaceAll("[\"“”„«»]", "");
            parts.add(lead + " " + (bare.matches("\\p{L}+") ? bare : "\"" + bare + "\""));
        }
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
