package org.rapporteur.journal;

import java.util.List;

/**
 * A message that comes in.
 *
 * @param keys what the platform may know it by, at least one, such as the id of the event and the place and time of the message
 * @param kind and payload mean something to the surface alone
 */
public record Arrival(List<String> keys, String kind, String payload) {
    public Arrival {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a message without a key cannot be told from its copy");
        }
    }
}
