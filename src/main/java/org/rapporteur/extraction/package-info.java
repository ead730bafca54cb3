/**
 * From an article's sentences to what was said and by whom.
 *
 * <p>An article's text and sentences come in; names, speakers and the people meant by pronouns go out. What is not sure is left out: a wrong
 * speaker is worse than none. Start with {@link Attribution}.
 */
@NullMarked
package org.rapporteur.extraction;

import org.jspecify.annotations.NullMarked;
