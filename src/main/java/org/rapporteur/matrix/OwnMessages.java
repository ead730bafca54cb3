package org.rapporteur.matrix;

/** What of a room's messages has to do with us. Asked by the sync loop for each event; reads the journal alone. */
interface OwnMessages {
    /** Whether an event is an answer of ours. */
    boolean isOurAnswer(String room, String event);

    /** Whether a thread has an answer of ours: it begins at one, or at the question of one, or we answered in it. */
    boolean isOurThread(String room, String root);

    /** Whether an event is a question that this user asked us, answered or not yet. */
    boolean isQuestionOf(String room, String event, String sender);

    /** Whether an event is a question to us, or a vote on an answer of ours, whoever sent it. */
    boolean concernsUs(String room, String event);
}
