package org.rapporteur.extraction;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.TextRange;
import org.rapporteur.extraction.ClauseResolver.NamedSpeaker;
import org.rapporteur.extraction.Speaker.Resolution;

/** Says who is meant by a name, a description or a pronoun at a place of an article. */
final class SpeakerFinder {
    private static final Pattern OWNER = Pattern.compile("(?i)^(?:one\\sof\\s)?(?<owner>his|her|its|their)\\s");
    private static final Pattern ARTICLE = Pattern.compile(
            "(?i)^(?:the|a|an|one(?!\\sof\\s)|another|his|her|its|their|some|both|\\p{Lu}[\\p{L}.\\-]*['\u2019]s)\\s");
    /** Where an unnamed official sits is no part of what he is. */
    private static final Pattern PLACE = Pattern.compile("\\sin\\s(?:the\\s)?\\p{Lu}.*$");

    private static final Pattern IN_PLACE =
            Pattern.compile("\\s*In\\s(?<place>\\p{Lu}[\\p{L}\\-]+(?:\\s\\p{Lu}[\\p{L}\\-]+)?)\\b");
    /** Who speaks for somebody else. */
    private static final Pattern SERVING =
            Pattern.compile("(?i)^(?:\\p{Ll}+\\s)?(?:aides?|advis[eo]rs?|assistants?|spokes(?:man|woman|person))$");

    private static final Pattern INDEFINITE = Pattern.compile("(?i)^(?:an?|another|one)\\s");
    private static final Pattern DEFINITE = Pattern.compile("(?i)^the\\s");
    /** Of the state from whose capital is reported, when nothing else is said. */
    private static final Pattern NATIONAL = Pattern.compile(
            "(?i)\\b(?:government|parliament|ministry|opposition|cabinet|army|navy|military|presidency|authorities|officials?|assembly|lawmakers)\\b");

    /** "A manager at Drastgaz". */
    private static final Pattern AT_BODY = Pattern.compile("\\bat\\s(?:the\\s)?(?<name>\\p{Lu}[\\p{L}\\- ]+)$");

    private static final Pattern OWN_SIDE = Pattern.compile(
            "(?i)the\\s(?:team|delegation|bloc|government|country|island|islands|side|federation|republic|kingdom|nation)");

