package org.rapporteur.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.TextRange;

/** What one article says of the persons it names: their roles as printed and for whom they speak. */
final class People {
    private static final Pattern WHO = Pattern.compile("^,\\swho\\s(?<what>[^,.;\"\u201C\u201D]{3,110})[,.;]");
    private static final Pattern OF = Pattern.compile("^\\s(?:of|from|for)\\s(?:the\\s)?(?=\\p{Lu})");
    private static final Pattern LEADS = Pattern.compile(
            "^(?:now\\s|once\\s)?(?:leads?|led|heads?|headed|chairs?|chaired|represents?|represented|runs?|ran|speaks?\\sfor|spoke\\sfor|commands?|commanded|negotiates?|has\\sled)\\b");
    /** "Secretary of State" is one office. */
    private static final Pattern OF_STATE = Pattern.compile("\\bof\\s(?:State|Defen[cs]e|Staff|Foreign\\sAffairs)\\b");

    private static final Pattern HEADS = Pattern.compile(
            "\\bwho\\s(?:leads?|led|heads?|headed|chairs?|commands?|represents?|runs?)\\b|\\b(?:head|leader|chair(?:man|woman)?|president|director|executive|lawyer|spokes(?:man|woman)|commander|owner|representative|secretary|boss|captain|operator)\\s(?:of|for)\\s");
    private static final Pattern BODY_NAME =
            Pattern.compile("(?:the\\s)?(?<name>\\p{Lu}[\\p{L}\\-]+(?:\\s\\p{Lu}[\\p{L}\\-]+)*)");
    /** "A senior fellow at the Brookings Institution", "the prime minister of Drosmark". */
    private static final Pattern AT_BODY = Pattern.compile(
            "(?:\\bat|\\b(?:minister|president|premier|chancellor)\\sof)\\s(?:the\\s)?(?<name>\\p{Lu}[\\p{L}\\-]+(?:\\s\\p{Lu}[\\p{L}\\-]+)*)");

    private static final Pattern OWN = Pattern.compile("\\b(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\\s");

    static final Set<String> STATE_OFFICES = WordSet.of("minister", "president", "premier", "chancellor");

    /** "Secretary-general of the commission". */
    private static final Pattern OF_NOUN =
            Pattern.compile("\\b(?:of|for|at)\\sthe\\s(?:\\p{Ll}+\\s){0,2}?(?<noun>\\p{Ll}+)$");

    /** "Denmark's Bo Juhl", "met Norway's, Grete Aas,". */
    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s?,?\\s");

    /** "The Reed Front has a new leader, Otto Rand". */
    private static final Pattern HAS = Pattern.compile("^\\s(?:has|have|had)\\s(?:an?|its|their)\\s");

    /** "The movement's spokesman, ". */
    private static final Pattern NOUN_OWNER =
            Pattern.compile("(?i)\\bthe\\s(?<noun>\\p{Ll}+)['\u2019]s?\\s[\\p{L}\\s\\-]{3,40},?\\s?$");

    private static final Pattern COUNTRY = Pattern.compile("(?i)country|government|republic|kingdom|island|nation");

    private static final int LONGEST_TO = 12;
    private static final Pattern TO = Pattern.compile("\\sto\\s(?:the\\s)?$");
    private static final Pattern TO_WHOM = Pattern.compile("\\sto\\s(?:the\\s)?[\\p{L}\\s\\-]+(?=,\\s$)");
    /** Offices that the United States alone have. */
    private static final Pattern AMERICAN = Pattern.compile(
            "\\b(?:[Ss]ecretary\\sof\\s(?:the\\sTreasury|State|Defense|Commerce)|Defense\\sSecretary|State\\sDepartment)\\b");

    private static final Pattern MEDIATING = Pattern.compile("(?i)mediat|arbitrat|facilitat|go-between");

    private static final Pattern DOMESTIC = Pattern.compile("\\b(?:Party|League|Movement|List|Alliance|Reform)\\b");
    private static final Pattern LED_BY = Pattern.compile(
            "\\b(?:led|headed|represented|chaired|commanded|run)\\sby\\s(?:its\\s)?(?:\\p{Ll}+\\s){0,3}$|\\bsent\\s$");
    private static final Pattern ADJECTIVE =
            Pattern.compile("\\p{Lu}\\p{L}*(?:ing|ed|er|al|ant|ent|ior|or|ese|ish|ian)");

    private final String text;
    private final NameRegister register;
    private final PartyNames parties;
    private final PersonRoles roles;
    private final PersonBodies bodies;
    private final LikelyParties likely;
    private final Map<String, String> partyByName = new HashMap<>();
    /** Not told but likely; what other articles tell is better. */
    private final Map<String, String> guessByName = new HashMap<>();

