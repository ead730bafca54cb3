package org.rapporteur.extraction;

import org.rapporteur.article.TextRange;

/**
 * Whose words or claim a sentence is.
 *
 * @param name the speaker in the fullest form the article prints: {@code Sergei Lavrov}
 * @param where where in the article's text the name stands that tells it; for "he added" that of the speaker before
 * @param inQuotation whether some of the sentence stands between quotation marks
 */
public record SpokenBy(String name, TextRange where, boolean inQuotation) {}
