package org.rapporteur.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.extraction.Speaker.Resolution;

/** A sentence in the article's own words. */
final class PrintedVoices implements StanceVoices {
    private static final Set<String> JOINED =
            WordSet.of("joined", "backed", "supported", "together", "along", "flanked");
    private static final Set<String> POSSESSIVES = WordSet.of("its", "his", "her", "their");

    private static final Set<String> WRITTEN = WordSet.of(
            "programme", "program", "manifesto", "platform", "letter", "statement", "note", "reply", "answer");
    private static final Pattern OWN_SIDE = Pattern.compile(
            "(?:his|her|its|their)\\s(?:own\\s)?(?:government|country|side|delegation|men|fighters|people|team|party|army|nation|cabinet|party|movement|members|administration|forces|troops|union|association|company|followers)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NOBODY = Pattern.compile("^(?:neither|none|no)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern SEVERAL = Pattern.compile(
            "s$|\\b(?:both|they|neither|most|many|some|several|two|three|four|people|men|women|police)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Nothing, or a relative clause: "Tessen and Kessara, which border the lake, oppose the toll". */
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:, (?:which|who|whose) [^,;:\u0001]+,\\s)?");

    private static final Pattern LETTERS = Pattern.compile("(?:\\p{Lu}\\.){2,}");

    /** "Russia said on Monday that it". */
    private static final Pattern SAID_IT = Pattern.compile("\\s*(?:(?:on\\s)?\\p{Lu}\\p{Ll}+day\\s)?(?:that\\s)?");

    /** As the government is that of the minister who speaks of it, so is this. */
    private static final Pattern TELLERS_SIDE =
            Pattern.compile("(?i)the\\s(?:administration|alliance|bloc|organi[sz]ation|league|union)");

    private static final Pattern HEADING = Pattern.compile("(?i)secretary[-\\s]general|spokes|commissioner");

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
        List<Speaker> subjects = own(view.subjects(place), place);
        int joined = joinedBy(place);
        if (subjects.isEmpty()) {
            List<Speaker> written = writer(place);
            List<Speaker> behind = written.isEmpty() ? inverted(place) : written;
            return behind.isEmpty() ? group(place) : behind;
        }
        if (subjects.stream().allMatch(subject -> subject.party() == null)) {
            List<Speaker> group = group(place);
            return group.isEmpty() ? subjects : group;
        }
        if (joined < 0) {
            return subjects;
        }
        List<Speaker> all = new ArrayList<>(subjects);
        all.addAll(allNamed(joined));
        return all;
    }

    private List<Speaker> group(int place) {
        return new SpokenFor(reading).group(sentence, place).map(List::of).orElse(List.of());
    }

    /** "His programme calls for": whose it is. */
    private List<Speaker> writer(int place) {
        SentenceWords words = view.tokens();
        int thing = words.from(place) - 1;
        boolean written =
                thing > 0 && words.joined(thing + 1) && words.joined(thing) && WRITTEN.contains(words.lower(thing));
        return written ? owner(words.get(thing - 1).start()).map(List::of).orElse(List.of()) : List.of();
    }

    /** "Open the gate," demanded Lind. */
    private List<Speaker> inverted(int place) {
        boolean behind =
                place > 1 && view.words().substring(0, place).stripTrailing().endsWith("\u0001");
        return behind
                ? view.spoken().stream()
                        .filter(spoken -> spoken.range().start() == place)
                        .map(SpeechVerbs.Spoken::subject)
                        .filter(Objects::nonNull)
                        .map(subject -> reading.speakers().of(subject, sentence))
                        .toList()
                : List.of();
    }

    /** "His government" is whoever it speaks for, though that is told elsewhere; behind a quotation the one who speaks it stands last. */
    private List<Speaker> own(List<NounPhrase> phrases, int place) {
        Optional<Speaker> itself = itself(phrases);
        if (itself.isPresent()) {
            return List.of(itself.get());
        }
        List<Speaker> all = reading.speakers().all(phrases, sentence);
        if (phrases.size() != 1 || all.size() != 1 || all.getFirst().party() != null) {
            return all;
        }
        NounPhrase only = phrases.getFirst();
        if (TELLERS_SIDE.matcher(only.words()).matches()) {
            return teller(place)
                    .filter(teller -> teller.party() != null && speaksForBody(only, teller))
                    .map(teller -> List.of(new Speaker(null, null, teller.party(), Resolution.UNNAMED)))
                    .orElse(all);
        }
        if (!OWN_SIDE.matcher(only.words()).matches()) {
            return all;
        }
        String owner = only.words().substring(0, only.words().indexOf(' '));
        return teller(place)
                .or(() -> reading.speakers().owner(sentence, only.start(), owner))
                .map(List::of)
                .orElse(all);
    }

