package org.rapporteur.conversation;

import java.util.Optional;

/** Something in the inbox of a chat surface that is to be done. */
public interface Task {
    /** The id of its row in the inbox. */
    long row();

    /** The conversation whose tasks are done one after the other. */
    String lane();

    /** Whose question it is, as the rate limit knows them; empty when it is no question, and counts for nobody. */
    Optional<String> asker();

    /** Does it. At its end the row is finished, or will be begun again. */
    void run();

    /** Stores a line of ours in the place of what was asked for, where that would have stood, and finishes the row. */
    void tell(String line);

    /** The same for what is not even begun: a line for whoever asked, and for others only where it cannot be helped. */
    void turnAway(String line);
}
