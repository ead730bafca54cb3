package org.rapporteur.extraction;

import java.util.List;
import java.util.Optional;
import org.rapporteur.article.Sentence;

/** Finds the names of persons in a text and the one a pronoun means. Text that is all lower case has no names here. */
public final class Names {
    /**
     * The persons a text names, titles taken off, in order of first mention, each once and in the fullest form the text prints: {@code
     * Hillary Clinton} for "U.S. Secretary of State Hillary Clinton" and for "Clinton".
     */
    public List<String> people(String text) {
        return new NameRegister(text).people();
    }

    /** All names of a text in its order, of persons and of others. */
    public List<NameMention> mentions(String text) {
        return new NameRegister(text).mentions();
    }

    /**
     * The name meant by the pronoun or office with which a sentence begins ("He", "She", "It", "They", "The minister"); empty when the
     * sentence begins otherwise or more than one name may be meant.
     *
     * @param preceding the sentences before it in the same passage, in order of reading
     */
    public Optional<String> antecedent(List<Sentence> preceding, Sentence sentence) {
        return new Antecedents(preceding.stream().map(Sentence::text).toList()).of(sentence.text());
    }

    /** Up to where the pronoun or office reaches with which a sentence begins ("The foreign minister"); 0 when it begins otherwise. */
    public static int openingEnd(String sentence) {
        return Antecedents.openingEnd(sentence);
    }
}
