package org.rapporteur.index;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.apache.lucene.index.IndexCommit;
import org.jspecify.annotations.Nullable;

/**
 * Which reading of the folder a generation comes from. Several generations come from one reading when vectors follow later.
 *
 * @param number counted from 1; 0 before the first
 * @param at when it was read; null before the first
 * @param rolledBack whether somebody went back to it, so that what is in the folder now is known and not wanted
 */
public record ReadingMark(int number, @Nullable Instant at, boolean rolledBack) {
    private static final String NUMBER = "reading";
    private static final String AT = "read_at";
    private static final String ROLLED_BACK = "rolled_back";

    static final ReadingMark NONE = new ReadingMark(0, null, false);

    static ReadingMark of(@Nullable IndexCommit commit) throws IOException {
        return commit == null ? NONE : of(commit.getUserData());
    }

    private static ReadingMark of(Map<String, String> data) {
        String at = data.get(AT);
        return new ReadingMark(
                Integer.parseInt(data.getOrDefault(NUMBER, "0")),
                at == null ? null : Instant.parse(at),
                data.containsKey(ROLLED_BACK));
    }

    /** The one that follows. */
    ReadingMark next(Instant now) {
        return new ReadingMark(number + 1, now, false);
    }

    /** This one, gone back to. */
    ReadingMark goneBackTo() {
        return new ReadingMark(number, at, true);
    }

    void writeTo(Map<String, String> data) {
        data.put(NUMBER, Integer.toString(number));
        if (at != null) {
            data.put(AT, at.toString());
        }
        if (rolledBack) {
            data.put(ROLLED_BACK, "true");
        }
    }
}
