/**
 * From an article's sentences to what was said and by whom, what happened and when, and what each side wants.
 *
 * <p>An article's text and sentences come in. {@link Attribution} gives who speaks in each sentence; what is not sure is left out, since a wrong
 * speaker is worse than none. {@link Extraction} gives an {@link ArticleRecord} for the dossier: quotations, reported speech, happenings and
 * stances, each with its sentence; {@link Affiliations} joins what several articles tell of the parties of persons. Start with these two.
 */
@NullMarked
package org.rapporteur.extraction;

import org.jspecify.annotations.NullMarked;
