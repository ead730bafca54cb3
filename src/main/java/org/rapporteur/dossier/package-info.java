/**
 * The file on the talks: the latest developments, who said what, what happened when, who wants what, what became of it, what is new.
 *
 * <p>In: a topic, a person, a party, days. Out: lines, each with where it stands in an article, to the letter. Start with {@link
 * org.rapporteur.dossier.Dossier}; {@link org.rapporteur.dossier.Ledger} is how the lines of all articles come together.
 */
@NullMarked
package org.rapporteur.dossier;

import org.jspecify.annotations.NullMarked;
