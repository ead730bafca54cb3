package org.rapporteur.extraction;

import org.jspecify.annotations.Nullable;
import org.rapporteur.article.Sentence;

/**
 * What one side wants, gives, will not have or holds to be so, according to one sentence.
 *
 * @param kind what it does
 * @param holder whose it is; its party is null when the article does not tell for whom the person speaks
 * @param issue what it is about, a short phrase in the article's words; null when the sentence does not say
 * @param verb the word that shows it, as printed: {@code rejected}
 * @param sentence the sentence that says so
 */
public record Stance(Kind kind, Speaker holder, @Nullable String issue, String verb, Sentence sentence) {
    /** What a side does about an issue. */
    public enum Kind {
        /** Wants, asks for or makes a condition of it. */
        DEMAND,
        /** Would give or do it. */
        OFFER,
        /** Will not have or do it. */
        REFUSAL,
        /** Accepts, signs or gives way on it. */
        AGREEMENT,
        /** Says what it will do otherwise. */
        WARNING,
        /** Holds something to be so, fears it or says what it is for, without wanting anything by these words. */
        VIEW
    }

    public Stance {
        if (!holder.isTold()) {
            throw new IllegalArgumentException("a stance of nobody");
        }
    }
}
