/**
 * How good the answers are: figures over labelled questions, and the learning of the weights.
 *
 * <p>In: files of questions with the answers people gave. Out: tables, misses, weights. Start with
 * {@link org.rapporteur.evaluation.Evaluation}.
 */
@NullMarked
package org.rapporteur.evaluation;

import org.jspecify.annotations.NullMarked;
