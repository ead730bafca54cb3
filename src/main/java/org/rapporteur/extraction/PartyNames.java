package org.rapporteur.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
    /** What ends the adjective or the people of a country. */
    private static final Pattern PEOPLE = Pattern.compile("(?:n|an|ian|ese|ish|i|ic)s?$");

    private static final int SHORTEST_COUNTRY = 4;
    /** Behind a country these say that it acts. */
    private static final Pattern STATE_NOUN = Pattern.compile(
            "(?:['\u2019]s?)?\\s(?:(?:\\p{Ll}[\\p{L}\\-]*|Prime|Foreign|Chief|Supreme|National)\\s){0,2}(?:government|parliament|assembly|Assembly|ministry|delegation|negotiators?|mediators?|envoy"
                + "|president|prime\\sminister|minister|officials?|diplomats?|officer|army|embassy|soldiers|troops|ambassador|side|lawmakers|President|Minister|secretary"
                + "|representatives?|police|border|territory|waters|soil|citizens?|prisoners|capital)\\b");

    private static final Pattern STATE_VERB = Pattern.compile(
            "\\s(?:(?:has|have|had|would|will|could|also|itself|then|later)\\s){0,2}(?:said|denied|rejected|rejects|offered|offers|asked|asks|wants|wanted|agreed|agrees|accepted|refused|refuses"
                + "|ratified|signed|insists|insisted|abstained|demanded|demands|called\\sfor|urged|threatened|claimed|claims|regards|withdrew|pressed|voted|declared|accused|recalled|invited|proposed"
                + "|proposes|warned|pledged|promised|welcomed|dismissed|opposes|opposed|calls\\sfor|vowed|undertook|will\\snot|would\\snot|argued|argues|approved)\\b");
    private static final Set<String> BODIES = Set.of(
            "council",
            "commission",
            "union",
            "front",
            "association",
            "league",
            "federation",
            "organisation",
            "organization",
            "alliance",
            "concord",
            "movement",
            "coalition",
            "confederation",
            "bloc",
            "committee",
            "hydro",
            "group",
            "company",
            "chamber",
            "court",
            "authority",
            "party",
            "mission",
            "brigade",
            "families");
    private static final Set<String> NO_PARTIES = Set.of(
            "treaty",
            "start",
            "talks",
            "parliament",
            "assembly",
            "protocol",
            "accord",
            "pact",
            "agreement",
            "summit",
            "bank",
            "river",
            "dam",
            "lake",
            "university",
            "wing",
            "bridge");
    private static final Pattern ACRONYM = Pattern.compile("^\\s\\((?<short>\\p{Lu}{2,6})\\)");

    /** "Families of the Missing", "Delta Growers' Union", "Concord of Coastal States". */
    private static final Pattern BODY = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}\\-]+['\u2019]?\\s(?:and\\s)?){0,4}\\b(?:Council|Commission|Union|Front|Association|League|Federation|Organi[sz]ation|Alliance|Concord|Movement|Coalition"
                + "|Confederation|Committee|Chamber|Mission|Families|Party|Congress|Society|Board|Agency|Authority|Brigade|Wing)\\b(?:\\sof\\s(?:the\\s)?\\p{Lu}[\\p{L}\\-]+(?:\\s\\p{Lu}[\\p{L}\\-]+){0,2})?");

    /** No body without one of these. */
    private static final Set<String> BODY_HEADS = Set.of(
            "Council", "Commission", "Union", "Front", "Association", "League", "Federation", "Organisation", "Organization", "Alliance",
            "Concord", "Movement", "Coalition", "Confederation", "Committee", "Chamber", "Mission", "Families", "Party", "Congress",
            "Society", "Board", "Agency", "Authority", "Brigade", "Wing");
    private static final Set<String> STARTERS =
            Set.of("The", "A", "An", "Its", "His", "Her", "Their", "In", "At", "But", "And");

    private final String text;
    private final NameRegister register;
    private final Function<String, Optional<String>> usual;
    private final Set<String> words = new HashSet<>();
    /** From each printed form to the party; null values never. */
    private final Map<String, String> parties = new HashMap<>();

    private final Set<String> noParties = new HashSet<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final List<Found> bodies = new ArrayList<>();
    private final Map<List<String>, Integer> pairs = new LinkedHashMap<>();

    /** @param usual the usual name of a party by any of its names; empty when it knows none */
    PartyNames(String text, NameRegister register, Function<String, Optional<String>> usual) {
        this.text = text;
        this.register = register;
        this.usual = usual;
        Matcher capital = CAPITAL.matcher(text);
        while (capital.find()) {
            words.add(capital.group());
        }
        findBodies();
        Set<String> surnames =
                register.persons().stream().map(NameMention::lastWord).collect(Collectors.toSet());
        for (NameMention mention : register.mentions()) {
            if (!mention.person() && !surnames.contains(mention.lastWord())) {
                learn(mention);
            }
        }
        count(in(new TextRange(0, text.length())));
    }

    private void findBodies() {
        if (words.stream().noneMatch(BODY_HEADS::contains)) {
            return;
        }
        Matcher body = BODY.matcher(text);
        while (body.find()) {
            int from = body.start();
            String name = body.group();
            for (int blank = name.indexOf(' ');
                    blank > 0 && STARTERS.contains(name.substring(0, blank));
                    blank = name.indexOf(' ')) {
                from += blank + 1;
                name = name.substring(blank + 1);
            }
            if (name.contains(" ")) {
                String party = usual.apply(name).orElse(name);
                bodies.add(new Found(new TextRange(from, body.end()), party));
                parties.put(name, party);
                Matcher acronym = ACRONYM.matcher(text).region(body.end(), text.length());
                if (acronym.lookingAt()) {
                    parties.put(acronym.group("short"), party);
                }
            }
        }
    }

    private void count(List<Found> all) {
        Found before = null;
        for (Found found : all) {
            counts.merge(found.party(), 1, Integer::sum);
            if (before != null
                    && !before.party().equals(found.party())
                    && before.range().end() <= found.range().start()) {
                String between = text.substring(
                        before.range().end(),
                        Math.min(found.range().start(), before.range().end() + 12));
                if (between.matches("\\sand\\s(?:the\\s)?")) {
                    pairs.merge(
                            List.of(before.party(), found.party()).stream()
                                    .sorted()
                                    .toList(),
                            1,
                            Integer::sum);
                }
            }
            before = found;
        }
    }

    /** The two parties that the article most often names together; empty when it names none so. */
    List<String> pair() {
        return pairs.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(List.of());
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

    /** The party of a body called by a common noun: "the council". */
    Optional<String> ofNoun(String noun) {
        String last = noun.toLowerCase(Locale.ROOT);
        if (last.equals("bloc")) {
            List<String> all = bodies.stream().map(Found::party).distinct().toList();
            return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
        }
        List<String> fitting = counts.keySet().stream()
                .filter(party -> party.toLowerCase(Locale.ROOT).endsWith(last)
                        || party.toLowerCase(Locale.ROOT).startsWith(last + " "))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    /** The parties named in some words, in order. */
    List<Found> in(TextRange range) {
        List<Found> found = new ArrayList<>(
                bodies.stream().filter(body -> range.contains(body.range())).toList());
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

    /** The parties by how often they are named, the most often first. */
    List<String> byWeight() {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void learn(NameMention mention) {
        String name = mention.name();
        if (parties.containsKey(name) || isNoParty(mention)) {
            return;
        }
        Optional<String> known = known(name);
        boolean inBody = bodies.stream().anyMatch(body -> body.range().overlaps(mention.range()));
        if (known.isEmpty() && !inBody && (isBody(mention) || acts(mention))) {
            known = Optional.of(name);
        }
        known.ifPresent(party -> {
            parties.put(name, party);
            Matcher acronym = ACRONYM.matcher(text)
                    .region(mention.range().end(), text.length())
                    .useAnchoringBounds(true);
            if (acronym.lookingAt()) {
                parties.put(acronym.group("short"), party);
            }
        });
    }

    private static boolean isNoParty(NameMention mention) {
        return mention.words().stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(NO_PARTIES::contains);
    }

    private Optional<String> known(String name) {
        if (parties.containsKey(name)) {
            return Optional.of(parties.get(name));
        }
        if (noParties.contains(name)) {
            return Optional.empty();
        }
        Optional<String> found = look(name);
        found.ifPresentOrElse(party -> parties.put(name, party), () -> noParties.add(name));
        return found;
    }

    private Optional<String> look(String name) {
        Optional<String> listed = usual.apply(name).or(() -> usual.apply(name + "."));
        if (listed.isPresent()) {
            return listed.filter(PartyNames::mayAct);
        }
        String base = base(name);
        if (base != null) {
            return Optional.of(usual.apply(base).orElse(base));
        }
        boolean country = Places.isCountry(name) || hasPeople(name);
        return country ? Optional.of(name) : Optional.empty();
    }

    /** The table of aliases has subjects and treaties too. */
    private static boolean mayAct(String name) {
        return Character.isUpperCase(name.charAt(0))
                && NO_PARTIES.stream()
                        .noneMatch(word -> name.toLowerCase(Locale.ROOT).contains(word));
    }

    /** "Kessara" for "Kessaran" and "Kessarans", when the article names both. */
    private @Nullable String base(String name) {
        Matcher people = PEOPLE.matcher(name);
        if (name.contains(" ") || !people.find() || name.length() <= SHORTEST_COUNTRY) {
            return null;
        }
        String singular = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
        for (String ending : List.of("n", "an", "ian", "ese", "ish", "i", "ic", "er")) {
            if (singular.endsWith(ending)) {
                String stem = singular.substring(0, singular.length() - ending.length());
                for (String vowel : List.of("", "a", "e", "ia", "y", "o")) {
                    String base = stem + vowel;
                    if (base.length() >= SHORTEST_COUNTRY && !base.equals(singular) && words.contains(base)) {
                        return base;
                    }
                }
            }
        }
        return null;
    }

    private boolean hasPeople(String name) {
        if (name.contains(" ") || name.length() < SHORTEST_COUNTRY) {
            return false;
        }
        String stem = name.replaceAll("[aeo]$", "");
        for (String people :
                List.of(name + "n", name + "an", name + "ian", stem + "an", stem + "ian", stem + "ese", stem + "ish")) {
            if (words.contains(people) || words.contains(people + "s")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBody(NameMention mention) {
        return mention.isFull()
                && mention.words().stream()
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .anyMatch(BODIES::contains);
    }

    private boolean acts(NameMention mention) {
        int end = mention.range().end();
        Matcher noun = STATE_NOUN.matcher(text).region(end, text.length());
        Matcher verb = STATE_VERB.matcher(text).region(end, text.length());
        return noun.lookingAt() || verb.lookingAt();
    }
}
