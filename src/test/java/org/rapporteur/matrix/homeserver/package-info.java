/**
 * A real homeserver for tests, and what stands around it. {@link org.rapporteur.matrix.homeserver.Synapse} installs one below {@code target}
 * and runs it, a {@link org.rapporteur.matrix.homeserver.FaultProxy} stands between it and a bot,
 * a {@link org.rapporteur.matrix.homeserver.Person} does in rooms what people do there.
 */
@NullMarked
package org.rapporteur.matrix.homeserver;

import org.jspecify.annotations.NullMarked;
