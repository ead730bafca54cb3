/**
 * A question to ranked passages: by words, by meaning, and both together.
 *
 * <p>In: a question's text and a generation of the index. Out: passages, best first, with what each matched. Start with
 * {@link org.rapporteur.retrieval.Retriever}.
 */
@NullMarked
package org.rapporteur.retrieval;

import org.jspecify.annotations.NullMarked;