    private static final Pattern OWNER_NOUN = Pattern.compile("(?i)^the\\s(?<noun>\\p{Ll}+)['\u2019]s?\\s");
    /** "Polish Foreign Ministry" is no role. */
    private static final Pattern BODY_NAME = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}.\\-]+\\s)+(?:Ministry|Movement|Front|Party|Department|Office|Army|Staff|Council)");
    /** What no movement has. */
    private static final Pattern OF_STATE = Pattern.compile("(?i)\\s(?:government|country|republic|kingdom|nation)$");

    /** A body named before by its name. */
    private static final Pattern BODY_SIDE = Pattern.compile(
            "(?i)the\\s(?:movement|group|organi[sz]ation|party|company|firm|association|charity|agency|union|rebels|guerrillas|insurgents|front|alliance|coalition|commission|council|committee)");

    /** Who stand for themselves together, whatever their country. */
    private static final Pattern CROWD = Pattern.compile(
            "(?i)^(?:\\p{Ll}+\\s)?(?:families|relatives|mothers|wives|farmers|growers|fishermen|trawlermen|miners|crews|skippers|workers|nurses|teachers|students|guards|prisoners|villagers|residents|unions)\\b");
    /** "Surveying, he said," opens a sentence and names nobody. */
    private static final Pattern GERUND = Pattern.compile("\\p{Lu}\\p{Ll}{2,}ing");

    /** One of whatever state is spoken of. */
    private static final Pattern MINISTRY = Pattern.compile("^(?:\\p{Lu}\\p{Ll}+\\s)?Ministry$");

    private static final Pattern OPPOSITION = Pattern.compile("(?i)\\bopposition\\b");

    private final ArticleReading reading;
    private final Pronouns pronouns;
    private final OfficeHolders offices;
    private final BothSides sides;
    private final Papers papers;

    SpeakerFinder(ArticleReading reading) {
        this.reading = reading;
        this.pronouns = new Pronouns(reading, this);
        this.offices = new OfficeHolders(reading, this);
        this.sides = new BothSides(reading, this);
        this.papers = new Papers(reading);
    }

    /** The speaker meant by an actor of the sentence of that number; may be told in nothing. */
    Speaker of(NounPhrase phrase, int sentence) {
        return switch (phrase.kind()) {
            case PERSON -> person(mention(phrase, sentence), phrase, sentence);
            case NAME -> body(phrase, sentence);
            case PRONOUN -> pronouns.of(phrase, sentence);
            case AGENT -> agent(phrase, sentence);
        };
    }

    /**
     * Who speaks by a verb.
     *
     * @param sure who the article's clauses tell, by name, when they do
     */
    Speaker by(SpeechVerbs.Spoken spoken, int sentence, @Nullable NamedSpeaker sure) {
        Optional<Speaker> writer = papers.writer(spoken, sentence);
        if (writer.isPresent()) {
            return writer.get();
        }
        NounPhrase subject = spoken.subject();
        if (subject != null && subject.name() == null) {
            Speaker followed = of(subject, sentence);
            boolean unnamed =
                    subject.kind() == NounPhrase.Kind.PRONOUN ? followed.isTold() : isUnnamed(subject, sentence);
            if (sure == null || followed.name() != null || unnamed) {
                return followed;
            }
        }
        if (sure != null) {
            boolean office = subject != null
                    && subject.kind() == NounPhrase.Kind.AGENT
                    && DEFINITE.matcher(subject.words()).find();
            return named(sure.name(), Resolution.NAMED)
                    .withRole(subject != null && office ? role(subject.words()) : roleAt(sure.where()));
        }
        return subject == null ? Speaker.UNKNOWN : of(subject, sentence);
    }

    private @Nullable String roleAt(TextRange where) {
        return reading.speech().register().mentionsIn(where).stream()
                .filter(NameMention::person)
                .findFirst()
                .map(reading.people()::roleOf)
                .orElse(null);
    }

    /** The speaker by a full name. */
    Speaker named(String name, Resolution resolution) {
        boolean person = reading.speech().register().people().contains(name);
        if (!person) {
            return new Speaker(null, null, reading.parties().of(name).orElse(name), Resolution.UNNAMED);
        }
        People people = reading.people();
        return new Speaker(
                name,
                people.role(name).orElse(reading.office(name)),
                people.party(name).orElse(reading.partyOfOffice(name)),
                resolution);
    }

    /** All parties meant by actors, each with the person who stands for it. */
    List<Speaker> all(List<NounPhrase> phrases, int sentence) {
        if (phrases.size() == 1 && BothSides.areMeant(phrases.getFirst())) {
            return sides.of(phrases.getFirst(), sentence);
        }
        return phrases.stream()
                .map(phrase -> of(phrase, sentence))
                .filter(Speaker::isTold)
                .toList();
    }

    private NameMention mention(NounPhrase phrase, int sentence) {
        NameMention name = phrase.name();
        if (name == null) {
            throw new IllegalArgumentException("no name: " + phrase.words());
        }
        return name.shift(reading.view(sentence).start());
    }

    private Speaker person(NameMention mention, NounPhrase phrase, int sentence) {
        String name = reading.speech().register().fullest(mention);
        Speaker known = named(name, Resolution.NAMED).withRole(reading.people().roleOf(mention));
        Matcher owner = OWNER.matcher(phrase.words());
        return known.party() == null && owner.find()
                ? known.withParty(pronouns.owner(sentence, owner.group("owner")).party())
                : known;
    }

    /** A name that is no person's speaks for itself. */
    private Speaker body(NounPhrase phrase, int sentence) {
        NameMention name = mention(phrase, sentence);
        String party = reading
                .parties()
                .in(phrase.range().shift(reading.view(sentence).start()))
                .stream()
                .findFirst()
                .map(PartyNames.Found::party)
                .or(() -> reading.parties().of(name.name()))
                .orElse(name.name());
        if (MINISTRY.matcher(party).find()) {
            Optional<String> before = sentence == 0
                            || reading.view(sentence - 1).speech().paragraph()
                                    != reading.view(sentence).speech().paragraph()
                    ? Optional.empty()
                    : reading.subject(sentence - 1).map(Speaker::party);
            return new Speaker(
                    null,
                    null,
                    before.or(() -> Optional.ofNullable(reading.home())).orElse(party),
                    Resolution.UNNAMED);
        }
        if (GERUND.matcher(party).matches()) {
            return Speaker.UNKNOWN;
        }
        return new Speaker(null, null, party, Resolution.UNNAMED);
    }

    /** Whom the sentences before speak of, by {@code he}, {@code she}, {@code it} or {@code anybody}. */
    Optional<Speaker> before(int sentence, String pronoun) {
        return pronouns.before(sentence, pronoun);
    }

    /** Whom "its" or "his" at a place of a sentence means; empty when it cannot be told. */
    Optional<Speaker> owner(int sentence, int place, String possessive) {
        return pronouns.owner(sentence, place, possessive);
    }

    /** The party whose name stands in some words of a sentence: "Tessen's wish". */
    Optional<Speaker> owning(int sentence, int from, int to) {
        return reading.parties().in(reading.view(sentence).inText(from, to)).stream()
                .findFirst()
                .map(found -> new Speaker(null, null, found.party(), Resolution.UNNAMED));
    }

    /** Whether a description is of somebody whom the article does not name: "an aide", or "the aide" behind it. */
    private boolean isUnnamed(NounPhrase phrase, int sentence) {
        String role = role(phrase.words());
        return phrase.kind() == NounPhrase.Kind.AGENT
                && Pronouns.isOnePerson(role)
                && (INDEFINITE.matcher(phrase.words()).find()
                        || DEFINITE.matcher(phrase.words()).find()
                                && offices.unnamedBefore(role, sentence).isPresent());
    }

    private static String role(String words) {
        return PLACE.matcher(ARTICLE.matcher(words).replaceFirst("")).replaceFirst("");
    }

    private Speaker agent(NounPhrase phrase, int sentence) {
        String words = phrase.words();
        String role = role(words);
        TextRange range = phrase.range().shift(reading.view(sentence).start());
        List<PartyNames.Found> named = reading.parties().in(range);
        String party = named.isEmpty() ? inOffice(range) : named.getFirst().party();
        if (DEFINITE.matcher(words).find()) {
            Optional<Speaker> holder = offices.holder(role, party, sentence);
            if (holder.isPresent()) {
                return holder.get().withParty(party).withRole(role);
            }
        }
        Optional<Speaker> next = offices.introducedNext(words, role, party, sentence);
        if (next.isPresent()) {
            return next.get();
        }
        String meant = party == null ? implied(words, role, range, sentence) : party;
        boolean isName = meant != null && BODY_NAME.matcher(role).matches() && !Pronouns.isOnePerson(role);
        return new Speaker(null, isName ? null : role, meant, Resolution.UNNAMED);
    }

    /** "The chief of the Russian General Staff": a state among the capitals of an office that are nobody's name. */
    private @Nullable String inOffice(TextRange range) {
        return reading.speech().register().mentionsIn(range).stream().anyMatch(NameMention::person)
                ? null
                : reading.parties().inTitle(range).stream()
                        .filter(found -> !reading.article()
                                .text()
                                .substring(range.start(), found.range().start())
                                .endsWith("to "))
                        .findFirst()
                        .map(PartyNames.Found::party)
                        .orElse(null);
    }

    /** "The movement's fighters", "the country's foreign ministry". */
    private Optional<String> ofOwner(String words, TextRange range, int sentence) {
        Matcher owner = OWNER_NOUN.matcher(words);
        if (!owner.find()) {
            return Optional.empty();
        }
        return reading.parties()
                .ofNoun(owner.group("noun"))
                .or(() -> OWN_SIDE.matcher("the " + owner.group("noun")).matches()
                        ? spokenOf(range, sentence).filter(this::isState)
                        : Optional.empty());
    }

    /** "The team" and "the bloc" are those of whoever the sentence, or else the one before, speaks of. */
    private Optional<String> spokenOf(TextRange range, int sentence) {
        int start = range.start() - reading.view(sentence).start();
        Optional<String> here = reading.view(sentence).actorsBefore(start).stream()
                .filter(phrase -> phrase.kind() != NounPhrase.Kind.PRONOUN)
                .map(phrase -> of(phrase, sentence).party())
                .filter(party -> party != null)
                .findFirst();
        return here.or(() ->
                sentence == 0 ? Optional.empty() : reading.subject(sentence - 1).map(Speaker::party));
    }

    /** "An aide was blunter": of the person spoken of before. */
    private @Nullable String servedBy(TextRange range, int sentence) {
        int start = range.start() - reading.view(sentence).start();
        Optional<String> here = reading.view(sentence).actorsBefore(start).stream()
                .filter(phrase -> phrase.kind() == NounPhrase.Kind.PERSON)
                .map(phrase -> of(phrase, sentence).party())
                .filter(party -> party != null)
                .findFirst();
        return here.or(() -> pronouns.before(sentence, "anybody").map(Speaker::party))
                .orElse(null);
    }

    /** "An official there": of the state or body in whose capital the paragraph before is set. */
    private Optional<String> there(TextRange range, int sentence) {
        if (!reading.article().text().startsWith(" there", range.end())) {
            return Optional.empty();
        }
        int paragraph = reading.speech().speeches().get(sentence).paragraph();
        for (int i = sentence; i >= 0; i--) {
            SentenceView view = reading.view(i);
            if (view.speech().paragraph() < paragraph - 1) {
                break;
            }
            Matcher in = IN_PLACE.matcher(view.words());
            if (in.lookingAt()) {
                return reading.parties().of(in.group("place"));
            }
        }
        return Optional.empty();
    }

    private boolean isState(String party) {
        return !reading.parties().isBody(party) && !party.equals("opposition");
    }

    /** "Moscow was not persuaded. The Foreign Ministry": the state that the sentence before of the same paragraph begins with. */
    private Optional<String> stateBefore(int sentence) {
        boolean first = sentence == 0
                || reading.view(sentence - 1).speech().paragraph()
                        != reading.view(sentence).speech().paragraph();
        return first
                ? Optional.empty()
                : reading.subject(sentence - 1)
                        .filter(speaker -> speaker.name() == null && speaker.role() == null)
                        .map(Speaker::party)
                        .filter(this::isState);
    }

    private int place(TextRange range, int sentence) {
        return range.start() - reading.view(sentence).start();
    }

    /** "In Stockholm the government". */
    private Optional<String> inPlace(int place, int sentence) {
        String before = reading.view(sentence).words().substring(0, place);
        Matcher in = IN_PLACE.matcher(before);
        return in.lookingAt() && before.indexOf(',') == before.lastIndexOf(',')
                ? reading.parties().of(in.group("place"))
                : Optional.empty();
    }

    private @Nullable String implied(String words, String role, TextRange range, int sentence) {
        Matcher owner = OWNER.matcher(words);
        if (owner.find()) {
            return pronouns.ownerBefore(sentence, place(range, sentence), owner.group("owner"))
                    .party();
        }
        for (NameMention mention : reading.speech().register().mentionsIn(range)) {
            if (mention.person()) {
                return reading.people()
                        .party(reading.speech().register().fullest(mention))
                        .orElse(null);
            }
        }
        Optional<String> joint = PartyBodies.joint(role);
        if (joint.isPresent()) {
            return joint.get();
        }
        Optional<String> owned = ofOwner(words, range, sentence);
        if (owned.isPresent()) {
            return owned.get();
        }
        if (OPPOSITION.matcher(role).find()) {
            return "opposition";
        }
        Optional<String> body = reading.parties().ofNoun(role.substring(role.lastIndexOf(' ') + 1));
        if (body.isPresent()) {
            return body.get();
        }
        if (OWN_SIDE.matcher(words).matches()) {
            Optional<String> there = there(range, sentence).or(() -> inPlace(place(range, sentence), sentence));
            if (there.isPresent()) {
                return there.get();
            }
            boolean ofState = OF_STATE.matcher(words).find();
            return spokenOf(range, sentence)
                    .filter(party -> !ofState || isState(party))
                    .or(() -> reading.parties().government(reading.home()))
                    .orElse(null);
        }
        Matcher at = AT_BODY.matcher(role);
        if (at.find()) {
            return at.group("name");
        }
        if (SERVING.matcher(role).find()) {
            return servedBy(range, sentence);
        }
        if (NATIONAL.matcher(role).find()) {
            return there(range, sentence)
                    .or(() -> inPlace(place(range, sentence), sentence))
                    .or(() -> stateBefore(sentence))
                    .or(() -> reading.parties().government(reading.home()))
                    .orElse(null);
        }
        if (BODY_SIDE.matcher(words).matches()) {
            return spokenOf(range, sentence).filter(reading.parties()::isBody).orElse(null);
        }
        Matcher crowd = CROWD.matcher(role);
        return crowd.find() ? crowd.group() : null;
    }
}
