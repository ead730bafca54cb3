package org.rapporteur.journal;

import java.time.Instant;
import java.util.List;

/**
 * A question that the folder should perhaps answer, however often and in whatever spelling it was asked.
 *
 * @param question as it was asked last
 * @param reason the kind of gap in a word of whoever noted it; {@link #VOTED_DOWN} for an answer that people found useless
 * @param times how many times it was asked, or how many people voted its answer down
 * @param last when it was asked, or voted down, last
 * @param said what people gave as the reason of their vote, without repetition; empty for a question without an answer
 */
public record GapRow(String question, String reason, int times, Instant last, List<String> said) {
    public static final String VOTED_DOWN = "VOTED_DOWN";

    public GapRow {
        said = List.copyOf(said);
    }
}
