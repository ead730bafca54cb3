package org.rapporteur.slack;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.LongAdder;
import org.rapporteur.conversation.ChatParts;
import org.rapporteur.conversation.Lanes;
import org.rapporteur.conversation.RateLimit;
import org.rapporteur.conversation.RateLimit.Admission;
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
    private final Lanes lanes;
    private final RateLimit rate;
    private final ErrandRunner runner;
    private final ReplyStore replies;
    private final Timer timer;
    private final InstantSource clock;
    private final LongAdder accepted = new LongAdder();

    Desk(ChatParts parts, Lanes lanes, ErrandRunner runner, ReplyStore replies, Timer timer) {
        this.journal = parts.journal();
        this.rate = parts.rate();
        this.clock = parts.clock();
        this.lanes = lanes;
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
                        row -> begin(row, errand), () -> LOG.debug("event {} is known already", errand.eventId()));
    }

    /** Takes up what an earlier process accepted and did not finish. */
    void resume() {
        journal.inbox().unfinished(ReplyStore.SURFACE).forEach(row -> queue(row, Errand.fromJson(row.payload()), 1));
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

    /** How many errands were accepted since the start. */
    long accepted() {
        return accepted.sum();
    }

    private void begin(InboxRow row, Errand errand) {
        accepted.increment();
        Admission admission = isQuestion(errand) ? rate.admit("slack:" + errand.user()) : new Admission.Admitted();
        switch (admission) {
            case Admission.Admitted() -> queue(row, errand, 1);
            case Admission.Limited(var again, var first) -> {
                if (first) {
                    Duration wait = Duration.between(clock.instant(), again);
                    replies.line(row.id(), errand, Audience.ASKER, SlackNotices.limited(wait));
                } else {
                    journal.inbox().finish(row.id());
                }
            }
        }
    }

    private static boolean isQuestion(Errand errand) {
        return switch (errand.kind()) {
            case MESSAGE, COMMAND, FORM -> true;
            case MORE, WHY, SHARE, REFUSED -> false;
        };
    }

    private void queue(InboxRow row, Errand errand, int look) {
        boolean taken = lanes.offer(errand.lane(), () -> work(row, errand, look));
        // While closing it is left to the next process, which finds it in the journal.
        if (!taken && !lanes.isClosed()) {
            replies.line(row.id(), errand, Audience.ASKER, SlackNotices.BUSY);
        }
    }

    private void work(InboxRow row, Errand errand, int look) {
        if (runner.run(row, errand, look >= LOOKS) == Progress.LATER) {
            timer.after(FIRST_WAIT.multipliedBy(look), () -> queue(row, errand, look + 1));
        }
    }
}
