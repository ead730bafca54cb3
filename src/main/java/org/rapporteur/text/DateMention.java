package org.rapporteur.text;

import org.rapporteur.article.TextRange;

/**
 * A place of a text that names a day, a month or another stretch of time.
 *
 * @param range the words themselves, without a preposition before them: {@code 1955} of "in 1955"
 * @param interval the days meant, at their widest
 * @param precision how closely the words name them
 * @param relative whether it took the reference date to know them ("Saturday", "last year", "Nov. 17" without a year)
 */
public record DateMention(TextRange range, DateInterval interval, Precision precision, boolean relative) {
    /** How closely a mention names its days. */
    public enum Precision {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        SEASON,
        /** A vague or exact part of a longer stretch: "early 2012", "the second half of 2012". */
        PART,
        YEAR,
        DECADE,
        CENTURY,
        /** Two ends are named: "1955 to 1961", "the past two weeks". */
        RANGE
    }

    public DateMention {
        if (precision == Precision.DAY && !interval.isSingleDay()) {
            throw new IllegalArgumentException("more than a day: " + interval);
        }
    }
}
