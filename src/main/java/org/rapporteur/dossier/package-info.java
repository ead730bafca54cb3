/**
 * The file on the talks, asked by topic or date: the latest developments and what is in the folder.
 *
 * <p>In: a topic. Out: dated lines, each with where it stands. Start with {@link org.rapporteur.dossier.Dossier}.
 */
@NullMarked
package org.rapporteur.dossier;

import org.jspecify.annotations.NullMarked;
