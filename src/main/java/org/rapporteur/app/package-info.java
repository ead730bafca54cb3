/**
 * Reads the settings, joins every part, starts and stops it.
 *
 * <p>In: the command line, the environment, {@code .env}. Out: an exit code. Start with {@link org.rapporteur.app.Main}; the settings are in
 * {@link org.rapporteur.app.Settings}.
 */
@NullMarked
package org.rapporteur.app;

import org.jspecify.annotations.NullMarked;
