package org.rapporteur.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.TextRange;

/** For whom the words around a name say that a person speaks: "its spokesman, X", "X, who heads the union", "Finland, whose premier, X,". */
final class PersonBodies {
    private static final String BODY_NOUN =
            "(?:union|company|front|party|movement|association|archive|museum|bank|firm|group|league|society|agency|commission|council|committee|board|institute|foundation|fund|line|charity|operator|alliance|coalition|federation|bloc|society|consortium|utility|monopoly|airline|port|brigade|mission)";
    private static final Pattern LEADS = Pattern.compile(
            "^(?:(?:,\\s\\d{1,3})?,\\swho)?\\s(?:(?:now|once|also|long|has|had|recently|currently)\\s){0,2}(?:leads?|led|heads?|headed|chairs?|chaired|represents?|represented|runs?|ran|run|directs?|directed|"
                + "(?:speaks?|spoke|spoken|negotiates?|negotiated|works?|acts?)\\sfor|commands?|commanded|presides?\\sover)\\s(?<what>[^,.;\"\u201C\u201D]{3,90})");
    /** "Who took over as Drastovian energy minister". */
    private static final Pattern BECAME = Pattern.compile(
            "^(?:,\\s\\d{1,3})?,\\swho\\s(?:(?:now|then|also|recently)\\s)?(?:became|is|was|ha[sd]\\sbeen|took\\sover|takes\\sover|serves|served|acts|acted|returned|sits)\\s(?!to\\b)(?<what>(?:U\\.[SNK]\\.|[^,;.\"\u201C\u201D()]){3,60})[,.;(]");

    private static final Pattern OF_CROWD = Pattern.compile("^(?<crowd>\\p{Ll}+s)['\u2019]\\s");
    /** "The Polish prime minister's chief of staff, ". */
    private static final Pattern OF_OFFICE = Pattern.compile(
            "(?<nation>\\p{Lu}[\\p{L}\\-]+)\\s(?<office>\\p{Ll}[\\p{Ll}\\s]{3,30})['\u2019]s\\s[\\p{Ll}\\s\\-]{3,30},\\s$");

    private static final Pattern THE_CROWD = Pattern.compile(
            "[Tt]he\\s(?<crowd>(?:\\p{Ll}+men|growers|farmers|miners|workers|villagers|nurses|teachers|students|drivers|families|prisoners|relatives|owners|crews|skippers|rebels))['\u2019]s?\\s(?<role>\\p{Ll}[\\p{Ll}\\s\\-]{3,30}),\\s$");
    private static final Pattern OF_NAME =
            Pattern.compile("\\s(?:of|for|at)\\s(?:the\\s)?(?<name>\\p{Lu}[\\p{L}\\-]+(?:\\s\\p{Lu}[\\p{L}\\-]+)*)$");
    private static final Pattern OF_STATE = Pattern.compile("\\bof\\s(?:State|Defen[cs]e|Staff|Foreign\\sAffairs)\\b");
    private static final Pattern NOUN =
            Pattern.compile("\\b(?<phrase>(?:(?!the\\b|a\\b|its\\b|his\\b|her\\b|new\\b)\\p{Ll}+\\s){0,2}(?<noun>"
                    + BODY_NOUN + "))\\b");
    private static final Pattern WHOSE = Pattern.compile("^,\\swhose\\s");
    private static final Pattern WHOSE_BEFORE =
            Pattern.compile("(?<owner>\\p{Lu}[\\p{L}\\-]+),\\swhose\\s(?:[\\p{L}\\-]+\\s){0,4}[\\p{L}\\-]+,\\s$");
    private static final Pattern FOR = Pattern.compile("^,\\sfor\\s(?:the\\s)?(?=\\p{Lu})");
    private static final Pattern OF = Pattern.compile(
            "^\\sof\\s(?:the\\s)?(?<name>\\p{Lu}[\\p{L}\\-]+(?:\\s(?:of\\s(?:the\\s)?)?\\p{Lu}[\\p{L}\\-]+)*)");
    private static final Pattern LED = Pattern.compile(
            "^(?:,[^.;\\n"
                + "]{0,110},)?\\s(?:led|leads|took|brought|steered|carried)\\s(?:his|her)\\s(?<body>\\p{Lu}[\\p{L}'\u2019\\-]+(?:\\s\\p{Lu}[\\p{L}\\-]+)*)");
    private static final Pattern OWN_BEFORE = Pattern.compile(
            "(?:^|[\\s\"\u201C])(?<own>[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\\s(?<role>[\\p{L}\\s\\-]{3,40}),\\s$");
    private static final Pattern OWN_BEHIND =
            Pattern.compile("^,\\s(?:now\\s)?(?<own>its|their|his|her)\\s(?<role>[\\p{L}\\s\\-]{3,40})[,.;]");
    /** "The growers of Pelagne". */
    private static final Pattern CROWD = Pattern.compile(
            "(?:The\\s)?(?<crowd>(?:[Gg]rowers|[Ff]armers|[Ff]ishermen|[Mm]iners|[Dd]ockers|[Ww]orkers|[Vv]illagers|[Nn]urses|[Tt]eachers|[Ss]tudents|[Dd]rivers|[Ff]amilies|[Pp]risoners)(?:\\sof\\s\\p{Lu}[\\p{L}\\-]+)?)\\b(?!['\u2019])");

