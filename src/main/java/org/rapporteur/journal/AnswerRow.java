package org.rapporteur.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question and what it was answered.
 *
 * @param surface whose it is
 * @param questionId by which the surface knows it, and its buttons
 * @param channel where it was asked
 * @param thread the name of its thread in the conversation
 * @param postedId by which the platform knows the message that answers it; null before it was sent
 * @param user who asked
 * @param question completed from its thread where it needed that
 * @param answered whether the folder held an answer
 * @param record the whole reply, as the surface wrote it
 * @param asked when
 */
public record AnswerRow(
        String surface,
        String questionId,
        String channel,
        String thread,
        @Nullable String postedId,
        String user,
        String question,
        boolean answered,
        String record,
        Instant asked) {}
