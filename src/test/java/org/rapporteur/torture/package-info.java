/**
 * Runs that do one kind of harm many times over, seeded, and count what came of it. In: a name, a seed, a number. Out: one line of figures, and
 * each thing that went wrong. Start with {@link org.rapporteur.torture.Torture}; a new run is one more line of its list. Each run's short form is a
 * test beside what it harms.
 */
@NullMarked
package org.rapporteur.torture;

import org.jspecify.annotations.NullMarked;
