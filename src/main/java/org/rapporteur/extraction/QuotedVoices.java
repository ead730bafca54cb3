package org.rapporteur.extraction;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Words between quotation marks: "we" and "my country" are whoever speaks them. */
final class QuotedVoices implements StanceVoices {
    private static final Set<String> OWN = WordSet.of("we", "i");
    private static final Set<String> OUR = WordSet.of("our", "my");
    private static final Set<String> SIDES = WordSet.of(
            "country",
            "government",
            "side",
            "delegation",
            "people",
            "party",
            "members",
            "union",
            "island",
            "team",
            "nation",
            "president",
            "minister",
            "parliament",
            "movement",
            "fighters",
            "council");

    private final SentenceWords words;
    private final Speaker speaker;

    QuotedVoices(String said, Speaker speaker) {
        this.words = SentenceWords.of(said);
        this.speaker = speaker;
    }

    @Override
    public SentenceWords words() {
        return words;
    }

    @Override
    public List<Speaker> subjects(int place) {
        int from = VerbGroup.before(words, words.from(place)).from();
        String subject = words.lower(from - 1);
        boolean own = OWN.contains(subject) || SIDES.contains(subject) && OUR.contains(words.lower(from - 2));
        return own && words.joined(from) ? List.of(speaker) : List.of();
    }

    @Override
    public List<Speaker> subjectsRightBefore(int place) {
        return subjects(place);
    }

    @Override
    public boolean isQuoted() {
        return true;
    }

    @Override
    public boolean isNobody(int place) {
        return false;
    }

    @Override
    public Optional<Speaker> teller(int place) {
        return Optional.of(speaker);
    }

    @Override
    public Optional<Speaker> opening() {
        return Optional.of(speaker);
    }

    @Override
    public Optional<Speaker> named(int place) {
        return OWN.contains(words.lower(words.from(place)))
                        || words.lower(words.from(place)).equals("us")
                ? Optional.of(speaker)
                : Optional.empty();
    }

    @Override
    public Optional<Speaker> owner(int place) {
        return OUR.contains(words.lower(words.from(place))) ? Optional.of(speaker) : Optional.empty();
    }
}
