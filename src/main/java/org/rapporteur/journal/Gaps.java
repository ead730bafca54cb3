package org.rapporteur.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The questions that found no answer, and the answers that were voted down; kept for half a year. */
public final class Gaps {
    private static final int MAX_CHARS = 2_000;

    /** Between the reasons that one row lists; nobody types it. */
    private static final String SEPARATOR = "\u001f";

    private static final String WITHOUT_ANSWER = "select g.question, g.reason, t.times, t.last, '' as said from"
            + " (select max(id) as id, count(*) as times, max(asked_at) as last from gaps group by folded) t"
            + " join gaps g on g.id = t.id order by t.last desc limit ?";
    private static final String VOTED_DOWN = "select a.question, '" + GapRow.VOTED_DOWN
            + "' as reason, count(*) as times, max(v.voted_at) as last,"
            + " coalesce(group_concat(v.reason, char(31)), '') as said"
            + " from votes v join answers a on a.surface = v.surface and a.question_id = v.question_id"
            // Votes on what an outage brought, such as an empty folder, say nothing of the folder.
            + " where v.useful = 0 and (a.answered = 1 or exists"
            + " (select 1 from gaps g where g.question = substr(a.question, 1, " + MAX_CHARS + ")))"
            + " group by a.surface, a.question_id, a.question order by last desc limit ?";

    private final Database database;
    private final InstantSource clock;

    Gaps(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Notes a question that found no answer; one that failed through a fault of ours is none.
     *
     * @param question kept up to {@value #MAX_CHARS} characters
     * @param reason the kind of gap in a word
     */
    public void note(String surface, String question, String reason) {
        String kept = question.substring(0, Math.min(question.length(), MAX_CHARS));
        database.change(handle -> handle.execute(
                "insert into gaps (surface, question, folded, reason, asked_at) values (?, ?, ?, ?, ?)",
                surface,
                kept,
                folded(kept),
                reason,
                clock.millis()));
    }

    /** At most so many, newest first; questions that differ in case, punctuation and white space alone are one. */
    public List<GapRow> newest(int most) {
        return database.read(handle -> Stream.of(WITHOUT_ANSWER, VOTED_DOWN)
                .flatMap(query -> handle.select(query, most).map((columns, context) -> row(columns)).list().stream())
                .sorted(Comparator.comparing(GapRow::last).reversed())
                .limit(most)
                .toList());
    }

    private static GapRow row(ResultSet columns) throws SQLException {
        List<String> said = Stream.of(columns.getString("said").split(SEPARATOR))
                .filter(reason -> !reason.isBlank())
                .distinct()
                .toList();
        return new GapRow(
                columns.getString("question"),
                columns.getString("reason"),
                columns.getInt("times"),
                Instant.ofEpochMilli(columns.getLong("last")),
                said);
    }

    private static String folded(String question) {
        return Normalizer.normalize(question, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
