package org.rapporteur.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/** Which message answers which question; kept for half a year. */
public final class Answers {
    private static final String SELECT = "select * from answers where ";

    private final Database database;

    Answers(Database database) {
        this.database = database;
    }

    /** Stores an answer; one that is there for the same question is replaced, but for the message that carries it. */
    public void put(AnswerRow answer) {
        database.change(handle -> handle.execute(
                "insert into answers (surface, question_id, channel, thread, posted_id, user_id, question, answered,"
                        + " record, asked_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (surface, question_id) do update set question = excluded.question,"
                        + " answered = excluded.answered, record = excluded.record,"
                        + " posted_id = coalesce(excluded.posted_id, answers.posted_id)",
                answer.surface(),
                answer.questionId(),
                answer.channel(),
                answer.thread(),
                answer.postedId(),
                answer.user(),
                answer.question(),
                answer.answered() ? 1 : 0,
                answer.record(),
                answer.asked().toEpochMilli()));
    }

    public Optional<AnswerRow> byQuestion(String surface, String questionId) {
        return database.read(
                handle -> first(handle.select(SELECT + "surface = ? and question_id = ?", surface, questionId)));
    }

    /** The answer that a message carries. */
    public Optional<AnswerRow> byMessage(String surface, String channel, String postedId) {
        return database.read(handle -> first(
                handle.select(SELECT + "surface = ? and channel = ? and posted_id = ?", surface, channel, postedId)));
    }

    /** The questions of a thread that were asked last, at most so many, oldest first. */
    public List<AnswerRow> ofThread(String thread, int most) {
        return database.read(handle -> handle.select(
                        SELECT + "thread = ? order by asked_at desc, question_id desc limit ?", thread, most)
                .map((columns, context) -> row(columns))
                .list()
                .reversed());
    }

    /** Lets go of an answer and of what people said of it, since its question was taken back. */
    public void forget(String surface, String questionId) {
        database.change(handle -> {
            for (String table : List.of("answers", "votes", "reactions")) {
                handle.execute("delete from " + table + " where surface = ? and question_id = ?", surface, questionId);
            }
        });
    }

    private static Optional<AnswerRow> first(Query query) {
        return query.map((columns, context) -> row(columns)).findFirst();
    }

    private static AnswerRow row(ResultSet columns) throws SQLException {
        return new AnswerRow(
                columns.getString("surface"),
                columns.getString("question_id"),
                columns.getString("channel"),
                columns.getString("thread"),
                columns.getString("posted_id"),
                columns.getString("user_id"),
                columns.getString("question"),
                columns.getBoolean("answered"),
                columns.getString("record"),
                Instant.ofEpochMilli(columns.getLong("asked_at")));
    }
}