    /** "Kessara signed, and Tessen said it would not": who says it, when that is a side. */
    private Optional<Speaker> itself(List<NounPhrase> phrases) {
        if (phrases.size() != 1 || !phrases.getFirst().words().equals("it")) {
            return Optional.empty();
        }
        int place = phrases.getFirst().start();
        return view.spoken().stream()
                .filter(spoken -> spoken.range().end() <= place)
                .reduce((one, later) -> later)
                .filter(spoken -> SAID_IT.matcher(
                                view.words().substring(spoken.range().end(), place))
                        .matches())
                .map(SpeechVerbs.Spoken::subject)
                .filter(subject -> subject.kind() == NounPhrase.Kind.NAME)
                .map(subject -> reading.speakers().of(subject, sentence))
                .filter(speaker -> speaker.name() == null && speaker.party() != null);
    }

    /** Of "the alliance" its own head speaks; a minister who does so may mean another. */
    private static boolean speaksForBody(NounPhrase body, Speaker teller) {
        boolean state = body.words().endsWith("administration");
        return state || teller.role() != null && HEADING.matcher(teller.role()).find();
    }

    /** "Kessara, joined by Tessen, called for": where Tessen stands; negative when nobody joins. */
    private int joinedBy(int place) {
        SentenceWords words = view.tokens();
        for (int at = words.from(place) - 1; at > 1; at--) {
            boolean backed =
                    JOINED.contains(words.lower(at - 1)) && words.lower(at).matches("by|with");
            if (backed && words.get(at - 1).gap() == SentenceWords.Gap.COMMA && at + 1 < words.size()) {
                return words.get(at + 1).start();
            }
        }
        return -1;
    }

    @Override
    public List<Speaker> subjectsRightBefore(int place) {
        List<NounPhrase> subjects = view.subjects(place);
        boolean direct = !subjects.isEmpty()
                && (subjects.size() > 1
                        || SEVERAL.matcher(subjects.getFirst().words()).find())
                && BETWEEN.matcher(view.words().substring(subjects.getLast().end(), place))
                        .matches();
        return direct ? reading.speakers().all(subjects, sentence) : List.of();
    }

    @Override
    public boolean isQuoted() {
        return false;
    }

    @Override
    public boolean isName(int place) {
        return Character.isUpperCase(view.words().charAt(place));
    }

    @Override
    public boolean isNobody(int place) {
        List<NounPhrase> subjects = view.subjects(place);
        if (subjects.isEmpty()) {
            return false;
        }
        SentenceWords words = view.tokens();
        int first = words.from(subjects.getFirst().start());
        return NOBODY.matcher(subjects.getFirst().words()).find()
                || words.joined(first) && words.lower(first - 1).matches("neither|nor");
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
    public Optional<Speaker> opening(int place) {
        return view.opening()
                .filter(opening -> opening.end() <= place)
                .map(opening -> reading.speakers().of(opening, sentence));
    }

    @Override
    public Optional<Speaker> named(int place) {
        return view.phrases()
                .at(place)
                .map(phrase -> reading.speakers().of(phrase, sentence))
                .filter(Speaker::isTold);
    }

    @Override
    public List<Speaker> allNamed(int place) {
        List<NounPhrase> together = view.together(place);
        return reading.speakers().all(together, sentence).stream()
                .filter(Speaker::isTold)
                .toList();
    }

    /** Behind "U.S.", which is several words. */
    private int ownerEnd(int place, int end) {
        Matcher letters =
                LETTERS.matcher(view.words()).region(place, view.words().length());
        return letters.lookingAt() ? letters.end() : end;
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
                ? reading.speakers()
                        .owning(sentence, place, ownerEnd(place, words.get(at).end()))
                : Optional.empty();
    }
}
