package org.rapporteur.extraction;

import org.rapporteur.article.Sentence;

/**
 * What an article calls somebody beside the name, whether the person speaks or not.
 *
 * @param person with the role printed there
 * @param sentence the sentence that prints both
 */
public record Called(Speaker person, Sentence sentence) {
    public Called {
        if (person.name() == null || person.role() == null) {
            throw new IllegalArgumentException("nobody, or nothing: " + person);
        }
    }
}
