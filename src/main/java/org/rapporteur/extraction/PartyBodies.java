package org.rapporteur.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.article.TextRange;
import org.rapporteur.extraction.PartyNames.Found;

/** The bodies an article names in full: "Families of the Missing", "Delta Growers' Union", "Concord of Coastal States". */
final class PartyBodies {
    private static final List<String> HEADS = List.of(
            "Council",
            "Commission",
            "Union",
            "Front",
            "Association",
            "League",
            "Federation",
            "Organisation",
            "Organization",
            "Alliance",
            "Concord",
            "Movement",
            "Coalition",
            "Confederation",
            "Committee",
            "Chamber",
            "Mission",
            "Families",
            "Party",
            "Congress",
            "Society",
            "Board",
            "Agency",
            "Authority",
            "Brigade",
            "Wing",
            "Syndicate",
            "Guild",
            "Assembly",
            "Cross",
            "Bloc",
            "Community",
            "Institute",
            "Foundation",
            "Corporation",
            "Consortium",
            "Company",
            "Army",
            "Nations",
            "Network",
            "Forum",
            "Group");
    private static final Set<String> ANY_HEAD = Set.copyOf(HEADS);
    /** Begins with a look at one letter: most places of a text end there. */
    private static final Pattern BODY = Pattern.compile("(?=\\p{Lu})"
            + "(?:\\p{Lu}[\\p{L}\\-]+['\u2019]?\\s(?:and\\s)?){0,4}\\b(?:"
            + String.join("|", HEADS)
            + ")\\b(?:\\s(?:of|for)\\s(?:the\\s)?\\p{Lu}[\\p{L}\\-]+(?:\\s\\p{Lu}[\\p{L}\\-]+){0,2})?");

    private static final Pattern ACRONYM = Pattern.compile("^\\s\\((?:the\\s)?(?<short>\\p{Lu}{2,6})\\)");
    private static final Set<String> STARTERS = WordSet.of(
            "The", "A", "An", "Its", "His", "Her", "Their", "In", "At", "But", "And", "For", "When", "As", "On", "By");

    /** A body of several states, as an article calls it throughout: "the contact group". */
    private static final Pattern JOINT = Pattern.compile(
            "(?i)(?:^|\\bof\\sthe\\s)(?<body>contact\\sgroup|monitoring\\smission|mediation\\s(?:group|team)|steering\\s(?:group|committee)|quartet|troika)\\b");

    private final List<Found> found = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();

    /**
     * @param printed the capitalised words of the text
     * @param usual the usual name of a party by any of its names
     */
    PartyBodies(String text, Set<String> printed, Function<String, Optional<String>> usual) {
        if (printed.stream().noneMatch(ANY_HEAD::contains)) {
            return;
        }
        Matcher body = BODY.matcher(text);
        while (body.find()) {
            int from = body.start() + starters(body.group());
            String name = text.substring(from, body.end());
            if (name.contains(" ")) {
                String party = usual.apply(name).orElse(name);
                found.add(new Found(new TextRange(from, body.end()), party));
                names.put(name, party);
                acronym(text, body.end()).ifPresent(acronym -> names.put(acronym, party));
            }
        }
    }

    private static int starters(String name) {
        int from = 0;
        for (int blank = name.indexOf(' ');
                blank > 0 && STARTERS.contains(name.substring(from, blank));
                blank = name.indexOf(' ', from)) {
            from = blank + 1;
        }
        return from;
    }

    /** The body without a name of its own that a description is of: "coordinator of the contact group". */
    static Optional<String> joint(String role) {
        Matcher joint = JOINT.matcher(role);
        return joint.find() ? Optional.of(joint.group("body")) : Optional.empty();
    }

    /** The letters in brackets behind a name: "(HFF)". */
    static Optional<String> acronym(String text, int end) {
        Matcher acronym = ACRONYM.matcher(text).region(end, text.length());
        return acronym.lookingAt() ? Optional.of(acronym.group("short")) : Optional.empty();
    }

    /** In order of the text. */
    List<Found> found() {
        return found;
    }

    /** The party by each printed form, acronyms too. */
    Map<String, String> names() {
        return names;
    }

    /** What stands alone for the only body whose name ends so: "Union" for "Baltic Union". */
    Map<String, String> shortened() {
        Map<String, String> shortened = new HashMap<>();
        Set<String> several = new HashSet<>();
        for (String party : new HashSet<>(names.values())) {
            String last = party.substring(party.lastIndexOf(' ') + 1);
            if (ANY_HEAD.contains(last) && shortened.putIfAbsent(last, party) != null) {
                several.add(last);
            }
        }
        shortened.keySet().removeAll(several);
        return shortened;
    }

    boolean overlap(TextRange range) {
        return found.stream().anyMatch(body -> body.range().overlaps(range));
    }
}
