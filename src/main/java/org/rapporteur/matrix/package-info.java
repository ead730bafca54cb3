/**
 * Matrix as a surface: messages of rooms in, replies rendered and sent.
 *
 * <p>In: one long poll after another, each with its questions on the disk before the next begins. Out: rows of the journal's outbox, delivered in order
 * for each room. Start with {@link org.rapporteur.matrix.MatrixSurface}, then {@link org.rapporteur.matrix.SyncLoop} and
 * {@link org.rapporteur.matrix.Addressing} for what comes in, and {@link org.rapporteur.matrix.Desk} for what becomes of it.
 */
@NullMarked
package org.rapporteur.matrix;

import org.jspecify.annotations.NullMarked;
