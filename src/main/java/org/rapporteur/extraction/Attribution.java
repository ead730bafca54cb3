package org.rapporteur.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.article.Article;
import org.rapporteur.article.Sentence;
import org.rapporteur.extraction.ClauseResolver.NamedSpeaker;
import org.rapporteur.text.QuotedRange;

/**
 * Who speaks in each sentence of one article. Reads the whole article when made and answers from that; immutable.
 *
 * <p>A speaker is told by a verb of speech with a name, or with a pronoun or office that stands for the nearest speaker before; a quotation
 * that goes on over several sentences or behind an interruption keeps its speaker. What may be two persons' words is nobody's.
 */
public final class Attribution {
    private final List<Optional<SpokenBy>> speakers;

    public Attribution(Article article) {
        this(
                article.text(),
                article.passages().stream()
                        .flatMap(passage -> passage.sentences().stream())
                        .toList());
    }

    /**
     * @param text all of the article's text
     * @param sentences all of its sentences in order of reading
     */
    public Attribution(String text, List<Sentence> sentences) {
        SpeechReading reading = SpeechReading.of(text, sentences);
        List<Optional<SpokenBy>> all = new ArrayList<>();
        reading.speeches().forEach(speech -> all.add(spokenBy(speech, reading.clauses(), reading.quoted())));
        this.speakers = List.copyOf(all);
    }

    /**
     * Who speaks in a sentence, wholly or partly; empty when nobody does or it is not sure who.
     *
     * @param sentence its place among the article's sentences, from 0
     */
    public Optional<SpokenBy> spokenBy(int sentence) {
        return speakers.get(sentence);
    }

    private static Optional<SpokenBy> spokenBy(
            Speech speech, Map<SpeechClause, NamedSpeaker> clauses, Map<QuotedRange, NamedSpeaker> quoted) {
        boolean inQuotation = !speech.quotations().isEmpty();
        Stream<Optional<NamedSpeaker>> candidates = inQuotation
                ? speech.quotations().stream().map(quotation -> Optional.ofNullable(quoted.get(quotation)))
                : speech.clauses().stream().map(clause -> Optional.ofNullable(clauses.get(clause)));
        List<Optional<NamedSpeaker>> all = candidates.toList();
        if (all.isEmpty() || all.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<NamedSpeaker> sure = all.stream().flatMap(Optional::stream).toList();
        boolean one = sure.stream().map(NamedSpeaker::name).distinct().count() == 1;
        NamedSpeaker speaker = sure.getFirst();
        return one ? Optional.of(new SpokenBy(speaker.name(), speaker.where(), inQuotation)) : Optional.empty();
    }
}
