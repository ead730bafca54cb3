/**
 * A stand-in for a homeserver, for tests that need a quick one or run where a real one cannot. It knows the part of the client-server API that
 * bot and people here use, and decides nothing about rights. Start with {@link org.rapporteur.matrix.standin.MatrixStandIn}.
 */
@NullMarked
package org.rapporteur.matrix.standin;

import org.jspecify.annotations.NullMarked;
