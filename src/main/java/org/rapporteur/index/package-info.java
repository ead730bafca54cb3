/**
 * The Lucene index: what is stored and how it is analysed, its generations, writing and searching.
 *
 * <p>In: articles with their vectors and what was read out of them. Out: a {@link org.rapporteur.index.Generation}, which never changes and is searched until a newer one,
 * verified, takes its place. Start with {@link org.rapporteur.index.KnowledgeIndex}.
 */
@NullMarked
package org.rapporteur.index;

import org.jspecify.annotations.NullMarked;
