package org.rapporteur.answer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A question that can be understood by itself.
 *
 * @param text as asked, or as completed from the thread; any length, any characters
 * @param askedOn "today" for words such as "this week"; when null, the date of the newest article is taken
 */
public record Question(String text, @Nullable LocalDate askedOn) {}