    /** "Ambassador to NATO". */
    private static final Pattern SENT = Pattern.compile("\\sto\\s");

    private static final Pattern COUNTERPART = Pattern.compile("\\b(?:counterpart|opposite\\snumber)\\b");
    private static final Pattern BEHIND_PREPOSITION = Pattern.compile(
            "(?i)(?:^|\\s)(?:in|at|to|from|with|against|of|on|near|outside|between|for|by|over|under|towards?)\\s(?:the\\s)?(?:\\p{Ll}+\\s)?$");
    private static final int SENTENCE = 400;

    private final String text;
    private final NameRegister register;
    private final PartyNames parties;
    private final Function<String, Optional<String>> known;

    /** @param known the party of a person by full name, as far as the text before tells */
    PersonBodies(String text, NameRegister register, PartyNames parties, Function<String, Optional<String>> known) {
        this.text = text;
        this.register = register;
        this.parties = parties;
        this.known = known;
    }

    /** The party told beside a name; empty when none is. */
    Optional<String> at(NameMention mention, @Nullable String role, String before, String behind) {
        int end = mention.range().end();
        return inRole(role == null ? "" : role, before)
                .or(() -> owned(mention, before, behind))
                .or(() -> whose(mention, before))
                .or(() -> led(behind, end))
                .or(() -> of(behind, end));
    }

    /** "The director of the Baltic Rescue Service, X", "growers' leader X". */
    private Optional<String> inRole(String role, String before) {
        Matcher crowd = OF_CROWD.matcher(role);
        if (crowd.find()) {
            return Optional.of(crowd.group("crowd"));
        }
        Matcher owners = THE_CROWD.matcher(before);
        if (owners.find() && PersonRoles.isRole(owners.group("role"))) {
            return Optional.of(owners.group("crowd"));
        }
        Matcher office = OF_OFFICE.matcher(before);
        if (office.find() && PersonRoles.isRole(office.group("office"))) {
            return parties.of(office.group("nation"));
        }
        Matcher of = OF_NAME.matcher(role);
        if (!of.find()
                || !before.endsWith(role + ", ")
                || OF_STATE.matcher(role).find()) {
            return Optional.empty();
        }
        String name = of.group("name");
        return parties.of(name).or(() -> name.indexOf(' ') > 0 ? Optional.of(name) : Optional.empty());
    }

