package org.rapporteur.matrix;

import java.util.List;
import java.util.Optional;
import org.rapporteur.conversation.Task;
import org.rapporteur.conversation.TaskQueue;
import org.rapporteur.journal.Inbox;
import org.rapporteur.journal.InboxRow;
import org.rapporteur.matrix.Errand.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where errands are done, those of a room one after the other. Each is in the journal before it comes here. Safe for use by many threads. */
final class Desk {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final Inbox inbox;
    private final TaskQueue tasks;
    private final ErrandRunner runner;
    private final ReplyStore replies;
    private final Revisions revisions;

    Desk(Inbox inbox, TaskQueue tasks, ErrandRunner runner, ReplyStore replies, Revisions revisions) {
        this.inbox = inbox;
        this.tasks = tasks;
        this.runner = runner;
        this.replies = replies;
        this.revisions = revisions;
    }

    /** Begins an errand that was just accepted, whose payload is an {@link Errand}; does not wait for anything. */
    void begin(InboxRow row) {
        read(row).ifPresent(errand -> {
            announce(errand);
            tasks.begin(new Waiting(row, errand));
        });
    }

    /** Takes up what an earlier process accepted and did not finish. */
    void resume() {
        List<InboxRow> unfinished = inbox.unfinished(MatrixStation.SURFACE);
        unfinished.forEach(row -> read(row).ifPresent(this::announce));
        unfinished.forEach(row -> read(row).ifPresent(errand -> tasks.queue(new Waiting(row, errand))));
    }

    /** We are no longer in a room: nothing that was asked there is answered. */
    void drop(String room) {
        for (InboxRow row : inbox.unfinished(MatrixStation.SURFACE)) {
            read(row).filter(errand -> errand.room().equals(room)).ifPresent(errand -> inbox.withdraw(row.id()));
        }
    }

    /** What has to be known of an errand before those that came earlier are done. */
    private void announce(Errand errand) {
        if (errand.kind() == Kind.EDIT) {
            revisions.add(errand);
        } else if (errand.kind() == Kind.REDACTION && errand.target() != null) {
            inbox.withdraw(MatrixStation.SURFACE, errand.target());
        }
    }

    /** A row that cannot be read is let go: it would be in the way at every start. */
    private Optional<Errand> read(InboxRow row) {
        try {
            return Optional.of(Errand.fromJson(row.payload()));
        } catch (IllegalArgumentException e) {
            LOG.error("message {} of the inbox cannot be read and is let go", row.id(), e);
            inbox.finish(row.id());
            return Optional.empty();
        }
    }

    /** An errand on its way. */
    private final class Waiting implements Task {
        private final InboxRow row;
        private final Errand errand;

        Waiting(InboxRow row, Errand errand) {
            this.row = row;
            this.errand = errand;
        }

        @Override
        public long row() {
            return row.id();
        }

        @Override
        public String lane() {
            return errand.room();
        }

        @Override
        public Optional<String> asker() {
            return errand.isQuestion() ? Optional.of(MatrixStation.SURFACE + ":" + errand.sender()) : Optional.empty();
        }

        @Override
        public void run() {
            tasks.attempt(this, () -> runner.run(this, errand));
        }

        /** Nobody waits for a word on anything but a question. */
        @Override
        public void tell(String line) {
            if (errand.isQuestion()) {
                replies.line(row.id(), errand, line);
            } else {
                inbox.finish(row.id());
            }
        }

        @Override
        public void turnAway(String line) {
            tell(line);
        }
    }
}
