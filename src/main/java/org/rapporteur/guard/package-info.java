/**
 * The gates for what strangers send us: the one client that asks for addresses which others name, and the one reader of XML. In: addresses and bytes that
 * anyone may have written. Out: pages of public sites, bounded in size and time, and XML events that open nothing; for everything else a reason. Start
 * with {@link org.rapporteur.guard.GuardedClient} and {@link org.rapporteur.guard.SafeXml}.
 */
@NullMarked
package org.rapporteur.guard;

import org.jspecify.annotations.NullMarked;
