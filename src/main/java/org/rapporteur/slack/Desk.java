package org.rapporteur.slack;

import java.time.Duration;
import java.util.Optional;
import org.rapporteur.conversation.Task;
import org.rapporteur.conversation.TaskQueue;
import org.rapporteur.conversation.Timer;
import org.rapporteur.journal.InboxRow;
import org.rapporteur.journal.Journal;
import org.rapporteur.slack.ErrandRunner.Progress;
import org.rapporteur.slack.ReplyStore.Audience;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where errands are accepted. Each is on the disk before Slack gets its answer, and known again whatever Slack delivers twice; then it waits in the
 * lane of its conversation. What is not done when the process ends is done by the next one. Safe for use by many threads.
 */
final class Desk {
    /** How often Slack is asked who somebody is, a little later each time. */
    private static final int LOOKS = 5;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final Journal journal;
    private final TaskQueue tasks;
    private final ErrandRunner runner;
    private final ReplyStore replies;
    private final Timer timer;

    Desk(Journal journal, TaskQueue tasks, ErrandRunner runner, ReplyStore replies, Timer timer) {
        this.journal = journal;
        this.tasks = tasks;
        this.runner = runner;
        this.replies = replies;
        this.timer = timer;
    }

    /** Takes an errand, unless it is known already. When this returns it will be done, whatever happens to the process. */
    void accept(Errand errand) {
        if (errand.user().isEmpty() || errand.place().channel().isEmpty()) {
            LOG.warn("event {} says not who asks, or where", errand.eventId());
            return;
        }
        journal.inbox()
                .accept(ReplyStore.SURFACE, errand.keys(), errand.kind().name(), errand.toJson())
                .ifPresentOrElse(
                        row -> tasks.begin(new Waiting(row, errand, 1)),
                        () -> LOG.debug("event {} is known already", errand.eventId()));
    }

    /** Takes up what an earlier process accepted and did not finish. */
    void resume() {
        journal.inbox()
                .unfinished(ReplyStore.SURFACE)
                .forEach(row -> tasks.queue(new Waiting(row, Errand.fromJson(row.payload()), 1)));
    }

    /** A message was deleted: what is not answered yet never will be. */
    void withdraw(String id) {
        journal.inbox().withdraw(ReplyStore.SURFACE, id);
    }

    /** Somebody wants no more answers in a thread; what is being made there is dropped. */
    void stop(String channel, String thread) {
        for (InboxRow row : journal.inbox().unfinished(ReplyStore.SURFACE)) {
            Errand errand = Errand.fromJson(row.payload());
            if (errand.place().channel().equals(channel)
                    && thread.equals(errand.place().thread())) {
                withdraw(errand.id());
            }
        }
    }

    void vote(String replyId, String user, boolean useful) {
        journal.feedback().vote(ReplyStore.SURFACE, replyId, user, useful);
    }

    void reason(String replyId, String user, String reason) {
        journal.feedback().reason(ReplyStore.SURFACE, replyId, user, reason);
    }

    /** An errand on its way. */
    private final class Waiting implements Task {
        private final InboxRow row;
        private final Errand errand;

        /** How many times Slack will have been asked who it is. */
        private final int look;

        Waiting(InboxRow row, Errand errand, int look) {
            this.row = row;
            this.errand = errand;
            this.look = look;
        }

        @Override
        public long row() {
            return row.id();
        }

        @Override
        public String lane() {
            return errand.lane();
        }

        @Override
        public Optional<String> asker() {
            return errand.isQuestion() ? Optional.of("slack:" + errand.user()) : Optional.empty();
        }

        @Override
        public void run() {
            if (runner.run(this, errand, look >= LOOKS) == Progress.LATER) {
                timer.after(FIRST_WAIT.multipliedBy(look), () -> tasks.queue(new Waiting(row, errand, look + 1)));
            }
        }

        @Override
        public void tell(String line) {
            replies.line(row.id(), errand, errand.ownAudience(), line);
        }

        @Override
        public void turnAway(String line) {
            replies.line(row.id(), errand, Audience.ASKER, line);
        }
    }
}
