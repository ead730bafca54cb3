package org.rapporteur.extraction;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A sentence in the article's own words. */
final class PrintedVoices implements StanceVoices {
    private static final Set<String> POSSESSIVES = WordSet.of("its", "his", "her", "their");

    private static final Pattern NOBODY = Pattern.compile("^(?:neither|none|no)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern SEVERAL = Pattern.compile(
            "s$|\\b(?:both|they|neither|most|many|some|several|two|three|four|people|men|women|police)\\b",
            Pattern.CASE_INSENSITIVE);

    private final ArticleReading reading;
    private final int sentence;
    private final SentenceView view;

    PrintedVoices(ArticleReading reading, int sentence) {
        this.reading = reading;
        this.sentence = sentence;
        this.view = reading.view(sentence);
    }

    @Override
    public SentenceWords words() {
        return view.tokens();
    }

    @Override
    public List<Speaker> subjects(int place) {
        return reading.speakers().all(view.subjects(place), sentence);
    }

    @Override
    public List<Speaker> subjectsRightBefore(int place) {
        List<NounPhrase> subjects = view.subjects(place);
        boolean direct = !subjects.isEmpty()
                && (subjects.size() > 1
                        || SEVERAL.matcher(subjects.getFirst().words()).find())
                && view.words().substring(subjects.getLast().end(), place).isBlank();
        return direct ? reading.speakers().all(subjects, sentence) : List.of();
    }

    @Override
    public boolean isQuoted() {
        return false;
    }

    @Override
    public boolean isNobody(int place) {
        List<NounPhrase> subjects = view.subjects(place);
        return !subjects.isEmpty()
                && NOBODY.matcher(subjects.getFirst().words()).find();
    }

    @Override
    public Optional<Speaker> teller(int place) {
        Optional<Speaker> before = view.spoken().stream()
                .filter(spoken -> spoken.range().end() <= place)
                .map(SpeechVerbs.Spoken::subject)
                .filter(Objects::nonNull)
                .reduce((one, later) -> later)
                .map(subject -> reading.speakers().of(subject, sentence));
        Optional<Speaker> teller = before.isPresent() ? before : tellerBehind(place);
        return teller.filter(Speaker::isTold);
    }

    /** "The police must leave, he said." */
    private Optional<Speaker> tellerBehind(int place) {
        return view.spoken().stream()
                .filter(spoken -> spoken.range().start() > place)
                .filter(spoken -> spoken.subject() != null
                        && view.words()
                                .substring(
                                        0,
                                        Math.min(
                                                spoken.range().start(),
                                                spoken.subject().start()))
                                .endsWith(", "))
                .map(SpeechVerbs.Spoken::subject)
                .filter(Objects::nonNull)
                .findFirst()
                .map(subject -> reading.speakers().of(subject, sentence));
    }

    @Override
    public Optional<Speaker> opening() {
        return view.opening().map(opening -> reading.speakers().of(opening, sentence));
    }

    @Override
    public Optional<Speaker> named(int place) {
        return view.phrases()
                .at(place)
                .map(phrase -> reading.speakers().of(phrase, sentence))
                .filter(Speaker::isTold);
    }

    @Override
    public Optional<Speaker> owner(int place) {
        SentenceWords words = view.tokens();
        int at = words.from(place);
        String word = words.lower(at);
        if (POSSESSIVES.contains(word)) {
            return reading.speakers().owner(sentence, place, word);
        }
        return Character.isUpperCase(view.words().charAt(place))
                ? reading.speakers().owning(sentence, place, words.get(at).end())
                : Optional.empty();
    }
}
