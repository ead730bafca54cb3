package org.rapporteur.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what newswire and encyclopaedia prose calls its days, months and years, in print, in lower case and in tokenised text.
 *
 * <p>A weekday means the nearest one on or before the reference date, or on or after it where the clause speaks of what is to come ("will
 * meet on Friday"). A day without a year means the last such day, or one at most 30 days ahead. Numbers that may be amounts, pages,
 * telephone or resolution numbers are left alone.
 */
public final class DateReader {
    /**
     * The dates of a text, in its order and without overlaps.
     *
     * @param text prose of any length; the time taken grows linearly with it
     * @param reference the day of publication, or of asking; without it every mention that needs one is left out
     */
    public List<DateMention> read(String text, @Nullable LocalDate reference) {
        return DateJoiner.join(text, DateScanner.scan(text, reference).mentions());
    }

    /** The first date in a text that no calendar has, as printed: "31 February 2012", "2011-13-01". */
    public Optional<String> impossibleDate(String text) {
        return DateScanner.scan(text, null).impossible().stream().findFirst().map(range -> range.of(text));
    }
}
