package org.rapporteur.conversation;

/**
 * What a chat surface did since the start, and what it has to do.
 *
 * @param accepted questions, commands and the like that were taken in
 * @param sent messages that the platform took
 * @param retries tries to send that came to nothing and were repeated
 * @param refused messages that the platform refused for good
 * @param working questions that are waiting or being answered
 * @param waiting messages not sent yet
 */
public record ChatCounts(long accepted, long sent, long retries, long refused, int working, int waiting) {
    public static final ChatCounts NONE = new ChatCounts(0, 0, 0, 0, 0, 0);
}
