package org.rapporteur.retrieval;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.Sentence;
import org.rapporteur.index.Term;
import org.rapporteur.index.Terms;
import org.rapporteur.text.DateMention;
import org.rapporteur.text.DateReader;

/**
 * A sentence with its searchable words.
 *
 * @param sentence as printed
 * @param terms in order, with ranges inside the sentence's own text
 * @param dates the days and times it speaks of, with ranges inside the sentence's own text
 * @param vector its unit vector in the context of its passage; null while not made
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record AnalysedSentence(
        Sentence sentence, List<Term> terms, List<DateMention> dates, float @Nullable [] vector) {
    private static final DateReader DATES = new DateReader();

    public AnalysedSentence {
        terms = List.copyOf(terms);
        dates = List.copyOf(dates);
    }

    /**
     * Analyses a sentence.
     *
     * @param published the day relative words such as "on Monday" count from; null leaves them unread
     */
    public static AnalysedSentence of(Sentence sentence, @Nullable LocalDate published, float @Nullable [] vector) {
        return new AnalysedSentence(
                sentence, Terms.of(sentence.text()), DATES.read(sentence.text(), published), vector);
    }
}
