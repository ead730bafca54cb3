package org.rapporteur.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what admins may, by the ids that their platforms vouch for; names that people give themselves count for nothing.
 *
 * @param entries one for each
 */
public record Admins(List<Entry> entries) {
    private static final Pattern SLACK = Pattern.compile("slack:(?:([A-Z0-9]{2,32})/)?([UW][A-Z0-9]{1,31})");
    private static final Pattern MATRIX = Pattern.compile("matrix:(@[^\\s:/@]{1,200}:[^\\s/@]{1,200})");

    /**
     * One of them.
     *
     * @param surface such as {@code slack}
     * @param team the workspace in which the entry holds; null for every one, or where the platform has none
     * @param user the id
     */
    public record Entry(String surface, @Nullable String team, String user) {}

    public Admins {
        entries = List.copyOf(entries);
    }

    /** Whether nobody is one. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /**
     * Reads a list such as {@code slack:U123, slack:T1/U123, matrix:@ann:example.org}; an empty one is nobody.
     *
     * @throws IllegalArgumentException when an entry has another form; the message names it
     */
    public static Admins parse(String list) {
        List<Entry> entries = new ArrayList<>();
        for (String part : list.split(",")) {
            String entry = part.strip();
            if (!entry.isEmpty()) {
                entries.add(read(entry));
            }
        }
        return new Admins(entries);
    }

    private static Entry read(String entry) {
        Matcher slack = SLACK.matcher(entry);
        if (slack.matches()) {
            return new Entry("slack", slack.group(1), slack.group(2));
        }
        Matcher matrix = MATRIX.matcher(entry);
        if (matrix.matches()) {
            return new Entry("matrix", null, matrix.group(1));
        }
        throw new IllegalArgumentException("no admin: " + entry);
    }

    /**
     * Whether a user is one of them. An entry without a workspace holds in every one; whoever asks must have refused strangers before.
     *
     * @param team the user's own workspace; null where the platform has none
     */
    public boolean includes(String surface, @Nullable String team, String user) {
        return entries.stream()
                .anyMatch(entry -> entry.surface().equals(surface)
                        && entry.user().equals(user)
                        && (entry.team() == null || entry.team().equals(team)));
    }
}
