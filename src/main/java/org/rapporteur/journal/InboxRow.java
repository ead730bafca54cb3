package org.rapporteur.journal;

import java.time.Instant;

/**
 * A message that came in.
 *
 * @param id grows with each row
 * @param surface whose it is, such as {@code slack}
 * @param kind what kind of thing the payload is; the surface's own word
 * @param payload as the surface wrote it
 * @param received when it was accepted
 * @param attempts how many times its work was begun
 */
public record InboxRow(long id, String surface, String kind, String payload, Instant received, int attempts) {}
