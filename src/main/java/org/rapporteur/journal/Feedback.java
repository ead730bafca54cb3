package org.rapporteur.journal;

import java.time.InstantSource;
import java.util.Map;
import org.jdbi.v3.core.Handle;
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
     * Stores a vote that the platform can take back by its own id. Of several the last one counts.
     *
     * @param reactionId by which the platform knows it
     */
    public void react(String surface, String questionId, String user, String reactionId, boolean useful) {
        database.change(handle -> {
            handle.execute(
                    "insert into reactions (surface, reaction_id, question_id, user_id, useful, reacted_at)"
                            + " values (?, ?, ?, ?, ?, ?) on conflict (surface, reaction_id) do nothing",
                    surface,
                    reactionId,
                    questionId,
                    user,
                    useful ? 1 : 0,
                    clock.millis());
            count(handle, surface, questionId, user);
        });
    }

    /**
     * A vote was taken back: what its user said before counts again, or nothing.
     *
     * @return false when there is no such vote
     */
    public boolean takeBack(String surface, String reactionId) {
        return database.write(handle -> handle.select(
                        "delete from reactions where surface = ? and reaction_id = ? returning question_id, user_id",
                        surface,
                        reactionId)
                .map((columns, context) -> Map.entry(columns.getString("question_id"), columns.getString("user_id")))
                .findOne()
                .map(taken -> {
                    count(handle, surface, taken.getKey(), taken.getValue());
                    return true;
                })
                .orElse(false));
    }

    /** Whether a vote that can be taken back is known by this id. */
    public boolean isReaction(String surface, String reactionId) {
        return database.read(handle -> handle.select(
                        "select 1 from reactions where surface = ? and reaction_id = ?", surface, reactionId)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    /** Makes the last of a user's reactions the vote. */
    private static void count(Handle handle, String surface, String questionId, String user) {
        handle.execute("delete from votes" + OF_ONE, surface, questionId, user);
        handle.execute(
                "insert into votes (surface, question_id, user_id, useful, voted_at)"
                        + " select surface, question_id, user_id, useful, reacted_at from reactions" + OF_ONE
                        + " order by id desc limit 1",
                surface,
                questionId,
                user);
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
