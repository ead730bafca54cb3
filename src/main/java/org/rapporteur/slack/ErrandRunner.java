package org.rapporteur.slack;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.answer.AnswerResult;
import org.rapporteur.conversation.Admins;
import org.rapporteur.conversation.IncomingMessage;
import org.rapporteur.conversation.Reply;
import org.rapporteur.journal.Inbox;
import org.rapporteur.journal.InboxRow;
import org.rapporteur.slack.Errand.Kind;
import org.rapporteur.slack.ReplyStore.Audience;
import org.rapporteur.slack.SlackRequest.Content;
import org.rapporteur.slack.Verdict.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one errand: whoever may ask gets the reply, and everybody something. Called by several threads. */
final class ErrandRunner {
    private static final Logger LOG = LoggerFactory.getLogger(ErrandRunner.class);

    /** Answers are made by as many at a time as there are cores: more would only take the time of those who acknowledge. */
    private final Semaphore turns =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()), true);

    private final Identity identity;
    private final SlackCore core;
    private final Admins admins;
    private final People people;
    private final Doorkeeper doorkeeper;
    private final Inbox inbox;
    private final ReplyStore replies;
    private final Courtesies courtesies;
    private final Refreshes refreshes;

    /** What the runner works with. */
    record Parts(
            Identity identity,
            SlackCore core,
            Admins admins,
            People people,
            Doorkeeper doorkeeper,
            Inbox inbox,
            ReplyStore replies,
            Courtesies courtesies,
            Refreshes refreshes) {}

    ErrandRunner(Parts parts) {
        this.identity = parts.identity();
        this.core = parts.core();
        this.admins = parts.admins();
        this.people = parts.people();
        this.doorkeeper = parts.doorkeeper();
        this.inbox = parts.inbox();
        this.replies = parts.replies();
        this.courtesies = parts.courtesies();
        this.refreshes = parts.refreshes();
    }

    /** How far an errand has come. */
    enum Progress {
        DONE,
        /** Slack did not say who it is: to be begun again in a while. */
        LATER
    }

    /**
     * Does it.
     *
     * @param lastTry whether somebody of whom Slack says nothing is told so, rather than looked up again later
     */
    Progress run(InboxRow row, Errand errand, boolean lastTry) {
        if (inbox.isWithdrawn(row.id())) {
            return Progress.DONE;
        }
        if (errand.kind() == Kind.REFUSED) {
            replies.line(row.id(), errand, Audience.ASKER, SlackNotices.refused(Refusal.valueOf(errand.text())));
            return Progress.DONE;
        }
        Optional<Refusal> refusal = doorkeeper.refusal(errand);
        if (refusal.isPresent()) {
            if (refusal.get() == Refusal.UNKNOWN && !lastTry) {
                return Progress.LATER;
            }
            replies.line(row.id(), errand, Audience.ASKER, SlackNotices.refused(refusal.get()));
            return Progress.DONE;
        }
        serve(row, errand);
        return Progress.DONE;
    }

    private void serve(InboxRow row, Errand errand) {
        // What ended the process before is counted first, or it would end every process to come.
        if (!inbox.attempt(row.id())) {
            replies.line(row.id(), errand, own(errand), SlackNotices.GIVEN_UP);
            return;
        }
        try {
            switch (errand.kind()) {
                case MESSAGE, COMMAND, FORM -> ask(row, errand);
                case MORE -> kept(row, errand, beside(errand), KeptReply::more);
                case WHY -> kept(row, errand, beside(errand), KeptReply::why);
                case SHARE -> kept(row, errand, Audience.CHANNEL, KeptReply::shared);
                case REFUSED -> throw new IllegalStateException("refused before");
            }
        } catch (RuntimeException | StackOverflowError e) {
            if (refreshes.isClosing()) {
                LOG.info("event {} was interrupted and waits for the next start", errand.eventId(), e);
                return;
            }
            LOG.error("event {} got no answer", errand.eventId(), e);
            replies.line(row.id(), errand, own(errand), SlackNotices.FAILED);
        }
    }

    private void ask(InboxRow row, Errand errand) {
        String text = errand.kind() == Kind.FORM
                ? errand.text()
                : SlackText.read(errand.text(), identity.user(), people::nameOf);
        boolean admin = isAdmin(errand);
        IncomingMessage message = new IncomingMessage(errand.thread(), text, null, admin);
        if (admin && core.isRefresh(text)) {
            if (!refreshes.begin(() -> answer(row, errand, message))) {
                replies.line(row.id(), errand, own(errand), SlackNotices.ALREADY_READING);
            }
            return;
        }
        if (admin && core.isAddition(text)) {
            if (!refreshes.queue(() -> answer(row, errand, message))) {
                replies.line(row.id(), errand, own(errand), SlackNotices.TOO_MANY_ADDITIONS);
            }
            return;
        }
        courtesies.working(errand.place());
        if (errand.opensThread()) {
            courtesies.title(errand.place(), text);
        }
        turns.acquireUninterruptibly();
        try {
            answer(row, errand, message);
        } finally {
            turns.release();
        }
    }

    private void answer(InboxRow row, Errand errand, IncomingMessage message) {
        long start = System.nanoTime();
        Reply reply = core.reply(message);
        if (errand.kind() == Kind.COMMAND && isUnknownWord(message.text(), reply)) {
            reply = core.reply(
                    new IncomingMessage(message.thread(), "/" + message.text(), message.askedOn(), message.admin()));
        }
        if (refreshes.isClosing() && reply instanceof Reply.Failed) {
            LOG.info("event {} waits for the next start", errand.eventId());
            return;
        }
        replies.reply(row.id(), errand, reply);
        LOG.debug("event {} answered in {} ms", errand.eventId(), (System.nanoTime() - start) / 1_000_000);
    }

    /** A single word after the command that the folder knows nothing about was meant as a command, and is named as an unknown one. */
    private static boolean isUnknownWord(String text, Reply reply) {
        return text.matches("\\p{L}+")
                && reply instanceof Reply.ToQuestion question
                && question.result() instanceof AnswerResult.Gap;
    }

    private void kept(InboxRow row, Errand errand, Audience audience, Function<KeptReply, @Nullable Content> part) {
        Optional<Content> content = replies.find(errand.text()).map(part);
        if (content.isPresent()) {
            replies.store(row.id(), errand, audience, content.get());
        } else {
            replies.line(row.id(), errand, Audience.ASKER, SlackNotices.TOO_OLD);
        }
    }

    /** In a direct message nobody else reads along, and what stays is better than what goes. */
    private static Audience beside(Errand errand) {
        return errand.place().isDirect() ? Audience.CHANNEL : Audience.ASKER;
    }

    /** Strangers are no admins, whatever their id. */
    private boolean isAdmin(Errand errand) {
        return !errand.isOutside() && admins.includes(ReplyStore.SURFACE, errand.userTeam(), errand.user());
    }

    /** Who would see the reply itself. */
    private static Audience own(Errand errand) {
        return errand.kind() == Kind.MESSAGE || errand.kind() == Kind.FORM ? Audience.CHANNEL : Audience.ASKER;
    }
}
