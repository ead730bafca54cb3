package org.rapporteur.matrix;

import org.rapporteur.conversation.ChatCounts;
import org.rapporteur.conversation.ChatParts;

/** Everything that works once the homeserver has said who we are, from the desk to the deliveries. */
final class MatrixStation implements AutoCloseable {
    /** The name of the surface in the journal. */
    static final String SURFACE = "matrix";

    private final Desk desk = new Desk();

    MatrixStation(MatrixSettings settings, ChatParts parts, MatrixClient client, Identity identity, Rooms rooms) {}

    Desk desk() {
        return desk;
    }

    /** What of a room's messages has to do with us, by the journal. */
    OwnMessages ownMessages() {
        throw new UnsupportedOperationException("to come");
    }

    /** Takes up what an earlier process left: first what is to be sent, then what is to be answered. */
    void resume() {
        throw new UnsupportedOperationException("to come");
    }

    /** We are no longer in a room: what was to be done and said there is dropped. */
    void dropRoom(String room) {
        throw new UnsupportedOperationException("to come");
    }

    ChatCounts counts() {
        return ChatCounts.NONE;
    }

    /** Finishes what is under way as far as the time allows; what is left is in the journal. Nothing may come in any more. */
    @Override
    public void close() {}
}
