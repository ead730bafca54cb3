/**
 * Lines of the dossier for programs: JSON, and tables of comma-separated values. Every line with its citation.
 *
 * <p>In: the dossier's values. Out: text. Start with {@link org.rapporteur.export.DossierRecord} and {@link org.rapporteur.export.DossierTable}.
 */
@NullMarked
package org.rapporteur.export;

import org.jspecify.annotations.NullMarked;
