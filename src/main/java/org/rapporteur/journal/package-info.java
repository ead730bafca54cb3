/**
 * What must survive a crash: messages that came in, messages that go out, what was answered where, votes, questions without an answer,
 * how far each surface has read, and what which place wants to hear of.
 *
 * <p>In: plain values of the chat surfaces, whose payloads and requests are texts that mean nothing here. Out: the same, after a restart too. Every
 * change is on the disk when its method returns. Start with {@link org.rapporteur.journal.Journal}; the tables lie beside this package among
 * the resources.
 */
@NullMarked
package org.rapporteur.journal;

import org.jspecify.annotations.NullMarked;
