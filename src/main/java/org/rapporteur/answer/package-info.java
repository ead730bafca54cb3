/**
 * A question to a short cited answer, or an honest gap, and the explanation of either.
 *
 * <p>In: a {@link org.rapporteur.answer.Question}. Out: an {@link org.rapporteur.answer.AnswerResult}. Start with
 * {@link org.rapporteur.answer.Answerer}.
 */
@NullMarked
package org.rapporteur.answer;

import org.jspecify.annotations.NullMarked;
