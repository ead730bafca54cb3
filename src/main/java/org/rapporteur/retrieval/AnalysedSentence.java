package org.rapporteur.retrieval;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.Sentence;
import org.rapporteur.extraction.NameMention;
import org.rapporteur.index.Term;
import org.rapporteur.index.Terms;
import org.rapporteur.text.DateMention;
import org.rapporteur.text.DateReader;

/** A sentence with its searchable words, its dates, its names and its vector. Safe for use by many threads. */
public final class AnalysedSentence {
    private static final DateReader DATES = new DateReader();

    private final Sentence sentence;
    private final @Nullable LocalDate published;
    private final List<Term> terms;
    private final float @Nullable [] vector;
    private final SurroundingNames surroundings;
    private volatile @Nullable List<DateMention> dates;
    private volatile @Nullable List<NameMention> names;

    /**
     * Analyses a sentence that stands alone.
     *
     * @param published the day relative words such as "on Monday" count from; null leaves them unread
     * @param vector its unit vector in the context of its passage; null while not made
     */
    public AnalysedSentence(Sentence sentence, @Nullable LocalDate published, float @Nullable [] vector) {
        this(
                sentence,
                published,
                vector,
                new SurroundingNames(sentence.text(), sentence.range().start()));
    }

    /** @param surroundings the names of the passage it stands in */
    AnalysedSentence(
            Sentence sentence,
            @Nullable LocalDate published,
            float @Nullable [] vector,
            SurroundingNames surroundings) {
        this.sentence = sentence;
        this.published = published;
        this.terms = Terms.of(sentence.text());
        this.vector = vector;
        this.surroundings = surroundings;
    }

    /** The sentence as printed. */
    public Sentence sentence() {
        return sentence;
    }

    /** Its searchable words in order, with ranges inside the sentence's own text. */
    public List<Term> terms() {
        return terms;
    }

    /** The days and times it speaks of, with ranges inside its own text; read when first asked for, since most questions are not about time. */
    public List<DateMention> dates() {
        List<DateMention> known = dates;
        if (known == null) {
            known = DATES.read(sentence.text(), published);
            dates = known;
        }
        return known;
    }

    /** The names in it, in order, with ranges inside its own text; a surname is a person's when its passage says so. Read when first asked for. */
    public List<NameMention> names() {
        List<NameMention> known = names;
        if (known == null) {
            known = surroundings.in(sentence.range());
            names = known;
        }
        return known;
    }

    /** Its unit vector; null while there is none. Not to be written to. */
    float @Nullable [] vector() {
        return vector;
    }

    /** Similarity of meaning to a unit vector, from -1 to 1: the cosine; 0 while either is missing. */
    public double similarity(float @Nullable [] other) {
        if (vector == null || other == null) {
            return 0;
        }
        double dot = 0;
        for (int i = 0; i < other.length; i++) {
            dot += other[i] * vector[i];
        }
        return dot;
    }
}
