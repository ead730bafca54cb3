package org.rapporteur.conversation;

import org.rapporteur.journal.NewMessage;
import org.rapporteur.journal.OutboxRow;

/** A chat surface that can say something in a place without being asked. Safe for use by many threads. */
public interface Announcer {
    /** Whether a channel or room can be told anything at the moment. */
    boolean reaches(String place);

    /**
     * The message, to be stored.
     *
     * @param key its reply key
     */
    NewMessage announcement(String place, String key, Listing news);

    /** Sends what was stored. */
    void send(OutboxRow row);
}
