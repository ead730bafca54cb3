package org.rapporteur.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extraction.Speaker.Resolution;

/** Says whom "he", "she", "it", "the latter" and "one of them" mean at a place of an article. */
final class Pronouns {
    private static final int SENTENCES_BACK = 4;
    private static final Pattern IT = Pattern.compile("(?i)it|they");
    private static final Pattern OWNER = Pattern.compile("(?i)^(?:one\\sof\\s)?(?:his|her|its|their)\\s");
    private static final Pattern OF_WHOM = Pattern.compile("\\s(?:for|of|to|in|at|from|with)\\s");
    private static final Set<String> PEOPLE =
            WordSet.of("man", "woman", "source", "boy", "girl", "caller", "passer-by");

    /** Where somebody is named by a word alone. */
    private record Place(int sentence, int start) {}

    private final ArticleReading reading;
    private final SpeakerFinder speakers;
    private final Map<Place, Speaker> known = new HashMap<>();
    private @Nullable Monologue monologue;

    Pronouns(ArticleReading reading, SpeakerFinder speakers) {
        this.reading = reading;
        this.speakers = speakers;
    }

    /**
     * Whose words alone an article gives.
     *
     * @param name the first who speaks in it
     * @param until the first sentence in which somebody else does
     */
    private record Monologue(String name, int until) {}

    /** Each pronoun once: who is meant by the last of a row of them hangs on all before it, and so on for each of those. */
    Speaker of(NounPhrase phrase, int sentence) {
        Place place = new Place(sentence, phrase.start());
        Speaker speaker = known.get(place);
        if (speaker == null) {
            speaker = read(phrase, sentence);
            known.put(place, speaker);
        }
        return speaker;
    }

    private Speaker read(NounPhrase phrase, int sentence) {
        String word = phrase.words().toLowerCase(Locale.ROOT);
        Optional<Speaker> meant = switch (word) {
            case "he", "she", "it" -> meant(phrase, word, sentence);
            case "the latter" -> latter(phrase, sentence);
            case "one of them" -> oneOfThem(sentence);
            default -> Optional.empty();
        };
        return meant.map(speaker -> speaker.as(Resolution.PRONOUN)).orElse(Speaker.UNKNOWN);
    }

    private Optional<Speaker> meant(NounPhrase phrase, String word, int sentence) {
        boolean thing = word.equals("it");
        SentenceView view = reading.view(sentence);
        Stream<NounPhrase> before = view.actorsBefore(phrase.start()).stream()
                .filter(other -> thing || !IT.matcher(other.words()).matches())
                .filter(other ->
                        !view.words().substring(other.end(), phrase.start()).equals(", "));
        return teller(phrase, view)
                .map(teller -> speakers.of(teller, sentence))
                .filter(speaker -> fits(speaker, word))
                .or(() -> before.map(other -> speakers.of(other, sentence))
                        .filter(speaker -> fits(speaker, word))
                        .findFirst())
                .or(() -> before(sentence, word))
                .or(() -> thing ? Optional.empty() : onlySpeaker(sentence, word));
    }

    /** Who tells something of "it" in "Tessen hinted that it". */
    private static Optional<NounPhrase> teller(NounPhrase pronoun, SentenceView view) {
        SentenceWords words = view.tokens();
        int that = words.from(pronoun.start()) - 1;
        if (that < 1 || !words.lower(that).equals("that")) {
            return Optional.empty();
        }
        return Optional.of(view.subjects(words.get(that - 1).start()))
                .filter(subjects -> subjects.size() == 1)
                .map(List::getFirst);
    }

    /** Whether a pronoun may stand for somebody: {@code he}, {@code she}, {@code it}, or {@code anybody} for either of the first two. */
    private boolean fits(Speaker speaker, String pronoun) {
        String name = speaker.name();
        if (pronoun.equals("it")) {
            return name == null && speaker.party() != null;
        }
        if (pronoun.equals("anybody")) {
            return fits(speaker, "he") || fits(speaker, "she");
        }
        if (name == null) {
            String role = speaker.role();
            return role != null
                    && speaker.resolution() == Resolution.UNNAMED
                    && isOnePerson(role)
                    && Genders.allowsRole(pronoun, role);
        }
        return Genders.allows(pronoun, name, reading.speech().register().roles(name));
    }

    /** "An aide to the premier", neither "aides" nor "the government". */
    static boolean isOnePerson(String role) {
        String head = OF_WHOM.split(role.toLowerCase(Locale.ROOT), 2)[0];
        String last = head.substring(head.lastIndexOf(' ') + 1);
        return PEOPLE.contains(last) || PersonRoles.isOccupation(last);
    }

