package org.rapporteur.conversation;

import java.time.Instant;
import java.util.List;

/**
 * A question that the folder should perhaps answer.
 *
 * @param question as it was asked last
 * @param reason why it counts, in a few plain words
 * @param times how many times it was asked, or how many people found its answer useless
 * @param last when that was last
 * @param said what people gave as the reason of their vote; empty for a question without an answer
 */
public record KnownGap(String question, String reason, int times, Instant last, List<String> said) {
    public KnownGap {
        said = List.copyOf(said);
    }
}