    private final Map<String, String> roleByName = new HashMap<>();
    private final Map<String, Set<String>> rolesByName = new HashMap<>();

    /** @param home the party in whose capital the article was written, when known */
    People(String text, NameRegister register, PartyNames parties, @Nullable String home) {
        this.text = text;
        this.register = register;
        this.parties = parties;
        this.roles = new PersonRoles(text);
        this.likely = new LikelyParties(text, parties, home);
        this.bodies = new PersonBodies(text, register, parties, this::party);
        for (NameMention mention : register.persons()) {
            String name = register.fullest(mention);
            String role = roleOf(mention);
            if (role != null) {
                roleByName.putIfAbsent(name, role);
                rolesByName.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(role);
            }
            boolean ofState = mention.role().stream().anyMatch(STATE_OFFICES::contains);
            if (!partyByName.containsKey(name)) {
                partyAt(mention)
                        .filter(party -> !ofState || !DOMESTIC.matcher(party).find())
                        .ifPresent(party -> partyByName.put(name, party));
            }
            if (!guessByName.containsKey(name)) {
                likely.of(mention, role, roles.behind(mention)).ifPresent(party -> guessByName.put(name, party));
            }
        }
    }

    /** For whom a person speaks, by full name: as told, else as the place suggests. */
    Optional<String> party(String name) {
        return Optional.ofNullable(partyByName.get(name)).or(() -> Optional.ofNullable(guessByName.get(name)));
    }

    /** Whether all that the article tells of a party's people is that they mediate. */
    boolean mediates(String party) {
        List<String> roles = partyByName.entrySet().stream()
                .filter(entry -> entry.getValue().equals(party))
                .map(entry -> roleByName.getOrDefault(entry.getKey(), ""))
                .toList();
        return !roles.isEmpty()
                && roles.stream().allMatch(role -> MEDIATING.matcher(role).find());
    }

    Map<String, String> affiliations() {
        return partyByName;
    }

    /** The role printed first with a person. */
    Optional<String> role(String name) {
        return Optional.ofNullable(roleByName.get(name));
    }

    /** All roles printed with a person. */
    Set<String> roles(String name) {
        return rolesByName.getOrDefault(name, Set.of());
    }

    /** The role printed with a name where it stands: {@code Foreign Minister}, {@code Dolvanian negotiator}. */
    @Nullable
    String roleOf(NameMention mention) {
        return roles.at(mention);
    }

    private Optional<String> partyAt(NameMention mention) {
        return bodies.at(mention, roles.at(mention), roles.before(mention), roles.behind(mention))
                .or(() -> partyBefore(mention))
                .or(() -> partyBehind(mention));
    }

    private Optional<String> partyBefore(NameMention mention) {
        int end = mention.range().start();
        int start = mention.whole().start();
        List<PartyNames.Found> inTitle = parties.inTitle(new TextRange(start, end));
        if (!inTitle.isEmpty() && !isSentTo(inTitle.getLast())) {
            return Optional.of(inTitle.getLast().party());
        }
        String before = roles.before(mention);
        String role = roles.at(mention);
        String printed = before + text.substring(start, end);
        if (role != null && printed.endsWith(role + " ")) {
            Optional<String> inRole = inRole(new TextRange(end - role.length() - 1, end - 1));
            if (inRole.isPresent()) {
                return inRole;
            }
        }
        List<PartyNames.Found> near = new ArrayList<>(parties.in(new TextRange(start - before.length(), start)));
        while (near.size() > 1 && isSentTo(near.getLast())) {
            near.removeLast();
        }
        if (near.isEmpty()) {
            Matcher owner = NOUN_OWNER.matcher(before);
            if (owner.find() && PersonRoles.isRole(owner.group())) {
                return parties.ofNoun(owner.group("noun"))
                        .or(() -> COUNTRY.matcher(owner.group("noun")).matches()
                                ? likely.countryBefore(start)
                                : Optional.empty());
            }
            return bodyBefore(new TextRange(start - before.length(), start), end);
        }
        PartyNames.Found last = near.getLast();
        if (LED_BY.matcher(before).find()) {
            return Optional.of(last.party());
        }
        String between = HAS.matcher(text.substring(last.range().end(), end)).replaceFirst(" ");
        if (POSSESSIVE.matcher(between).matches()) {
            return Optional.of(last.party());
        }
        between = TO_WHOM.matcher(between).replaceFirst("");
        boolean adjacent = between.length() <= 70
                && between.indexOf(',') == between.lastIndexOf(',')
                && (!between.contains(",") || between.stripTrailing().endsWith(",") || text.startsWith(", ", start - 2))
                && PersonRoles.isRole(between)
                && !PersonRoles.VERBS
                        .matcher(OF_STATE.matcher(between).replaceAll(""))
                        .find();
        boolean own = OWN.matcher(between).find() && PersonRoles.isRole(between) && near.size() == 1;
        return adjacent || own ? Optional.of(last.party()) : Optional.empty();
    }

