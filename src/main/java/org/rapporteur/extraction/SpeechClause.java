package org.rapporteur.extraction;

import org.jspecify.annotations.Nullable;
import org.rapporteur.article.TextRange;

/**
 * The words of an article that tell who speaks: "Lavrov said", "he added", "according to Pifer".
 *
 * @param range from subject to verb, in the article's text
 * @param verb the word of speech in it, "according to" too
 * @param subject what stands for the speaker
 */
record SpeechClause(TextRange range, TextRange verb, Subject subject) {
    /** What stands for a speaker. */
    sealed interface Subject {}

    /** A name. */
    record Named(NameMention mention) implements Subject {}

    /** "He", "she". */
    record Pronoun(String word) implements Subject {}

    /** "The president", without the article. */
    record Office(String words) implements Subject {}

    /** Several speakers, or one that cannot be told. */
    record Unknown() implements Subject {}

    @Nullable
    NameMention mention() {
        return subject instanceof Named named ? named.mention() : null;
    }
}
