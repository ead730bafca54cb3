package org.rapporteur.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extraction.Speaker.Resolution;

/** Says which person of an article is meant by "the minister" at a place of it. */
final class OfficeHolders {
    private static final int SENTENCES_BACK = 4;
    /** Nobody is called so whom the article has not called so before. */
    private static final Pattern PARTICULAR = Pattern.compile(
            "(?i)(?:aide|advis[eo]r|assistant|mediator|envoy|judge|spokes(?:man|woman|person)|ambassador|king|queen|pope|governor|mayor)$");

    private static final Pattern ENDS_AS_OFFICE =
            Pattern.compile("(?i)(?:" + String.join("|", NameWords.OFFICES) + ")$");
    private static final Pattern OF_SOMEBODY = Pattern.compile("\\s(?:for|of|from|in|at|to)\\s.*");

    private final ArticleReading reading;
    private final SpeakerFinder speakers;
    private final Offices offices;

    OfficeHolders(ArticleReading reading, SpeakerFinder speakers) {
        this.reading = reading;
        this.speakers = speakers;
        this.offices = new Offices(reading.speech().register());
    }

    /** The person who holds an office: the one spoken of before whom it fits best, or the only one of the article. */
    Optional<Speaker> holder(String role, @Nullable String party, int sentence) {
        String head = OF_SOMEBODY.matcher(role).replaceFirst("");
        if (!ENDS_AS_OFFICE.matcher(head).find()) {
            return PersonRoles.isOccupation(lastWord(head)) ? called(lastWord(head), sentence) : Optional.empty();
        }
        Optional<Speaker> unnamed = unnamedBefore(head, sentence);
        if (unnamed.isPresent()) {
            return unnamed;
        }
        Optional<Speaker> near = speakers.before(sentence, "he")
                .or(() -> speakers.before(sentence, "she"))
                .filter(speaker -> speaker.name() != null)
                .filter(speaker -> party == null
                        || speaker.party() == null
                        || speaker.party().equals(party));
        return near.filter(speaker -> describes(head, speaker))
                .or(() -> only(head, party))
                .or(() -> near.filter(speaker -> mayBe(speaker, head, party)))
                .map(speaker -> speaker.as(Resolution.OFFICE));
    }

    /** "The lawyer" is only who was called so. */
    private Optional<Speaker> called(String occupation, int sentence) {
        if (unnamedBefore(occupation, sentence).isPresent()) {
            return Optional.empty();
        }
        List<Speaker> called = reading.speech().register().people().stream()
                .filter(person -> reading.people()
                        .role(person)
                        .filter(role -> hasWord(role, occupation))
                        .isPresent())
                .map(person -> speakers.named(person, Resolution.OFFICE))
                .toList();
        return called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty();
    }

    private static String lastWord(String words) {
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    /** Whether nothing speaks against it: the office is nobody else's of the same party. */
    private boolean mayBe(Speaker speaker, String head, @Nullable String party) {
        String name = speaker.name();
        if (name == null || offices.fit(name, head) == Offices.Fit.NOT) {
            return false;
        }
        boolean ofSameParty = party != null
                && party.equals(speaker.party())
                && !PARTICULAR.matcher(head).find();
        return ofSameParty
                || offices.fit(name, head) == Offices.Fit.NAMED
                || !PARTICULAR.matcher(head).find()
                        && holders(head, party).stream().allMatch(other -> name.equals(other.name()));
    }

    private List<Speaker> holders(String head, @Nullable String party) {
        return reading.speech().register().people().stream()
                .filter(person -> offices.fit(person, head) == Offices.Fit.NAMED)
                .map(person -> speakers.named(person, Resolution.OFFICE))
                .filter(speaker -> party == null
                        || speaker.party() == null
                        || speaker.party().equals(party))
                .toList();
    }

    private Optional<Speaker> only(String head, @Nullable String party) {
        List<Speaker> fitting = holders(head, party);
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    /** Whether all words of an office are said of somebody: "union leader" of one who heads the Delta Growers' Union. */
    private boolean describes(String office, Speaker speaker) {
        String name = speaker.name();
        if (name == null) {
            return false;
        }
        String said = (speaker.role() + " " + reading.people().role(name).orElse("") + " " + speaker.party())
                .toLowerCase(Locale.ROOT);
        String[] words = office.toLowerCase(Locale.ROOT).split(" ");
        return said.contains(words[words.length - 1]) && offices.fit(name, office) != Offices.Fit.NOT
                || words.length > 1
                        && said.contains(words[words.length - 2])
                        && offices.fit(name, office) != Offices.Fit.NOT;
    }

    /** "A spokesman for Vashk" is "the spokesman" of the sentences that follow. */
    private Optional<Speaker> unnamedBefore(String head, int sentence) {
        int paragraph = reading.speech().speeches().get(sentence).paragraph();
        String last = lastWord(head);
        for (int i = sentence - 1; i >= Math.max(0, sentence - SENTENCES_BACK); i--) {
            if (reading.speech().speeches().get(i).paragraph() < paragraph) {
                break;
            }
            Optional<Speaker> subject =
                    reading.subject(i).filter(speaker -> speaker.name() == null && hasWord(speaker.role(), last));
            if (subject.isPresent()) {
                return subject;
            }
        }
        return Optional.empty();
    }

    private static boolean hasWord(@Nullable String role, String word) {
        return role != null && List.of(role.split(" ")).contains(word);
    }
}
