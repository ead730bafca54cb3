package org.rapporteur.conversation;

import java.time.Instant;
import java.util.List;

/**
 * A question that the folder should perhaps answer, in whatever words it was asked.
 *
 * @param question as it was asked last
 * @param reason why it counts, in a few plain words
 * @param times how many times it found no answer
 * @param votedDown how many people found its answer useless
 * @param last when either was last
 * @param otherwise other words in which it was asked, newest first
 * @param said what people gave as the reason of their vote
 */
public record KnownGap(
        String question,
        String reason,
        int times,
        int votedDown,
        Instant last,
        List<String> otherwise,
        List<String> said) {
    public KnownGap {
        otherwise = List.copyOf(otherwise);
        said = List.copyOf(said);
        if (times < 0 || votedDown < 0 || times + votedDown == 0) {
            throw new IllegalArgumentException("asked " + times + " times and voted down " + votedDown + " times");
        }
    }

    /** A question that was asked in one form alone and found no answer. */
    static KnownGap asked(String question, String reason, int times, Instant last) {
        return new KnownGap(question, reason, times, 0, last, List.of(), List.of());
    }

    /** How often it came up, in one way or the other. */
    public int count() {
        return times + votedDown;
    }
}