    /** Whom the sentences before speak of: their subjects first, those of quotations too, else the only person one of them names. */
    Optional<Speaker> before(int sentence, String pronoun) {
        int paragraph = reading.speech().speeches().get(sentence).paragraph();
        for (int i = sentence - 1; i >= Math.max(0, sentence - SENTENCES_BACK); i--) {
            int other = reading.speech().speeches().get(i).paragraph();
            if (other < paragraph - 1) {
                break;
            }
            boolean near = other == paragraph || i == sentence - 1;
            Optional<Speaker> found = reading.subject(i)
                    .filter(speaker -> fits(speaker, pronoun))
                    .filter(speaker -> near || speaker.name() != null || pronoun.equals("it"));
            if (found.isEmpty() && near && !pronoun.equals("it")) {
                found = onlyPerson(i, pronoun);
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** "The notes were carried by Clara Wend. She said": nobody else whom the pronoun fits is named there. */
    private Optional<Speaker> onlyPerson(int sentence, String pronoun) {
        SentenceView view = reading.view(sentence);
        List<Speaker> fitting = view.names().stream()
                .filter(NameMention::person)
                .map(mention -> reading.speech().register().fullest(mention.shift(view.start())))
                .distinct()
                .map(name -> speakers.named(name, Resolution.NAMED))
                .filter(speaker -> fits(speaker, pronoun))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    /** In an interview "he" is who is interviewed. */
    private Optional<Speaker> onlySpeaker(int sentence, String pronoun) {
        if (monologue == null) {
            monologue = monologue();
        }
        return monologue.until() > sentence && !monologue.name().isEmpty()
                ? Optional.of(speakers.named(monologue.name(), Resolution.PRONOUN))
                        .filter(speaker -> fits(speaker, pronoun))
                : Optional.empty();
    }

    private Monologue monologue() {
        String first = "";
        for (int i = 0; i < reading.speech().speeches().size(); i++) {
            for (SpeechClause clause : reading.speech().speeches().get(i).clauses()) {
                var speaker = reading.speech().clauses().get(clause);
                if (speaker != null
                        && reading.speech().register().people().contains(speaker.name())
                        && !speaker.name().equals(first)) {
                    if (!first.isEmpty()) {
                        return new Monologue(first, i);
                    }
                    first = speaker.name();
                }
            }
        }
        return new Monologue(first, Integer.MAX_VALUE);
    }

    /** The last person named before, in the same sentence or the one before it. */
    private Optional<Speaker> latter(NounPhrase phrase, int sentence) {
        for (int i = sentence; i >= Math.max(0, sentence - 1); i--) {
            int end = i == sentence ? phrase.start() : Integer.MAX_VALUE;
            int start = reading.view(i).start();
            Optional<Speaker> last = reading.view(i).names().stream()
                    .filter(mention -> mention.person() && mention.range().end() <= end)
                    .reduce((one, later) -> later)
                    .map(mention -> speakers.named(
                            reading.speech().register().fullest(mention.shift(start)), Resolution.PRONOUN));
            if (last.isPresent()) {
                return last;
            }
        }
        return Optional.empty();
    }

    /** "Swedish diplomats were sceptical; one of them said": for whom they speak. */
    private Optional<Speaker> oneOfThem(int sentence) {
        return sentence == 0
                ? Optional.empty()
                : reading.subject(sentence - 1)
                        .filter(Pronouns::areSeveral)
                        .map(speaker -> new Speaker(null, null, speaker.party(), Resolution.UNNAMED));
    }

    private static boolean areSeveral(Speaker speaker) {
        String role = speaker.role();
        return speaker.name() == null && role != null && speaker.party() != null && !isOnePerson(role);
    }

    /** Whom "its" or "his" at a place of a sentence means; empty when it cannot be told. */
    Optional<Speaker> owner(int sentence, int place, String possessive) {
        boolean opens = reading.view(sentence).words().substring(0, place).isBlank();
        Speaker owner =
                opens ? before(sentence, pronounOf(possessive)).orElse(Speaker.UNKNOWN) : owner(sentence, possessive);
        return Optional.of(owner).filter(Speaker::isTold);
    }

    private static String pronounOf(String possessive) {
        return switch (possessive.toLowerCase(Locale.ROOT)) {
            case "his" -> "he";
            case "her" -> "she";
            default -> "it";
        };
    }

    /** Whom "his" or "her" at a place of a sentence means: the nearest before whom it fits; any other possessive by {@link #owner(int, String)}. */
    Speaker ownerBefore(int sentence, int place, String possessive) {
        String pronoun = pronounOf(possessive);
        if (!pronoun.equals("it")) {
            for (NounPhrase phrase : reading.view(sentence).actorsBefore(place).reversed()) {
                boolean same = phrase.kind() == NounPhrase.Kind.PERSON
                        || phrase.words().equalsIgnoreCase(pronoun);
                Speaker speaker = same ? speakers.of(phrase, sentence) : Speaker.UNKNOWN;
                if (speaker.name() != null && fits(speaker, pronoun)) {
                    return speaker;
                }
            }
        }
        return nearest(sentence, place, pronoun).orElseGet(() -> owner(sentence, possessive));
    }

    /** The person named last before a place of a sentence whom the pronoun fits. */
    private Optional<Speaker> nearest(int sentence, int place, String pronoun) {
        SentenceView view = reading.view(sentence);
        return view.names().stream()
                .filter(mention -> mention.person() && mention.range().end() <= place)
                .map(mention -> speakers.named(
                        reading.speech().register().fullest(mention.shift(view.start())), Resolution.NAMED))
                .filter(speaker -> !pronoun.equals("it") && fits(speaker, pronoun))
                .reduce((one, later) -> later);
    }

    /** Whom "its" or "his" means that may stand anywhere in a sentence; told in nothing when it cannot be told. */
    Speaker owner(int sentence, String possessive) {
        String pronoun = pronounOf(possessive);
        Optional<Speaker> here = reading.view(sentence)
                .opening()
                .filter(phrase -> !OWNER.matcher(phrase.words()).find())
                .map(phrase -> speakers.of(phrase, sentence))
                .filter(speaker -> fits(speaker, pronoun) || speaker.party() != null);
        return here.or(() -> before(sentence, pronoun)).orElse(Speaker.UNKNOWN);
    }
}
