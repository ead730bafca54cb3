/**
 * Pure functions on prose: what stands in a piece of English text and where.
 *
 * <p>A string comes in; ranges of it with their meaning go out, nothing is remembered between calls and every class may be used by many
 * threads. Running times grow linearly with the text whatever it holds. Start with {@link DateReader} for dates in prose,
 * {@link QuestionDates} for dates in a question and {@link Quotations} for quoted words.
 */
@NullMarked
package org.rapporteur.text;

import org.jspecify.annotations.NullMarked;
