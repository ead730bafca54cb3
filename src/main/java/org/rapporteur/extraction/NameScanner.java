package org.rapporteur.extraction;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.article.TextRange;

/** Finds runs of capitalised words, takes their titles off and decides which are persons. */
final class NameScanner {
    private static final int LONGEST_NAME = 4;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

    private static final int MOST_PARTICLES = 2;
    /** How many words of an office may stand around a name. */
    private static final int ROLE_WORDS = 7;

    private static final Set<String> DESCRIBING = WordSet.of("a", "an", "the", "former", "his", "her", "its");
    private static final Set<String> AS = WordSet.of("as", "is", "became", "become");
    private static final Set<String> PREPOSITIONS =
            WordSet.of("of", "to", "in", "on", "at", "for", "with", "by", "from", "under", "against");

    /** Before a place more often than before a person. */
    private static final Set<String> PLACING = WordSet.of("in", "at", "from", "near", "outside");

    private static final Set<String> CALENDAR = Stream.concat(
                    Stream.of(DayOfWeek.values()).map(DayOfWeek::name),
                    Stream.of(Month.values()).map(Month::name))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.collectingAndThen(Collectors.toSet(), WordSet::copyOf));
    private static final Set<String> SHORT_MONTHS =
            WordSet.of("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec");

    private final String text;
    private final List<Token> tokens;
    /** Capitalised words that the text also prints in lower case; in a headline such words are capitalised all the same. */
    private final Set<String> lowered;

    NameScanner(String text) {
        this.text = text;
        this.tokens = Token.of(text);
        Set<String> capitals = new HashSet<>();
        for (Token token : tokens) {
            if (token.capital()) {
                capitals.add(token.lower());
            }
        }
        this.lowered = new HashSet<>();
        for (Token token : tokens) {
            if (!token.capital() && capitals.contains(token.lower())) {
                lowered.add(token.lower());
            }
        }
    }

    /** All names in order of the text; surnames alone are persons only when a title stands before them. */
    List<NameMention> scan() {
        List<NameMention> mentions = new ArrayList<>();
        Set<Integer> placed = new HashSet<>();
        int at = 0;
        while (at < tokens.size()) {
            int end = runEnd(at);
            int start = end > at ? nameStart(at, end) : end;
            if (start < end && addName(start, end, mentions) && follows(start, PLACING)) {
                placed.add(mentions.size() - 1);
            }
            at = Math.max(end, at + 1);
        }
        withoutPlaces(mentions, placed);
        return mentions;
    }

    /** "In Geneva Orlov said" without a comma: the place goes when the last word is the surname of someone named otherwise. */
    private static void withoutPlaces(List<NameMention> mentions, Set<Integer> placed) {
        if (placed.isEmpty()) {
            return;
        }
        Map<String, Set<String>> firstNames = new HashMap<>();
        for (int i = 0; i < mentions.size(); i++) {
            NameMention mention = mentions.get(i);
            if (mention.person() && mention.isFull() && !placed.contains(i)) {
                firstNames
                        .computeIfAbsent(mention.lastWord(), surname -> new HashSet<>())
                        .add(mention.firstWord());
            }
        }
        for (int i : placed) {
            NameMention mention = mentions.get(i);
            Set<String> known = firstNames.getOrDefault(mention.lastWord(), Set.of());
            if (mention.isFull() && !known.isEmpty() && !known.contains(mention.firstWord())) {
                mentions.set(i, mention.surname());
            }
        }
    }

    /** Behind the last token of the capitalised run that starts here; {@code at} itself when none does. */
    private int runEnd(int at) {
        if (!isNameWord(tokens.get(at))) {
            return at;
        }
        int end = at + 1;
        while (end < tokens.size() && tokens.get(end).joined()) {
            if (isNameWord(tokens.get(end))) {
                end++;
                continue;
            }
            int particles = particles(end);
            if (particles == 0) {
                break;
            }
            end += particles;
        }
        return end;
    }

    /** How many particles ("von der") lead on to another word of the name; 0 when none do. */
    private int particles(int from) {
        int at = from;
        while (at < tokens.size()
                && at - from < MOST_PARTICLES
                && tokens.get(at).joined()
                && NameWords.PARTICLES.contains(tokens.get(at).text())) {
            at++;
        }
        boolean leads = at < tokens.size() && tokens.get(at).joined() && isNameWord(tokens.get(at));
        return leads ? at - from : 0;
    }

    private static boolean isNameWord(Token token) {
        String lower = token.lower();
        return token.capital() && !CALENDAR.contains(lower) && !SHORT_MONTHS.contains(lower);
    }

    /** Behind the capitalised words of a run that only open a sentence. */
    private int nameStart(int from, int end) {
        int start = from;
        while (start < end && isCommon(tokens.get(start)) && !isPortfolio(start, end)) {
            start++;
        }
        return start;
    }

    /** "Trade Minister" opens a sentence of an article that also writes of trade. */
    private boolean isPortfolio(int at, int end) {
        String word = tokens.get(at).lower();
        return at + 1 < end
                && isTitle(tokens.get(at + 1))
                && !NameWords.COMMON.contains(word)
                && !(word.endsWith("ed") || word.endsWith("ing") || word.endsWith("ly"));
    }

    private boolean follows(int at, Set<String> words) {
        return at > 0 && words.contains(tokens.get(at - 1).lower());
    }

    /** Adds the name of a run; false when it is a title alone. */
    private boolean addName(int start, int end, List<NameMention> mentions) {
        int name = start;
        for (int i = start; i < end; i++) {
            if (NameWords.TITLES.contains(tokens.get(i).lower())) {
                name = i + 1;
            }
        }
        boolean titled = name > start;
        while (end - name > 1 && !titled && isOfNation(tokens.get(name))
                || end - name > 2 && tokens.get(name).isAcronym()) {
            name++;
        }
        if (name == end) {
            return false;
        }
        Set<String> role = roleAround(start, name, end);
        boolean person = isPerson(name, end, role, titled);
        if (isOrganisation(name, end)) {
            name = start;
        }
        TextRange range =
                new TextRange(tokens.get(name).start(), tokens.get(end - 1).end());
        TextRange whole = new TextRange(tokens.get(start).start(), range.end());
        mentions.add(new NameMention(range, whole, withPlainBlanks(range.of(text)), role, person));
        return true;
    }

    private static String withPlainBlanks(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean single = c == ' ' && i > 0 && name.charAt(i - 1) != ' ';
            if (!single && (Character.isWhitespace(c) || c == '\u00A0')) {
                return BLANKS.matcher(name).replaceAll(" ");
            }
        }
        return name;
    }

    /** "State Department" keeps what would be the title of a person. */
    private boolean isOrganisation(int name, int end) {
        for (int i = name; i < end; i++) {
            if (NameWords.OTHER.contains(tokens.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    private boolean isCommon(Token token) {
        return NameWords.COMMON.contains(token.lower()) && !token.isAcronym()
                || token.opens()
                        && (lowered.contains(token.lower()) || token.lower().endsWith("ly"))
                        && !isTitle(token);
    }

    private static boolean isTitle(Token token) {
        return NameWords.TITLES.contains(token.lower());
    }

    private static boolean isOfNation(Token token) {
        return NameWords.NATIONS.contains(token.lower());
    }

    private boolean isPerson(int name, int end, Set<String> role, boolean titled) {
        int length = end - name;
        if (length > LONGEST_NAME) {
            return false;
        }
        for (int i = name; i < end; i++) {
            Token token = tokens.get(i);
            String lower = token.lower();
            if (NameWords.OTHER.contains(lower)
                    || token.isAcronym()
                    || isOfNation(token)
                    || NameWords.AGENCIES.contains(lower)
                    || (lowered.contains(lower) && !NameWords.PARTICLES.contains(lower))) {
                return false;
            }
        }
        return length > 1 || titled && role.stream().anyMatch(NameWords.TITLES::contains);
    }

    /** Titles and nations in the run itself, in the words before it ("Putin spokesman") and in an apposition behind it. */
    private Set<String> roleAround(int start, int name, int end) {
        Set<String> role = new HashSet<>();
        for (int i = start; i < name; i++) {
            addRole(role, tokens.get(i));
        }
        for (int i = start - 1;
                i >= Math.max(0, start - ROLE_WORDS) && tokens.get(i + 1).joined();
                i--) {
            if (tokens.get(i).capital() && !isTitle(tokens.get(i)) && !isOfNation(tokens.get(i))) {
                break;
            }
            addRole(role, tokens.get(i));
        }
        addApposition(role, end);
        return role;
    }

    /** "Victor Yesin, a retired Russian colonel general": only behind a comma and an article or "former". */
    private void addApposition(Set<String> role, int end) {
        if (end >= tokens.size() || !gapBefore(end).strip().equals(",")) {
            return;
        }
        if (tokens.get(end).lower().equals("who")) {
            addOfficeTaken(role, end + 1);
            return;
        }
        if (!DESCRIBING.contains(tokens.get(end).lower())) {
            return;
        }
        for (int i = end;
                i < Math.min(tokens.size(), end + ROLE_WORDS)
                        && (i == end || tokens.get(i).joined());
                i++) {
            addRole(role, tokens.get(i));
        }
    }

    /** "Who took over as energy minister", "who is to become chancellor". */
    private void addOfficeTaken(Set<String> role, int from) {
        int at = from;
        while (at < tokens.size()
                && at < from + ROLE_WORDS
                && tokens.get(at).joined()
                && !AS.contains(tokens.get(at).lower())) {
            at++;
        }
        if (at >= tokens.size() || !AS.contains(tokens.get(at).lower())) {
            return;
        }
        for (int i = at + 1;
                i < Math.min(tokens.size(), at + ROLE_WORDS) && tokens.get(i).joined();
                i++) {
            if (PREPOSITIONS.contains(tokens.get(i).lower())) {
                return;
            }
            addRole(role, tokens.get(i));
        }
    }

    private String gapBefore(int at) {
        return text.substring(tokens.get(at - 1).end(), tokens.get(at).start());
    }

    private static void addRole(Set<String> role, Token token) {
        if (isTitle(token) || isOfNation(token)) {
            role.add(token.lower());
        }
    }
}
