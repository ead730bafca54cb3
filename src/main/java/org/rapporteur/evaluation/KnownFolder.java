package org.rapporteur.evaluation;

import java.util.function.Function;
import org.rapporteur.answer.Answerer;

/**
 * A folder that questions are asked of.
 *
 * @param answerer over it
 * @param byWords over the same folder, without vectors
 * @param conversation a new conversation, with no threads yet, in which an answerer replies
 */
public record KnownFolder(Answerer answerer, Answerer byWords, Function<Answerer, Asker> conversation) {}
