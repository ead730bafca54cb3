package org.rapporteur.index;

import org.rapporteur.article.TextRange;

/**
 * A word of a text as it is looked for.
 *
 * @param stem its searchable form
 * @param range where it stands
 */
public record Term(String stem, TextRange range) {}
