package org.rapporteur.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.Article;
import org.rapporteur.article.Sentence;
import org.rapporteur.extraction.Speaker.Resolution;

/** One article read for the dossier: its sentences, names, parties and speakers, each worked out once. Not safe for several threads. */
final class ArticleReading {
    private static final Pattern PREPOSITION =
            Pattern.compile("\\s*(?:In|At|On|After|Before|During|By|With|For|From|Through|Under)\\s");
    private static final Pattern OF_ANOTHER =
            Pattern.compile(",|\\b(?:of|in|on|at|to|for|with|by|from|and|against|like)\\s(?:the\\s)?$");
    private static final Pattern VERB_NEXT =
            Pattern.compile("\\s(?!(?:and|or|in|of|on|at|to|for|from|with|by)\\b)(?:\\p{Ll}+ly\\s)?\\p{Ll}+\\b");

    private final Article article;
    private final SpeechReading speech;
    private final Dateline dateline;
    private final PartyNames parties;
    private final @Nullable String home;
    private final People people;
    private final List<SentenceView> views = new ArrayList<>();
    private final List<Optional<Speaker>> subjects = new ArrayList<>();
    private final Map<String, String> officeByName = new HashMap<>();
    private final Map<String, String> partyByOffice = new HashMap<>();
    private final SpeakerFinder speakers;

    ArticleReading(Article article, Function<String, Optional<String>> usual) {
        this.article = article;
        List<Sentence> sentences = article.passages().stream()
                .flatMap(passage -> passage.sentences().stream())
                .toList();
        this.speech = SpeechReading.of(article.text(), sentences);
        this.dateline = Dateline.of(article.text());
        this.parties = new PartyNames(article.text(), speech.register(), usual);
        this.home = home(usual);
        this.people = new People(article.text(), speech.register(), parties, home);
        for (int i = 0; i < sentences.size(); i++) {
            views.add(new SentenceView(speech, i, dateline.end()));
        }
        this.speakers = new SpeakerFinder(this);
        for (int i = 0; i < sentences.size(); i++) {
            subjects.add(subjectOf(i));
        }
        for (int i = 0; i < sentences.size(); i++) {
            int sentence = i;
            subjects.get(i).ifPresent(this::keepOffice);
            views.get(i).spoken().stream()
                    .map(SpeechVerbs.Spoken::subject)
                    .filter(phrase -> phrase != null && phrase.kind() == NounPhrase.Kind.AGENT)
                    .map(phrase -> speakers.of(phrase, sentence))
                    .forEach(this::keepOffice);
        }
    }

    private void keepOffice(Speaker speaker) {
        if (speaker.resolution() == Resolution.OFFICE && speaker.name() != null && speaker.role() != null) {
            officeByName.putIfAbsent(speaker.name(), speaker.role());
            if (speaker.party() != null) {
                partyByOffice.putIfAbsent(speaker.name(), speaker.party());
            }
        }
    }

    /** The party of the office by which a person is called, where nothing beside the name tells one. */
    @Nullable
    String partyOfOffice(String name) {
        return partyByOffice.get(name);
    }

    /** What a person is called who is given no role beside the name: "the energy minister". */
    @Nullable
    String office(String name) {
        return officeByName.get(name);
    }

    private @Nullable String home(Function<String, Optional<String>> usual) {
        String place = dateline.placeName();
        String state = dateline.state();
        return place == null
                ? null
                : usual.apply(place)
                        .or(() -> parties.of(place))
                        .or(() -> Optional.ofNullable(state).flatMap(parties::of))
                        .orElse(null);
    }

    Article article() {
        return article;
    }

    SpeechReading speech() {
        return speech;
    }

    Dateline dateline() {
        return dateline;
    }

    PartyNames parties() {
        return parties;
    }

    People people() {
        return people;
    }

    SpeakerFinder speakers() {
        return speakers;
    }

    /** The party in whose capital the article was written, when the dateline tells. */
    @Nullable
    String home() {
        return home;
    }

    List<SentenceView> views() {
        return views;
    }

    SentenceView view(int sentence) {
        return views.get(sentence);
    }

    /** Who mainly speaks or acts in a sentence before the one that is being read. */
    Optional<Speaker> subject(int sentence) {
        return sentence < subjects.size() ? subjects.get(sentence) : Optional.empty();
    }

    /** "In her letter Kashtan set": the person who stands right before the verb of the first clause. */
    private Optional<Speaker> behindPreposition(SentenceView view, int sentence) {
        String words = view.words();
        if (!PREPOSITION.matcher(words.substring(view.proper())).lookingAt()
                || view.names().isEmpty()) {
            return Optional.empty();
        }
        return view.names().stream()
                .filter(NameMention::person)
                .findFirst()
                .filter(name -> !OF_ANOTHER
                        .matcher(words.substring(0, name.whole().start()))
                        .find())
                .filter(name ->
                        VERB_NEXT.matcher(words.substring(name.range().end())).lookingAt())
                .flatMap(name -> view.phrases().at(name.whole().start()))
                .map(phrase -> speakers.of(phrase, sentence));
    }

    /** "It was rejected by Bo Juhl, chief negotiator for Denmark": an opening that only describes the person before it. */
    private Optional<Speaker> described(SentenceView view, int sentence) {
        Optional<NounPhrase> opening = view.opening().filter(phrase -> phrase.kind() == NounPhrase.Kind.AGENT);
        return opening.flatMap(phrase -> view.names().stream()
                .filter(NameMention::person)
                .filter(name -> name.range().end() + 2 == phrase.start()
                        && view.words().startsWith(", ", name.range().end()))
                .findFirst()
                .flatMap(name -> view.phrases().at(name.whole().start()))
                .map(person -> speakers.of(person, sentence)));
    }

    private Optional<Speaker> subjectOf(int sentence) {
        Speech said = speech.speeches().get(sentence);
        SentenceView view = views.get(sentence);
        Optional<Speaker> opening = behindPreposition(view, sentence)
                .or(() -> described(view, sentence))
                .or(() -> view.opening().map(phrase -> speakers.of(phrase, sentence)))
                .filter(Speaker::isTold);
        if (opening.isPresent()) {
            return opening;
        }
        return said.clauses().stream()
                .map(speech.clauses()::get)
                .filter(speaker -> speaker != null)
                .map(speaker -> speakers.named(speaker.name(), Resolution.NAMED))
                .findFirst();
    }
}
