package org.rapporteur.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.TextRange;

/**
 * The states and bodies that take part in what one article tells, and the words by which it calls them: "Kessaran" and "the Kessarans" for
 * Kessara, "the council" for the Littoral Security Council. Learned from the article itself and from the table of aliases.
 */
final class PartyNames {
    /**
     * A party where a text names it.
     *
     * @param range the words
     * @param party its usual name
     */
    record Found(TextRange range, String party) {}

    private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}.\\-]*[\\p{L}\\p{M}]");
    /** "Harland, which has coal for a week," before a verb. */
    private static final Pattern ASIDE = Pattern.compile(",\\s(?:which|whose|where)\\s[^,.;\"\u201C]{3,90},");

    /** "Finnish Foreign Ministry" speaks for Finland. */
    private static final Pattern INSTITUTION = Pattern.compile(
            "(?<state>\\p{Lu}[\\p{L}\\-]+)\\s(?:\\p{Lu}[\\p{L}\\-]+\\s){0,2}(?:Ministry|Government|Embassy|Army|Navy|Cabinet|Presidency|Parliament|Foreign\\sOffice|General\\sStaff|Treasury)");

    private static final int LONGEST_HEAD = 60;
    private static final int LONGEST_ASIDE = 110;
    /** "Nordgas, the company that owns the pipe". */
    private static final Pattern CALLED = Pattern.compile(
            ",\\s(?:the|an?)\\s(?:[\\p{L}\\-]+\\s){0,3}?(?<noun>company|firm|monopoly|utility|operator|group|movement|bank|carrier|airline|charity|agency|newspaper|daily|weekly|consortium)\\b(?!['\u2019]s)");

    private static final Set<String> BODIES = WordSet.split("""
        council commission union front association league federation organisation organization alliance concord movement coalition
        confederation bloc committee hydro group company chamber court authority party mission brigade families
        """);
    private static final Set<String> NO_PARTIES = WordSet.split("""
        ministry treaty start talks parliament assembly protocol accord pact agreement summit bank river dam lake university wing bridge senate cabinet duma constitution
        """);

    /** "Finance officials": what somebody deals with opens the sentence. */
    private static final Set<String> PORTFOLIOS = Set.of("""
        Finance Trade Energy Justice Defense Defence Health Interior Customs Security Intelligence Military Government Border Technical
        """.strip().split("\\s+"));

    private final String text;
    private final NameRegister register;
    private final Function<String, Optional<String>> usual;
    private final Demonyms demonyms;
    private final PartyBodies bodies;
    private final PartyCounts counts;
    private final Map<String, String> capitals;
    /** From each printed form to the party. */
    private final Map<String, String> parties = new HashMap<>();

    /** What the article says a body is, "company", to its name; empty for what it says of several. */
    private final Map<String, String> nouns = new HashMap<>();

    private final Set<String> noParties = new HashSet<>();

    /** @param usual the usual name of a party by any of its names; empty when it knows none */
    PartyNames(String text, NameRegister register, Function<String, Optional<String>> usual) {
        this.text = text;
        this.register = register;
        this.usual = usual;
        Set<String> printed = new HashSet<>();
        Matcher capital = CAPITAL.matcher(text);
        while (capital.find()) {
            printed.add(capital.group());
        }
        this.demonyms = new Demonyms(printed);
        this.bodies = new PartyBodies(text, printed, usual);
        this.capitals = Capitals.in(text);
        parties.putAll(bodies.names());
        bodies.shortened().forEach(parties::putIfAbsent);
        Set<String> surnames =
                register.persons().stream().map(NameMention::lastWord).collect(Collectors.toSet());
        for (NameMention mention : register.mentions()) {
            if (!mention.person() && !surnames.contains(mention.lastWord())) {
                learn(mention);
            }
        }
        learnNouns();
        this.counts = new PartyCounts(text, in(new TextRange(0, text.length())));
    }

    /** At the commas, of which there are fewer than capitals. */
    private void learnNouns() {
        Matcher called = CALLED.matcher(text);
        for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', comma + 1)) {
            if (called.region(comma, text.length()).lookingAt()) {
                String printed = text.substring(nameBefore(comma), comma);
                if (!printed.isEmpty()) {
                    String name = of(printed).orElse(printed);
                    nouns.merge(called.group("noun"), name, (one, other) -> one.equals(other) ? one : "");
                }
            }
        }
    }

    /** Where the capitalised word of two letters or more before a place begins; the place itself when none stands there. */
    private int nameBefore(int place) {
        int name = place;
        int at = place;
        while (at > 0) {
            int letter = text.codePointBefore(at);
            if (!Character.isLetter(letter) && letter != '-') {
                break;
            }
            if (Character.isUpperCase(letter) && at < place) {
                name = at - Character.charCount(letter);
            }
            at -= Character.charCount(letter);
        }
        return name;
    }

    /** The two parties that the article most often names together; empty when it names none so. */
    List<String> pair() {
        return counts.pair();
    }

    /** The parties by how often they are named, the most often first. */
    List<String> byWeight() {
        return counts.byWeight();
    }

    /** The parties whose names stand in some words of a title. */
    List<Found> inTitle(TextRange range) {
        List<Found> found = new ArrayList<>();
        Matcher word = CAPITAL.matcher(text).region(range.start(), range.end());
        while (word.find()) {
            TextRange at = new TextRange(word.start(), word.end());
            of(word.group()).ifPresent(party -> found.add(new Found(at, party)));
        }
        return found;
    }

    /** The party a name or adjective stands for. */
    Optional<String> of(String name) {
        String learned = parties.get(name);
        return learned != null ? Optional.of(learned) : known(name);
    }

    /**
     * The state meant by "the government", where no more is said: the one in whose capital the article was written, unless others are named
     * more often and its lead does not; then the only state of the two named most often, if one of them is no state. A third
     * country that lends its capital is none.
     *
     * @param home the party in whose capital the article was written, when known
     */
    Optional<String> government(@Nullable String home) {
        List<String> sides = counts.byWeight().stream().limit(2).toList();
        List<String> states = sides.stream().filter(side -> !isBody(side)).toList();
        boolean third = home != null && sides.size() == 2 && !sides.contains(home) && !isInLead(home);
        if ((third || home == null) && states.size() == 1 && sides.size() == 2) {
            return Optional.of(states.getFirst());
        }
        return third ? Optional.empty() : Optional.ofNullable(home);
    }

    private boolean isInLead(String party) {
        int end = text.indexOf('\n', LONGEST_HEAD);
        TextRange lead = new TextRange(0, end < 0 ? text.length() : end);
        return in(lead).stream().anyMatch(found -> found.party().equals(party) && isPrintedSmall(found));
    }

    /** Not the place in capitals that opens the report. */
    private boolean isPrintedSmall(Found found) {
        return found.range().of(text).chars().anyMatch(Character::isLowerCase);
    }

    /** Whether a party is a body of several states or people rather than a country. */
    boolean isBody(String party) {
        return bodies.names().containsValue(party);
    }

    /** The party of a body called by a common noun: "the council". */
    Optional<String> ofNoun(String noun) {
        String last = noun.toLowerCase(Locale.ROOT);
        if (last.equals("bloc")) {
            List<String> all =
                    bodies.found().stream().map(Found::party).distinct().toList();
            return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
        }
        String called = nouns.get(last);
        if (called != null) {
            return called.isEmpty() ? Optional.empty() : Optional.of(called);
        }
        List<String> fitting = counts.byWeight().stream()
                .filter(party -> party.toLowerCase(Locale.ROOT).endsWith(last)
                        || party.toLowerCase(Locale.ROOT).startsWith(last + " "))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    /** The parties named in some words, in order. */
    List<Found> in(TextRange range) {
        List<Found> found = new ArrayList<>(bodies.found().stream()
                .filter(body -> range.contains(body.range()))
                .toList());
        for (NameMention mention : register.mentionsIn(range)) {
            boolean inBody = found.stream().anyMatch(body -> body.range().overlaps(mention.range()));
            if (mention.whole().start() < mention.range().start()
                    && mention.whole().start() >= range.start()) {
                found.addAll(inTitle(
                        new TextRange(mention.whole().start(), mention.range().start())));
            }
            if (!inBody && !mention.person() && mention.range().end() <= range.end()) {
                of(mention.name()).ifPresent(party -> found.add(new Found(mention.range(), party)));
            }
        }
        found.sort(Comparator.comparingInt(one -> one.range().start()));
        return found;
    }

    private void learn(NameMention mention) {
        String name = mention.name();
        if (parties.containsKey(name) || isNoParty(mention) || isCrowd(name) || PORTFOLIOS.contains(name)) {
            return;
        }
        Optional<String> known = known(name);
        if (known.isEmpty() && !bodies.overlap(mention.range()) && (isBody(mention) || acts(mention))) {
            known = Optional.of(name);
        }
        known.ifPresent(party -> {
            parties.put(name, party);
            PartyBodies.acronym(text, mention.range().end()).ifPresent(acronym -> parties.put(acronym, party));
        });
    }

    /** "Aides said": a word that opens a sentence. */
    private static boolean isCrowd(String name) {
        return name.endsWith("s") && PersonRoles.isOccupation(name.substring(0, name.length() - 1));
    }

    private boolean acts(NameMention mention) {
        int start = mention.range().start();
        int end = mention.range().end();
        if (mention.name().endsWith("ing")) {
            return false;
        }
        if (PartyActs.follow(text, start, end)) {
            return true;
        }
        Matcher aside = ASIDE.matcher(text).region(end, Math.min(text.length(), end + LONGEST_ASIDE));
        return aside.lookingAt() && PartyActs.follow(text, start, aside.end());
    }

    private static boolean isNoParty(NameMention mention) {
        return mention.words().stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(NO_PARTIES::contains);
    }

    private static boolean isBody(NameMention mention) {
        return mention.isFull()
                && mention.words().stream()
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .anyMatch(BODIES::contains);
    }

    private Optional<String> known(String name) {
        if (noParties.contains(name)) {
            return Optional.empty();
        }
        Optional<String> found = look(name);
        found.ifPresentOrElse(party -> parties.put(name, party), () -> noParties.add(name));
        return found;
    }

    private Optional<String> look(String name) {
        Optional<String> listed = usual.apply(name).or(() -> usual.apply(name + "."));
        if (listed.isPresent() && Seats.nation(name) == null) {
            return listed.filter(PartyNames::mayAct);
        }
        String nation = Seats.nation(name);
        if (nation != null) {
            return Optional.of(usual.apply(nation).orElse(nation));
        }
        Optional<String> seat = seat(name);
        if (seat.isPresent()) {
            return seat;
        }
        Matcher institution = INSTITUTION.matcher(name);
        if (institution.matches()) {
            return of(institution.group("state"));
        }
        String state = capitals.get(name);
        String base = state == null ? demonyms.country(name) : state;
        if (base != null) {
            return state == null
                    ? Optional.of(usual.apply(base).orElse(base))
                    : of(state).or(() -> Optional.of(state));
        }
        boolean country = Places.isCountry(name) || demonyms.hasPeople(name);
        return country ? Optional.of(name) : Optional.empty();
    }

    /** "The Holm White House" is the White House, for Holm is somebody. */
    private Optional<String> seat(String name) {
        int blank = name.indexOf(' ');
        boolean headed = blank > 0
                && register.persons().stream()
                        .anyMatch(person -> person.lastWord().equals(name.substring(0, blank)));
        return headed ? usual.apply(name.substring(blank + 1)).filter(PartyNames::mayAct) : Optional.empty();
    }

    /** The table of aliases has subjects and treaties too. */
    private static boolean mayAct(String name) {
        return Character.isUpperCase(name.charAt(0))
                && NO_PARTIES.stream()
                        .noneMatch(word -> name.toLowerCase(Locale.ROOT).contains(word));
    }
}
