/**
 * What the checks of every chat surface need: invented facts and the folder that tells them, a record of what happened with waiting on it, a
 * server on the loopback address with faults to order, and the plan and the count of a fault run.
 */
@NullMarked
package org.rapporteur.checks;

import org.jspecify.annotations.NullMarked;
