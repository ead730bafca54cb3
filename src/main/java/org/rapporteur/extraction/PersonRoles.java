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
    private static final int BEHIND = 240;
    private static final int LONGEST_RANK = 16;
    private static final String WORD = "[\\p{L}\\p{M}.\\-]{1,24}";
    /** Whose an office is, or an article before it. */
    private static final String OWNER = "(?:(?:(?:the\\s)?(?:\\p{Lu}[\\p{L}."
            + " \\-]{1,30}|\\p{Ll}[\\p{L}\\-]+)['\u2019]s?|the|an?|its|his|her|their)\\s)?";
    /** "Dovrania's defence minister, " or "The Dolvanian negotiator, " or "Pellmark's fisheries secretary, ". */
    private static final Pattern TITLE_BEFORE = titleBefore("|(?<owner>[\\p{L}.\\- ]{2,30}?)['\u2019]s?");
    /** The same where nobody owns anything. */
    private static final Pattern BARE_TITLE_BEFORE = titleBefore("");

    static final Pattern APPOSITION = Pattern.compile("^(?:,\\s\\d{1,3})?,\\s(?!who\\b|which\\b|where\\b|whose\\b)"
            + OWNER + "(?<role>(?!who\\b|which\\b)(?:U\\.[SNK]\\.|[^,;.\"\u201C\u201D()]){3,110})[,.;(]");
    /** "Sgt. Pavol Rink": nothing more is printed of him. */
    private static final Pattern RANK = Pattern.compile(
            "(?:^|\\s)(?<rank>(?:(?:Gen|Col|Lt|Maj|Capt|Adm|Sgt|Cpl|Brig|Cmdr|Pvt|Sen|Rep|Gov|Amb|Prof)\\.\\s){1,2})$");
    /** "Who became defence minister in May". */
    private static final Pattern BECAME = Pattern.compile(
            "^(?:,\\s\\d{1,3})?,\\swho\\s(?:(?:now|then|also|recently)\\s)?(?:became|(?:was|is|ha[sd]\\sbeen)\\s(?:named|made|appointed|elected|to\\sbecome|sworn\\sin\\sas)|(?:took\\sover|takes\\sover|serves|served|acts|acted|returned|sits)\\sas|is|was|ha[sd]\\sbeen)\\s(?:now\\s)?"
                    + OWNER + "(?<role>(?:U\\.[SNK]\\.|[^,;.\"\u201C\u201D()]){3,60})[,.;(]");
    /** "Was sworn in as prime minister of Harland on Friday". */
    private static final Pattern SWORN = Pattern.compile("^(?:,[^.;\\n"
            + "\"\u201C]{3,160},)?\\s(?:was|is|has\\sbeen)\\s(?:sworn\\sin\\sas|(?:re-)?elected|named|appointed)\\s"
            + OWNER + "(?<role>[^,;.\"\u201C\u201D()]{3,60})");

    private static final Pattern OF_PLACE = Pattern.compile("\\sof\\s(?:the\\s)?\\p{Lu}.*");
    /** "The director of the Baltic Rescue Service, ". */
    private static final Pattern LONG_TITLE = Pattern.compile(
            "(?:\\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)|['\u2019]s?)\\s(?<role>(?<head>(?:" + WORD
                    + "\\s){0,3}?" + WORD
                    + ")\\s(?:of|for|at|from|to)\\s(?:the\\s)?[\\p{L}'\u2019\\-]+(?:\\s[\\p{L}'\u2019\\-]+){0,5}),\\s$");

    private static final Pattern LINKING = Pattern.compile("(?:^|\\s)(?:of|for|at|from|to|in|by)\\s");
    /** Where and since when, behind what somebody is. */
    private static final Pattern TRAILING = Pattern.compile(
            "\\s(?:since|until|till|during|when|while|before|after|on(?=\\s(?:\\p{Lu}|\\d))|last|next|this|with|by|under|in)\\s.*|\\sand\\s(?:its|his|her|the|a|an)\\s.*");

    private static final String OCCUPATIONS = """
        accountant activist actor adjutant arbitrator architect archivist attorney baker banker barrister bishop boatman
        brewer broker brother builder campaigner captain carpenter chaplain chief clerk columnist commandant commander
        commissioner constable convener coordinator correspondent councillor counsel counsellor daughter dean delegate dentist
        deputy detainee detective director docker doctor driver economist editor engineer executive exporter farmer father fellow
        ferryman financier fisherman fisherwoman foreman founder friend geologist grandmother grower guard head headmaster
        host husband hydrologist importer inmate inspector interpreter investigator investor journalist judge lawmaker lawyer
        lecturer legislator librarian lieutenant magistrate manager mason mayor mechanic mediator merchant miner mother
        negotiator neighbour notary nurse observer officer operator organiser organizer owner partner pastor pensioner
        photographer pilot poet predecessor author postman priest prisoner producer professor prosecutor ranger registrar reporter representative
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
                + "|\\b(?:whose|their|its|a|an|the|have|has|had|is|was|are|were|now|while|where|but|because|said|saw|sees|told|asked|urged|gave|met|by|and|with|to|that|from|which|when|after|as|over|against|into|of(?!\\s(?:State|Defen[cs]e|Staff|Commerce|Energy|Finance|Justice|Agriculture|Foreign\\sAffairs)\\b)|for|in|at|on)\\b|\\p{L}{3,}ed\\b");
    private static final Pattern ARTICLE = Pattern.compile("^(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er)\\s");

    private static final Pattern LEADING = Pattern.compile("^[\\s\\-]*(?:(?:In|At|From)\\s\\p{Lu}[\\p{L}\\-]+,?\\s)?");
    private static final Pattern FORMERLY = Pattern.compile(
            "^(?:until\\s(?:now|then|recently)|now|then|himself|herself)\\s(?:(?:the|an?|his|her|its)\\s)?");
    /** "Growers' leader": of several, behind no article. */
    private static final Pattern PLURAL_OWNER =
            Pattern.compile("^(?!.*\\b(?:[Tt]he|its|their|his|her)\\s)(?:.*\\s)?\\p{Ll}+s$");

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
        String behind = roleBehind(behind(mention));
        return behind != null ? behind : rank(mention);
    }

    private static @Nullable String roleBehind(String behind) {
        Matcher sworn = SWORN.matcher(behind);
        if (sworn.find()) {
            String taken = role(OF_PLACE.matcher(sworn.group("role")).replaceFirst(""));
            if (taken != null) {
                return taken;
            }
        }
        Matcher became = BECAME.matcher(behind);
        if (became.find()) {
            return role(became.group("role"));
        }
        Matcher apposition = APPOSITION.matcher(behind);
        return behind.startsWith(", ") && apposition.find() ? role(apposition.group("role")) : null;
    }

    /** What somebody is, without since when and where; null when the words tell something else. */
    private static @Nullable String role(String printed) {
        String role = withoutRelative(FORMERLY.matcher(printed).replaceFirst(""));
        String bare = TRAILING.matcher(role).replaceFirst("").strip();
        String head = LINKING.split(bare, 2)[0];
        return isRole(head) ? bare : null;
    }

    /** Up to "who" and the like. */
    static String withoutRelative(String words) {
        return RELATIVE.matcher(words).replaceFirst("");
    }

    private @Nullable String rank(NameMention mention) {
        Matcher rank = RANK.matcher(text.substring(
                Math.max(0, mention.range().start() - LONGEST_RANK),
                mention.range().start()));
        return rank.find() ? rank.group("rank").strip() : null;
    }

    private static Pattern titleBefore(String owner) {
        return Pattern.compile("(?:^|[\\s\"\u201C(])(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir" + owner
                + ")\\s)?(?<role>(?:" + WORD + "\\s){0,4}?(?:" + WORD + "))(?:,)?\\s$");
    }

    private static @Nullable String roleBefore(String before) {
        if (!before.endsWith(" ") && !before.endsWith("\n") || !isRole(before)) {
            return null;
        }
        String longer = before.endsWith(", ") ? longTitle(before) : null;
        if (longer != null) {
            return longer;
        }
        boolean owned = before.indexOf('\'') >= 0 || before.indexOf('\u2019') >= 0;
        Matcher title = (owned ? TITLE_BEFORE : BARE_TITLE_BEFORE).matcher(before);
        if (!title.find()) {
            return null;
        }
        String role = shortest(title.group("role"));
        String owner = owned ? title.group("owner") : null;
        if (role.isEmpty()) {
            return null;
        }
        return owner != null && PLURAL_OWNER.matcher(owner).find() && before.endsWith(role + " ")
                ? owner.substring(owner.lastIndexOf(' ') + 1) + "' " + role
                : role;
    }

    private static @Nullable String longTitle(String before) {
        Matcher title = LONG_TITLE.matcher(before);
        for (int from = 0; from < before.length() && title.find(from); from = title.start() + 1) {
            String head = title.group("head");
            if (isRole(head.substring(head.lastIndexOf(' ') + 1))
                    && !VERBS.matcher(head).find()
                    && !VERBS.matcher(head + " X").find()) {
                return title.group("role");
            }
        }
        return null;
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
