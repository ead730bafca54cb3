package org.rapporteur.extraction;

import java.util.List;
import java.util.Map;
import org.rapporteur.article.Sentence;
import org.rapporteur.extraction.ClauseResolver.NamedSpeaker;
import org.rapporteur.text.Quotations;
import org.rapporteur.text.QuotedRange;

/**
 * What an article's words show about names and speaking, read once for all who need it.
 *
 * @param text all of the article's text
 * @param sentences all of its sentences in order of reading
 * @param register its names
 * @param quotations its stretches between quotation marks, in order
 * @param speeches one for each sentence
 * @param clauses the speakers of the clauses that can be told
 * @param quoted the speakers of the quotations that can be told
 */
record SpeechReading(
        String text,
        List<Sentence> sentences,
        NameRegister register,
        List<QuotedRange> quotations,
        List<Speech> speeches,
        Map<SpeechClause, NamedSpeaker> clauses,
        Map<QuotedRange, NamedSpeaker> quoted) {
    static SpeechReading of(String text, List<Sentence> sentences) {
        NameRegister register = new NameRegister(text);
        List<QuotedRange> quotations = new Quotations().find(text);
        List<Speech> speeches = new SpeechReader(text, quotations, register).read(sentences);
        Map<SpeechClause, NamedSpeaker> clauses = new ClauseResolver(text, speeches, register).resolve();
        Map<QuotedRange, NamedSpeaker> quoted =
                new QuotationSpeakers(text, quotations, speeches, clauses, register).find();
        return new SpeechReading(text, sentences, register, quotations, speeches, clauses, quoted);
    }
}
