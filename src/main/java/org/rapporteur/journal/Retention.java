package org.rapporteur.journal;

import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** How long things are kept; what is unfinished stays whatever its age. */
final class Retention {
    /** Slack may deliver a message again for an hour or so; a Matrix homeserver that was restored from a backup, after weeks. */
    static final Duration SEEN = Duration.ofDays(30);

    private static final Duration FINISHED = Duration.ofDays(7);
    private static final Duration ANSWERS = Duration.ofDays(180);

    private Retention() {}

    static void apply(Database database, Instant now) {
        database.change(handle -> {
            forget(handle, now);
            delete(handle, "inbox where state <> 'OPEN' and received < ?", now.minus(FINISHED));
            delete(handle, "outbox where state not in ('PENDING', 'SENDING') and changed < ?", now.minus(FINISHED));
            handle.execute("delete from tellings where outbox_id not in (select id from outbox)");
            delete(handle, "reactions where reacted_at < ?", now.minus(ANSWERS));
            delete(handle, "votes where voted_at < ?", now.minus(ANSWERS));
            delete(handle, "answers where asked_at < ?", now.minus(ANSWERS));
            delete(handle, "gaps where asked_at < ?", now.minus(ANSWERS));
        });
    }

    /** Lets go of the keys of messages that came in too long ago to come in again. */
    static void forget(Handle handle, Instant now) {
        delete(handle, "seen where seen_at <= ?", now.minus(SEEN));
    }

    private static void delete(Handle handle, String what, Instant before) {
        handle.execute("delete from " + what, before.toEpochMilli());
    }
}
