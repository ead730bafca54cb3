/**
 * Figures and tests on plain numbers, each with its source.
 *
 * <p>In: values a question. Out: errors, chances, weights. Start with {@link org.rapporteur.statistics.Calibration} or
 * {@link org.rapporteur.statistics.SignTest}.
 */
@NullMarked
package org.rapporteur.statistics;

import org.jspecify.annotations.NullMarked;
