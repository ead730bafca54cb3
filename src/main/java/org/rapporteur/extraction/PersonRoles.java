package org.rapporteur.extraction;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an article prints beside the names of persons: their roles, before a name or behind it. Each place is read once. */
final class PersonRoles {
    private static final int BEFORE = 90;
    private static final int BEHIND = 130;
    private static final String WORD = "[\\p{L}\\p{M}.\\-]{1,24}";
    /** "Dovrania's defence minister, " or "The Dolvanian negotiator, " or "Pellmark's fisheries secretary, ". */
    private static final Pattern TITLE_BEFORE = titleBefore("|[\\p{L}.\\- ]{2,30}?['\u2019]s?");
    /** The same where nobody owns anything. */
    private static final Pattern BARE_TITLE_BEFORE = titleBefore("");

    static final Pattern APPOSITION = Pattern.compile(
            "^(?:,\\s\\d{1,3})?,\\s(?!who\\b|which\\b|where\\b|whose\\b)(?:(?:(?:the\\s)?\\p{Lu}[\\p{L}."
                + " ]{1,30}['\u2019]s?|the|a|an|its|his|her|their)\\s)?(?<role>(?!who\\b|which\\b)[^,;.\"\u201C\u201D()]{3,70})[,.;(]");
    private static final String OCCUPATIONS = """
        accountant activist actor adjutant arbitrator architect archivist attorney baker banker barrister bishop boatman
        brewer broker brother builder campaigner captain carpenter chaplain chief clerk columnist commandant commander
        commissioner constable convener coordinator correspondent councillor counsel counsellor daughter dean delegate dentist
        deputy detainee detective director docker doctor driver economist editor engineer executive exporter farmer father fellow
        ferryman financier fisherman fisherwoman foreman founder friend geologist grandmother grower guard head headmaster
        host husband hydrologist importer inmate inspector interpreter investigator investor journalist judge lawmaker lawyer
        lecturer legislator librarian lieutenant magistrate manager mason mayor mechanic mediator merchant miner mother
        negotiator neighbour notary nurse observer officer operator organiser organizer owner partner pastor pensioner
        photographer pilot poet postman priest prisoner producer professor prosecutor ranger registrar reporter representative
        rescuer researcher resident rival sailor salesman scholar scientist seaman secretary senator sergeant shepherd
        shipowner shopkeeper singer sister skipper smelter solicitor son spokesperson steward student successor superintendent
        supervisor surgeon surveyor teacher technician trader translator trawlerman treasurer trustee veteran victim villager
        volunteer warden watchman weaver widow widower wife winner witness worker writer
        """.strip();
    private static final Set<String> HEADS = Stream.concat(
                    occupations(), Stream.of("counterpart", "prime", "negotiators"))
            .collect(Collectors.toUnmodifiableSet());
    static final Pattern VERBS = Pattern.compile(
            "\\bto\\s\\p{Ll}+(?=\\s\\p{Lu})|\\b(?!(?:acting|outgoing|incoming|leading|ruling|sitting|presiding|visiting|serving)\\b)\\p{Ll}{2,}ing(?=\\s\\p{Lu})"
                + "|\\b(?:whose|their|now|while|where|but|because|said|told|asked|urged|gave|met|by|and|with|to|that|from|which|when|after|as|over|against|into|of|for|in|at|on)\\b|\\p{L}{3,}ed\\b");
    private static final Pattern ARTICLE = Pattern.compile("^(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er)\\s");

    private static final Pattern LEADING = Pattern.compile("^[\\s\\-]*(?:(?:In|At|From)\\s\\p{Lu}[\\p{L}\\-]+,?\\s)?");
    private static final Pattern FORMERLY = Pattern.compile(
            "^(?:until\\s(?:now|then|recently)|now|then|himself|herself)\\s(?:(?:the|an?|his|her|its)\\s)?");
    private static final Pattern RELATIVE = Pattern.compile("\\s(?:who|which|whose|whom|that)\\s.*");

    private final String text;
    private final Map<Integer, Optional<String>> roles = new HashMap<>();

    PersonRoles(String text) {
        this.text = text;
    }

