package org.rapporteur.dossier;

import java.util.List;
import org.rapporteur.article.TextRange;

/**
 * What a question names.
 *
 * @param text the question as it was read: chat words written out, spelling repaired
 * @param all in order, ranges in {@code text}, without overlaps
 */
public record Mentions(String text, List<Mention> all) {
    public Mentions {
        all = List.copyOf(all);
    }

    /** What is named. */
    public enum Kind {
        /** A state, an alliance, a treaty: a name of the table of names that stand for one another. */
        PARTY,
        /** Any other name. */
        NAME,
        /** A day or a stretch of time, with the preposition before it. */
        TIME
    }

    /**
     * A place of the question.
     *
     * @param range without a possessive ending
     */
    public record Mention(TextRange range, Kind kind) {}

    /** The names, parties or not. */
    public List<Mention> names() {
        return all.stream().filter(mention -> mention.kind() != Kind.TIME).toList();
    }

    /** Those of one kind. */
    public List<Mention> of(Kind kind) {
        return all.stream().filter(mention -> mention.kind() == kind).toList();
    }
}
