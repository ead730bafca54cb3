package org.rapporteur.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

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

    private final String said;
    private final SentenceWords words;
    private final Speaker speaker;
    private final Supplier<Optional<Speaker>> it;

    /** @param it whom "it" means with which the words begin; empty when it cannot be told */
    QuotedVoices(String said, Speaker speaker, Supplier<Optional<Speaker>> it) {
        this.said = said;
        this.words = SentenceWords.of(said);
        this.speaker = speaker;
        this.it = it;
    }

    @Override
    public SentenceWords words() {
        return words;
    }

    @Override
    public List<Speaker> subjects(int place) {
        int from = VerbGroup.before(words, words.from(place)).from();
        String subject = words.lower(from - 1);
        boolean own = OWN.contains(subject)
                || isParty(subject)
                || SIDES.contains(subject) && OUR.contains(words.lower(from - 2));
        if (own && words.joined(from)) {
            return List.of(speaker);
        }
        return isIt(from) ? it.get().stream().toList() : List.of();
    }

    /** "It refuses to sign and refuses to wait": the words begin with it. */
    private boolean isIt(int from) {
        return words.lower(0).equals("it")
                && (from == 1 || from > 1 && words.lower(from - 1).equals("and") && words.joined(from));
    }

    /** "Turkey will never", said by a Turk. */
    private boolean isParty(String word) {
        String party = speaker.party();
        return party != null && !word.isEmpty() && (" " + party.toLowerCase(Locale.ROOT)).endsWith(" " + word);
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
    public boolean isName(int place) {
        return Character.isUpperCase(said.charAt(place));
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
    public Optional<Speaker> opening(int place) {
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
    public List<Speaker> allNamed(int place) {
        return named(place).map(List::of).orElse(List.of());
    }

    @Override
    public Optional<Speaker> owner(int place) {
        return OUR.contains(words.lower(words.from(place))) ? Optional.of(speaker) : Optional.empty();
    }
}
