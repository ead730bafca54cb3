/**
 * The nouns: an article, its passages and sentences, where they lie in its text, and what became of a file when the folder was read.
 *
 * <p>Nothing comes in and nothing goes out; every other package speaks in these words. Start with {@link Article}.
 */
@NullMarked
package org.rapporteur.article;

import org.jspecify.annotations.NullMarked;
