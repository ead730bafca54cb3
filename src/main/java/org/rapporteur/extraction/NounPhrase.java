package org.rapporteur.extraction;

import org.jspecify.annotations.Nullable;
import org.rapporteur.article.TextRange;

/**
 * A stretch of a sentence that may be the one who acts.
 *
 * @param range where it stands, counted from the start of the sentence
 * @param kind what it is
 * @param words as printed
 * @param name the name in it, its ranges counted from the start of the sentence; always there for persons and other names
 */
record NounPhrase(
        TextRange range, Kind kind, String words, @Nullable NameMention name) {
    enum Kind {
        /** "Foreign Minister Kasimir Thule". */
        PERSON,
        /** "Kessara". */
        NAME,
        /** "A Talvoran official", "the government", "Oster's government". */
        AGENT,
        /** "He", "both". */
        PRONOUN
    }

    int start() {
        return range.start();
    }

    int end() {
        return range.end();
    }
}