    private Optional<String> owned(NameMention mention, String before, String behind) {
        Matcher ahead = OWN_BEFORE.matcher(before);
        Matcher next = OWN_BEHIND.matcher(behind);
        Matcher own = ahead.find() ? ahead : next.find() ? next : null;
        if (own == null || !PersonRoles.isRole(own.group("role"))) {
            return Optional.empty();
        }
        int roleAt = own == ahead
                ? mention.whole().start() - before.length() + own.start("role")
                : mention.range().end() + own.start("role");
        Matcher sent = SENT.matcher(own.group("role"));
        int length = sent.find() ? sent.start() : own.group("role").length();
        Optional<String> inRole = first(roleAt, roleAt + length);
        if (inRole.isPresent()) {
            return inRole;
        }
        String possessive = own.group("own").toLowerCase(Locale.ROOT);
        Optional<String> owner = possessive.startsWith("h")
                ? ofPerson(mention, possessive.equals("his") ? "he" : "she")
                : ofBody(mention, own == ahead);
        return owner.flatMap(
                party -> COUNTERPART.matcher(own.group("role")).find() ? otherThan(party) : Optional.of(party));
    }

    /** The other of the two sides, whichever words the article has for them. */
    private Optional<String> otherThan(String party) {
        List<String> pair = parties.pair().contains(party)
                ? parties.pair()
                : parties.byWeight().stream().limit(2).toList();
        return pair.contains(party) && pair.size() == 2
                ? pair.stream().filter(other -> !other.equals(party)).findFirst()
                : Optional.empty();
    }

    /** The last other person before in the same sentence, else the first of the one before. */
    private Optional<String> ofPerson(NameMention mention, String pronoun) {
        int start = mention.whole().start();
        int sentence = sentenceStart(start);
        String own = register.fullest(mention);
        List<String> here = others(sentence, start, own, pronoun);
        List<String> before = others(sentenceStart(sentence - 2), sentence, own, pronoun);
        return !here.isEmpty()
                ? known.apply(here.getLast())
                : before.isEmpty() ? Optional.empty() : known.apply(before.getFirst());
    }

    private List<String> others(int from, int to, String own, String pronoun) {
        return register.mentionsIn(new TextRange(Math.min(from, to), to)).stream()
                .filter(NameMention::person)
                .map(register::fullest)
                .filter(name -> !name.equals(own) && Genders.allows(pronoun, name, register.roles(name)))
                .toList();
    }

    /** The first body that does something in the same sentence, else in the one before. */
    private Optional<String> ofBody(NameMention mention, boolean before) {
        int start = mention.whole().start();
        int sentence = sentenceStart(start);
        Optional<String> here = actor(sentence, start).or(() -> noun(sentence, start));
        if (here.isPresent()) {
            return here;
        }
        int earlier = sentenceStart(sentence - 2);
        Optional<String> told =
                earlier < sentence ? actor(earlier, sentence).or(() -> noun(earlier, sentence)) : Optional.empty();
        return told.isPresent() || !before
                ? told
                : actor(mention.range().end(), sentenceEnd(mention.range().end()));
    }

    private Optional<String> actor(int from, int to) {
        Matcher crowd = CROWD.matcher(text).region(from, Math.max(from, to));
        if (crowd.lookingAt()) {
            return Optional.of(crowd.group("crowd"));
        }
        List<PartyNames.Found> named = parties.in(new TextRange(from, Math.max(from, to)));
        return named.stream()
                .filter(found -> !BEHIND_PREPOSITION
                        .matcher(text.substring(from, found.range().start()))
                        .find())
                .findFirst()
                .map(PartyNames.Found::party)
                .or(() -> bodyName(from, to));
    }

    /** "Sutter Deepwater said": a name of no person that opens a sentence. */
    private Optional<String> bodyName(int from, int to) {
        return register.mentionsIn(new TextRange(from, Math.max(from, to))).stream()
                .filter(name -> !name.person() && name.isFull())
                .filter(name -> text.substring(from, name.whole().start()).length() <= 5)
                .map(NameMention::name)
                .findFirst();
    }

    private Optional<String> noun(int from, int to) {
        Matcher noun = NOUN.matcher(text).region(from, Math.max(from, to));
        if (!noun.find()) {
            return Optional.empty();
        }
        boolean telling = !noun.group("phrase").equals(noun.group("noun"))
                || noun.group("noun").equals("union");
        return parties.ofNoun(noun.group("noun"))
                .or(() -> telling ? Optional.of(noun.group("phrase")) : Optional.empty());
    }

