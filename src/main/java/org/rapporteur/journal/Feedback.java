package org.rapporteur.journal;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** What people said of answers: one vote of each user on each question, the last one. */
public final class Feedback {
    private static final String OF_ONE = " where surface = ? and question_id = ? and user_id = ?";

    private final Database database;
    private final InstantSource clock;

    Feedback(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How many votes there are; numbers of people for one answer. */
    public record Counts(int useful, int notUseful) {}

    /**
     * Stores a vote. Another vote of the same user replaces the first and its reason.
     *
     * @return false when the user had voted just so before
     */
    public boolean vote(String surface, String questionId, String user, boolean useful) {
        return database.write(handle -> handle.execute(
                        "insert into votes (surface, question_id, user_id, useful, voted_at) values (?, ?, ?, ?, ?)"
                                + " on conflict (surface, question_id, user_id) do update set useful = excluded.useful,"
                                + " reason = null, voted_at = excluded.voted_at where votes.useful <> excluded.useful",
                        surface,
                        questionId,
                        user,
                        useful ? 1 : 0,
                        clock.millis()))
                > 0;
    }

    /**
     * Adds why a user voted so; the last one said counts.
     *
     * @return false when the user has not voted
     */
    public boolean reason(String surface, String questionId, String user, String reason) {
        return database.write(handle ->
                        handle.execute("update votes set reason = ?" + OF_ONE, reason, surface, questionId, user))
                > 0;
    }

    public Counts of(String surface, String questionId) {
        return database.read(
                handle -> handle.select(COUNT + " where surface = ? and question_id = ?", surface, questionId)
                        .map((columns, context) -> new Counts(columns.getInt(1), columns.getInt(2)))
                        .one());
    }

    /** Of all answers together. */
    public Counts all() {
        return database.read(handle -> handle.select(COUNT)
                .map((columns, context) -> new Counts(columns.getInt(1), columns.getInt(2)))
                .one());
    }

    /** The reason that a user gave; null when there is none. */
    public @Nullable String reasonOf(String surface, String questionId, String user) {
        return database.read(
                handle -> handle.select("select coalesce(reason, '') from votes" + OF_ONE, surface, questionId, user)
                        .mapTo(String.class)
                        .findOne()
                        .filter(reason -> !reason.isEmpty())
                        .orElse(null));
    }

    private static final String COUNT = "select coalesce(sum(useful), 0), coalesce(sum(1 - useful), 0) from votes";
}
