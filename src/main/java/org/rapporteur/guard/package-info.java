/**
 * The gates for what strangers send us: the one reader of XML. In: bytes that anyone may have written. Out: events that can
 * neither read a file nor open a connection, and an error for everything else. Start with {@link org.rapporteur.guard.SafeXml}.
 */
@NullMarked
package org.rapporteur.guard;

import org.jspecify.annotations.NullMarked;
