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

    /** Words of an office that alone are no title. */
    private static final Set<String> PORTFOLIOS =
            WordSet.of("state", "foreign", "defence", "defense", "treasury", "staff");
    /** Before a place more often than before a person. */
    private static final Set<String> PLACING = WordSet.of("in", "at", "from", "near", "outside");

    /** "Said it had been", ", which". */
    private static final Pattern ITS_OWN = Pattern.compile(
            ",\\swhich\\b|\\s(?:said|says|has\\ssaid|announced|insisted|claimed|confirmed|denied)\\s(?:that\\s)?(?:(?:on\\s)?\\p{Lu}\\p{L}+day\\s)?(?:that\\s)?its?\\s(?:had|has|would|will|was|is|own|could|members|ships|workers)\\b");

    private static final int NEAR_OWN = 60;

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
    /** Names of several words that stand behind "the" without a title. */
    private final Set<String> behindArticle = new HashSet<>();
    /** Names of several words that stand behind "in" or "at", and those that stand elsewhere than behind a preposition. */
    private final Set<String> placing = new HashSet<>();

    private final Set<String> acting = new HashSet<>();

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
        withoutBodies(mentions);
        return mentions;
    }

    /**
     * "The Green List" is no person, and so "Green List" is none either, unless the text gives one of that name a title. Nor is "Verek Halt", at
     * which something happens and which itself does nothing, or "Gorun Hydro", which said that "it" did.
     */
    private void withoutBodies(List<NameMention> mentions) {
        placing.removeAll(acting);
        placing.removeIf(name -> name.indexOf(' ') < 0);
        Set<String> bodies = new HashSet<>(behindArticle);
        bodies.addAll(placing);
        mentions.stream()
                .filter(mention -> mention.person() && mention.isFull())
                .filter(mention -> ITS_OWN.matcher(text)
                        .region(
                                mention.range().end(),
                                Math.min(text.length(), mention.range().end() + NEAR_OWN))
                        .lookingAt())
                .map(NameMention::name)
                .forEach(bodies::add);
        mentions.stream()
                .filter(mention -> mention.person() && !mention.role().isEmpty())
                .map(NameMention::name)
                .forEach(bodies::remove);
        if (!bodies.isEmpty()) {
            mentions.replaceAll(mention -> bodies.contains(mention.name()) ? mention.asBody() : mention);
        }
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
        if (!isNameWord(at)) {
            return at;
        }
        int end = at + 1;
        while (end < tokens.size() && tokens.get(end).joined()) {
            if (isNameWord(end)) {
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
        boolean leads = at < tokens.size() && tokens.get(at).joined() && isNameWord(at);
        return leads ? at - from : 0;
    }

    private boolean isNameWord(int at) {
        Token token = tokens.get(at);
        String lower = token.lower();
        return token.capital()
                && (!CALENDAR.contains(lower) || isSurname(at))
                && !(SHORT_MONTHS.contains(lower) && isBeforeNumber(token));
    }

    /** "Jan. 3" is a day, "Jan Kos" a man. */
    private boolean isBeforeNumber(Token token) {
        int next = token.end();
        while (next < text.length() && (text.charAt(next) == '.' || Character.isWhitespace(text.charAt(next)))) {
            next++;
        }
        boolean stopped = token.end() < text.length() && text.charAt(token.end()) == '.';
        return stopped || next >= text.length() || Character.isDigit(text.charAt(next));
    }

    /** "Theresa May". */
    private boolean isSurname(int at) {
        if (at == 0 || !tokens.get(at).joined()) {
            return false;
        }
        String before = tokens.get(at - 1).lower();
        return tokens.get(at).lower().equals("may")
                && tokens.get(at - 1).capital()
                && before.length() > 2
                && (NameWords.MALE.contains(before) || NameWords.FEMALE.contains(before));
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
            if (NameWords.isTitle(tokens.get(i).lower())) {
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
        boolean person = isPerson(name, end, role, titled) && !isOffice(start, name);
        if (person && name == start && end - name > 1 && isBehindArticle(name)) {
            person = false;
            behindArticle.add(wordsOf(name, end));
        }
        if (isOrganisation(name, end) || isOffice(start, name)) {
            name = start;
        }
        boolean joined = tokens.get(start).joined();
        if (person && joined && follows(start, PLACING)) {
            placing.add(wordsOf(name, end));
        }
        if (person && !(joined && (follows(start, PREPOSITIONS) || follows(start, PLACING)))) {
            acting.add(wordsOf(name, end));
        }
        TextRange range =
                new TextRange(tokens.get(name).start(), tokens.get(end - 1).end());
        TextRange whole = new TextRange(tokens.get(start).start(), range.end());
        mentions.add(new NameMention(range, whole, withPlainBlanks(range.of(text)), role, person));
        return true;
    }

    private String wordsOf(int name, int end) {
        return withPlainBlanks(
                text.substring(tokens.get(name).start(), tokens.get(end - 1).end()));
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

    /** "The Carolian State Archive": no title of a person. */
    private boolean isOffice(int start, int name) {
        for (int i = start; i < name; i++) {
            if (isTitle(tokens.get(i)) && !PORTFOLIOS.contains(tokens.get(i).lower())) {
                return false;
            }
        }
        return name > start && isBehindArticle(start);
    }

    private boolean isBehindArticle(int name) {
        return name > 0
                && tokens.get(name).joined()
                && tokens.get(name - 1).lower().equals("the");
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
        return NameWords.isTitle(token.lower());
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
        return length > 1 || titled && role.stream().anyMatch(NameWords::isTitle);
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
            role.add(NameWords.inFull(token.lower()));
            if (token.lower().indexOf('-') > 0) {
                role.addAll(List.of(token.lower().split("-")));
            }
        }
    }
}