    private Optional<String> partyBehind(NameMention mention) {
        String behind = roles.behind(mention);
        int end = mention.range().end();
        Matcher who = WHO.matcher(behind);
        Matcher apposition = PersonRoles.APPOSITION.matcher(behind);
        Matcher of = OF.matcher(behind);
        if (who.find()) {
            return LEADS.matcher(who.group("what")).find()
                    ? first(new TextRange(end + who.start("what"), end + who.end("what")))
                    : Optional.empty();
        }
        if (apposition.find()) {
            String printed = apposition.group("role");
            int length = HEADS.matcher(printed).find()
                    ? printed.length()
                    : PersonRoles.withoutRelative(printed).length();
            int to = end + apposition.start("role") + length;
            return PersonRoles.isRole(apposition.group("role"))
                    ? partyOfRole(new TextRange(end + apposition.start("role"), to), new TextRange(end, to))
                    : Optional.empty();
        }
        if (of.find()) {
            return first(new TextRange(end + of.end(), Math.min(text.length(), end + of.end() + 40)))
                    .filter(party -> behind.substring(of.end()).length() > 2);
        }
        return Optional.empty();
    }

    /** "Ambassador to NATO": where somebody is sent is not whom he speaks for. */
    private boolean isSentTo(PartyNames.Found found) {
        int start = found.range().start();
        return TO.matcher(text.substring(Math.max(0, start - LONGEST_TO), start))
                .find();
    }

    /** The nation in a title, "U.S. Secretary of State", but not the one to which an ambassador is sent. */
    private Optional<String> inRole(TextRange role) {
        Optional<String> nation = parties.inTitle(role).stream()
                .filter(found -> !isSentTo(found))
                .findFirst()
                .map(PartyNames.Found::party);
        boolean american = AMERICAN.matcher(role.of(text)).find();
        return nation.or(() -> american ? parties.of("U.S.") : Optional.empty());
    }

    private Optional<String> partyOfRole(TextRange role, TextRange all) {
        String words = role.of(text);
        if (words.contains("opposition")) {
            return Optional.of("opposition");
        }
        Matcher heads = HEADS.matcher(words);
        if (heads.find()) {
            Optional<String> headed = first(new TextRange(role.start() + heads.end(), role.end()));
            if (headed.isPresent()) {
                return headed;
            }
            Matcher body = BODY_NAME.matcher(words).region(heads.end(), words.length());
            if (body.lookingAt()) {
                return Optional.of(body.group("name"));
            }
        }
        return first(all)
                .or(() -> {
                    Matcher at = AT_BODY.matcher(words);
                    return at.find() ? Optional.of(at.group("name")) : Optional.empty();
                })
                .or(() -> inRole(role))
                .or(() -> {
                    Matcher owner = NOUN_OWNER.matcher(all.of(text));
                    return owner.find() ? parties.ofNoun(owner.group("noun")) : Optional.empty();
                })
                .or(() -> {
                    Matcher of = OF_NOUN.matcher(words);
                    return of.find() ? parties.ofNoun(of.group("noun")) : Optional.empty();
                })
                .or(() -> PartyBodies.joint(words));
    }

    private Optional<String> first(TextRange range) {
        return parties.in(range).stream()
                .filter(found -> !isSentTo(found))
                .findFirst()
                .map(PartyNames.Found::party);
    }

    /** A name printed right before an office: "Norlink spokesman Ruben Falk". */
    private Optional<String> bodyBefore(TextRange before, int end) {
        for (NameMention name : register.mentionsIn(before).reversed()) {
            String between = text.substring(name.range().end(), end);
            boolean adjacent = between.length() < 40 && between.indexOf(',') < 0 && PersonRoles.isRole(between);
            boolean ofState = STATE_OFFICES.stream().anyMatch(between.toLowerCase(Locale.ROOT)::contains);
            if (!name.person()
                    && adjacent
                    && !ofState
                    && !isAdjective(name)
                    && !isCredit(name)
                    && !LikelyParties.MINISTRY.matcher(name.name()).find()
                    && !PersonRoles.VERBS.matcher(between).find()) {
                return Optional.of(name.name());
            }
        }
        return Optional.empty();
    }

    /** The agency of a dateline: "(CWS) - President". */
    private boolean isCredit(NameMention name) {
        return text.startsWith(")", name.range().end());
    }

    /** "Presiding judge" and "Former minister" have no name before them. */
    private static boolean isAdjective(NameMention name) {
        return !name.isFull() && ADJECTIVE.matcher(name.name()).matches();
    }
}
