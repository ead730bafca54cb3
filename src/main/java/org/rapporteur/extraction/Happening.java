package org.rapporteur.extraction;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.Sentence;
import org.rapporteur.article.TextRange;

/**
 * Something that an article dates: done, or planned when it was written.
 *
 * @param sentence the sentence that tells it
 * @param where the words of the date in the article's text
 * @param time when it happened or was to happen
 * @param reported the article's own date; null for an undated article
 * @param planned whether it lay ahead when the article was written, or was a plan that may not have been kept
 * @param place where, when the sentence or its dateline says so
 * @param parties states and bodies the sentence names, by their usual names, in its order, each once
 */
public record Happening(
        Sentence sentence,
        TextRange where,
        HappeningTime time,
        @Nullable LocalDate reported,
        boolean planned,
        @Nullable String place,
        List<String> parties) {
    public Happening {
        parties = List.copyOf(parties);
        if (!sentence.range().contains(where)) {
            throw new IllegalArgumentException("a date outside of its sentence");
        }
    }

    /** Whether it was planned for a time that has passed on {@code today}, so that somebody should ask what came of it. */
    public boolean isOverdue(LocalDate today) {
        return planned && time.end().isBefore(today);
    }
}
