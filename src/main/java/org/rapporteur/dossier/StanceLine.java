package org.rapporteur.dossier;

import org.jspecify.annotations.Nullable;
import org.rapporteur.extraction.Stance;

/**
 * What one side wants, gives or will not have, according to one sentence.
 *
 * @param kind what it does
 * @param party whose stance it is, by its usual name; where the article does not tell it, the person, else what it calls the holder
 * @param person who voiced it, in full; null when no person did
 * @param issue what it is about, in the article's words; null when the sentence does not say
 * @param verb the word that shows it, as printed: {@code rejected}
 * @param source where it stands
 */
public record StanceLine(
        Stance.Kind kind,
        String party,
        @Nullable String person,
        @Nullable String issue,
        String verb,
        Source source) {}
