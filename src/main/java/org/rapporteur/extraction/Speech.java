package org.rapporteur.extraction;

import java.util.List;
import org.rapporteur.article.TextRange;
import org.rapporteur.text.QuotedRange;

/**
 * What one sentence of an article shows about speaking, all ranges in the article's text.
 *
 * @param range the sentence
 * @param paragraph its paragraph's number, from 0
 * @param quotations those it overlaps
 * @param names its names outside of quotations
 * @param clauses who speaks according to it
 */
record Speech(
        TextRange range,
        int paragraph,
        List<QuotedRange> quotations,
        List<NameMention> names,
        List<SpeechClause> clauses) {
    /** The name with which the sentence begins, when it does. */
    boolean beginsWithOther(String person, NameRegister register) {
        return !names.isEmpty()
                && names.getFirst().person()
                && names.getFirst().whole().start() - range.start() < 5
                && !register.fullest(names.getFirst()).equals(person);
    }

    boolean namesOther(String person, NameRegister register) {
        return names.stream()
                .anyMatch(name -> name.person() && !register.fullest(name).equals(person));
    }
}