    private int sentenceStart(int at) {
        int from = Math.max(0, at - SENTENCE);
        for (int i = Math.min(at, text.length()) - 1; i > from; i--) {
            char c = text.charAt(i);
            boolean stop = Character.isWhitespace(c)
                    && (".?!".indexOf(text.charAt(i - 1)) >= 0
                            || i > 1
                                    && "\"\u201D".indexOf(text.charAt(i - 1)) >= 0
                                    && ".?!".indexOf(text.charAt(i - 2)) >= 0)
                    && i + 1 < text.length()
                    && (Character.isUpperCase(text.charAt(i + 1)) || "\"\u201C".indexOf(text.charAt(i + 1)) >= 0)
                    && !isInitial(i - 1);
            if (c == '\n' || stop) {
                return i + 1;
            }
        }
        return from;
    }

    /** "Gen. Strelny", "U.S. forces". */
    private boolean isInitial(int stop) {
        int word = stop;
        while (word > 0 && Character.isLetter(text.charAt(word - 1))) {
            word--;
        }
        return stop - word <= 3 && stop > word && Character.isUpperCase(text.charAt(word));
    }

    private int sentenceEnd(int at) {
        int stop = text.indexOf(". ", at);
        int line = text.indexOf('\n', at);
        int end = Math.min(stop < 0 ? text.length() : stop, line < 0 ? text.length() : line);
        return Math.min(end, at + SENTENCE);
    }

    private Optional<String> whose(NameMention mention, String before) {
        Matcher whose = WHOSE_BEFORE.matcher(before);
        return whose.find()
                ? parties.of(whose.group("owner")).or(() -> Optional.of(whose.group("owner")))
                : Optional.empty();
    }

    private Optional<String> led(String behind, int end) {
        Matcher leads = LEADS.matcher(behind);
        if (leads.find()) {
            int from = end + leads.start("what");
            return first(from, end + leads.end("what")).or(() -> noun(from, end + leads.end("what")));
        }
        Matcher became = BECAME.matcher(behind);
        if (became.find() && PersonRoles.isRole(became.group("what"))) {
            return first(end + became.start("what"), end + became.end("what"));
        }
        Matcher whose = WHOSE.matcher(behind);
        if (whose.find()) {
            return body(end + whose.end());
        }
        Matcher led = LED.matcher(behind);
        return led.find() ? body(end + led.start("body")) : Optional.empty();
    }

    /** The body whose name begins there. */
    private Optional<String> body(int at) {
        return parties.in(new TextRange(at, Math.min(text.length(), at + SENTENCE))).stream()
                .findFirst()
                .filter(found -> found.range().start() == at && found.party().indexOf(' ') > 0)
                .map(PartyNames.Found::party);
    }

    private Optional<String> first(int from, int to) {
        return parties.in(new TextRange(from, to)).stream().findFirst().map(PartyNames.Found::party);
    }

    /** "Otto Rand of Nordgas", "Otto Rand, for Denmark,": also of a body that is named nowhere else, but not of a place. */
    private Optional<String> of(String behind, int end) {
        Matcher of = FOR.matcher(behind);
        if (of.find()) {
            return body(end + of.end()).or(() -> first(end + of.end(), end + Math.min(behind.length(), of.end() + 25)));
        }
        Matcher named = OF.matcher(behind);
        if (!named.find()) {
            return Optional.empty();
        }
        String name = named.group("name");
        if (name.contains(" of ")) {
            return Optional.of(parties.of(name).orElse(name));
        }
        return first(end + named.start("name"), end + named.end("name"))
                .or(() -> isPlace(name) ? Optional.empty() : Optional.of(name));
    }

    private boolean isPlace(String name) {
        return Places.isKnown(name)
                || text.contains(" in " + name)
                || text.contains("In " + name)
                || text.contains(" at " + name);
    }
}
