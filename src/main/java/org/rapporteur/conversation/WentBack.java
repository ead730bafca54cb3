package org.rapporteur.conversation;

import java.time.Instant;

/**
 * What is held after going back.
 *
 * @param readAt when the folder was read that gave it
 * @param articles how many there are now
 * @param before how many there were
 */
public record WentBack(Instant readAt, int articles, int before) {}
