/**
 * Pure functions on prose: sentences, dates, quotations, near-copies, names and their aliases.
 *
 * <p>In: a text. Out: ranges in it and what they mean. Nothing here reads a file, a clock or an index.
 */
@NullMarked
package org.rapporteur.text;

import org.jspecify.annotations.NullMarked;
