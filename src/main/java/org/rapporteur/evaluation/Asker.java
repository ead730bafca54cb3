package org.rapporteur.evaluation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.answer.AnswerResult;

/** Asks as a user would; what was asked before in the same thread is the context. */
@FunctionalInterface
public interface Asker {
    Asked ask(String thread, String question, @Nullable LocalDate askedOn);

    /**
     * A reply.
     *
     * @param question what was answered: the question, completed from its thread where it needed that
     */
    record Asked(String question, AnswerResult result) {}
}
