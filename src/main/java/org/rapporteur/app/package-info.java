/**
 * Reads the settings, joins everything, starts and stops it.
 *
 * <p>In: arguments and environment. Out: a running process. Start with {@link org.rapporteur.app.Main}.
 */
@NullMarked
package org.rapporteur.app;

import org.jspecify.annotations.NullMarked;
