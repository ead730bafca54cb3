package org.rapporteur.answer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question that can be understood by itself.
 *
 * @param text as asked, or as completed from the thread; any length, any characters
 * @param askedOn "today" for words such as "this week"; when null, the date of the newest article is taken
 * @param shown sentences that whoever asks has just been shown, to the letter; another one answers rather than these
 */
public record Question(String text, @Nullable LocalDate askedOn, List<String> shown) {
    public Question {
        shown = List.copyOf(shown);
    }

    /** A question before which nothing was said. */
    public Question(String text, @Nullable LocalDate askedOn) {
        this(text, askedOn, List.of());
    }
}
