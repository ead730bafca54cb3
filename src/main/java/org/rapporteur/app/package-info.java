/**
 * Reads the settings, joins everything, starts and stops it.
 *
 * <p>In: arguments and environment. Out: a running process, or an exit code. Start with {@link org.rapporteur.app.Main}; the settings
 * are in {@link org.rapporteur.app.Settings}.
 */
@NullMarked
package org.rapporteur.app;

import org.jspecify.annotations.NullMarked;
