package org.rapporteur.text;

import org.jspecify.annotations.Nullable;
import org.rapporteur.article.TextRange;

/**
 * What a question says about time.
 *
 * @param interval the days that satisfy it: for {@link Kind#BEFORE} everything from {@link DateInterval#BEGINNING} to the day before, for
 *     {@link Kind#AFTER} from the day after up to {@link DateInterval#FAR_FUTURE}; null for {@link Kind#LATEST} only
 * @param kind how it narrows the answer
 * @param range where it says so, the preposition included; a question without these words asks the same of all times
 * @param yearAssumed whether no year was named and the nearest to today was taken, as in "on 19 November"; a filter on it should let go
 *     when nothing is found
 */
public record TimeScope(@Nullable DateInterval interval, Kind kind, TextRange range, boolean yearAssumed) {
    /** How a time narrows the answer. */
    public enum Kind {
        /** "in June 2012", "from A to B", "last year". */
        WITHIN,
        /** "before Nov 2011". */
        BEFORE,
        /** "after 2010": the year itself excluded. */
        AFTER,
        /** "since 2010": the year itself included. */
        SINCE,
        /** "until 2012": the year itself included. */
        UNTIL,
        /** "as of June 2012": the state of things then, so everything up to its end. */
        AS_OF,
        /** "latest", "now", "currently", "today". */
        LATEST,
        /** Part of what is asked about, no filter: "by 2018", "the 2010 pledge". */
        MENTION
    }

    public TimeScope {
        if ((interval == null) != (kind == Kind.LATEST)) {
            throw new IllegalArgumentException(kind + " with interval " + interval);
        }
    }
}
