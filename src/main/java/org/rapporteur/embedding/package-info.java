/**
 * Text to vector, in this process: a small sentence-embedding model run by onnxruntime, and nothing outside of it.
 *
 * <p>In: words. Out: unit vectors. Start with {@link org.rapporteur.embedding.Embedder}.
 */
@NullMarked
package org.rapporteur.embedding;

import org.jspecify.annotations.NullMarked;