    /** Single words for what somebody is, offices of state among them. */
    static boolean isOccupation(String word) {
        return HEADS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** All of them. */
    static Stream<String> occupations() {
        return Stream.concat(NameWords.OFFICES.stream(), Stream.of(OCCUPATIONS.split("\\s+")));
    }

    /** Whether words hold an office or another role. */
    static boolean isRole(String words) {
        int from = 0;
        for (int at = 0; at <= words.length(); at++) {
            if (at == words.length() || !Character.isLetter(words.charAt(at))) {
                if (at - from > 2 && HEADS.contains(words.substring(from, at).toLowerCase(Locale.ROOT))) {
                    return true;
                }
                from = at + 1;
            }
        }
        return false;
    }

    /** The role printed with a name where it stands: {@code Foreign Minister}, {@code Dolvanian negotiator}. */
    @Nullable
    String at(NameMention mention) {
        return roles.computeIfAbsent(mention.range().start(), start -> Optional.ofNullable(read(mention)))
                .orElse(null);
    }

    private @Nullable String read(NameMention mention) {
        String before = before(mention);
        if (mention.whole().start() < mention.range().start()) {
            String title = roleBefore(before
                    + text.substring(mention.whole().start(), mention.range().start()));
            if (title != null) {
                return title;
            }
        }
        String near = roleBefore(before);
        if (near != null) {
            return near;
        }
        String behind = behind(mention);
        Matcher apposition = APPOSITION.matcher(behind);
        if (behind.startsWith(", ") && apposition.find()) {
            String printed = apposition.group("role");
            String role =
                    RELATIVE.matcher(FORMERLY.matcher(printed).replaceFirst("")).replaceFirst("");
            return isRole(role) ? role.strip() : null;
        }
        return null;
    }

    private static Pattern titleBefore(String owner) {
        return Pattern.compile("(?:^|[\\s\"\u201C(])(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir" + owner
                + ")\\s)?(?<role>(?:" + WORD + "\\s){0,4}?(?:" + WORD + "))(?:,)?\\s$");
    }

    private static @Nullable String roleBefore(String before) {
        if (!before.endsWith(" ") && !before.endsWith("\n") || !isRole(before)) {
            return null;
        }
        boolean owned = before.indexOf('\'') >= 0 || before.indexOf('\u2019') >= 0;
        Matcher title = (owned ? TITLE_BEFORE : BARE_TITLE_BEFORE).matcher(before);
        if (!title.find()) {
            return null;
        }
        String role = shortest(title.group("role"));
        return role.isEmpty() ? null : role;
    }

    /** From the last word on that is no part of a role. */
    private static String shortest(String role) {
        Matcher verb = VERBS.matcher(role);
        int from = 0;
        while (verb.find()) {
            from = verb.end();
        }
        String rest = ARTICLE.matcher(LEADING.matcher(role.substring(from)).replaceFirst(""))
                .replaceFirst("");
        return isRole(rest) && !isOfSeveral(rest) ? rest : "";
    }

    /** "Prime Ministers" stands before the names of two. */
    private static boolean isOfSeveral(String role) {
        String last = role.substring(role.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return last.endsWith("s") && HEADS.contains(last.substring(0, last.length() - 1));
    }

    /** The words of the same sentence before a name, the nearest of them. */
    String before(NameMention mention) {
        int start = mention.whole().start();
        int from = Math.max(0, start - BEFORE);
        for (int at = start - 1; at >= from; at--) {
            if (endsSentence(at)) {
                return text.substring(at + 1, start);
            }
        }
        return text.substring(from, start);
    }

    /** Not behind "U.S." or "Gen.". */
    private boolean endsSentence(int at) {
        char c = text.charAt(at);
        if (c != '.') {
            return c == '\n' || c == ';';
        }
        return at >= 2
                && at + 1 < text.length()
                && Character.isWhitespace(text.charAt(at + 1))
                && isLowerOrMark(text.charAt(at - 1))
                && isLowerOrMark(text.charAt(at - 2));
    }

    private static boolean isLowerOrMark(char c) {
        return Character.isLowerCase(c) || "\"\u201D)".indexOf(c) >= 0;
    }

    /** The words of the same line behind a name, the nearest of them. */
    String behind(NameMention mention) {
        int end = mention.range().end();
        String near = text.substring(end, Math.min(text.length(), end + BEHIND));
        int cut = near.indexOf('\n');
        return cut < 0 ? near : near.substring(0, cut);
    }
}
