package org.rapporteur.retrieval;

import java.util.List;
import org.rapporteur.article.TextRange;

/**
 * Something a question asks about: a word, or several that stand for one thing.
 *
 * @param surface as it stands in the question
 * @param range where it stands there
 * @param forms the stems to look for, each form one or more in a row: first the question's own, then its aliases
 * @param related stems that news uses for the same matter, in the same shape; weighed in a sentence, not looked for in the index; none for names
 * @param weight how telling it is: ln(1 + (N - n + 0.5) / (n + 0.5)) over passages, the idf of BM25 (Robertson and Zaragoza 2009)
 * @param known whether any form occurs in the index
 * @param name whether it names somebody or something: written with a capital, or mostly found as a name
 */
public record QuestionTerm(
        String surface,
        TextRange range,
        List<List<String>> forms,
        List<List<String>> related,
        double weight,
        boolean known,
        boolean name) {
    public QuestionTerm {
        forms = forms.stream().map(List::copyOf).toList();
        related = related.stream().map(List::copyOf).toList();
    }

    /** The same term with its related stems; a name has none and keeps none. */
    QuestionTerm with(List<List<String>> related) {
        return name ? this : new QuestionTerm(surface, range, forms, related, weight, known, false);
    }
}
