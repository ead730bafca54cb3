package org.rapporteur.journal;

/**
 * A message that shall go out.
 *
 * @param surface whose it is
 * @param lane the channel or room; messages of one lane go out in order
 * @param replyKey the same whenever the same reply is made again, so that it is stored and sent once; for the message that carries an answer, the
 *     id of its question
 * @param request what to send, as the surface wrote it
 */
public record NewMessage(String surface, String lane, String replyKey, String request) {}
