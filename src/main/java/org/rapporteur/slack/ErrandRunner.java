package org.rapporteur.slack;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.Admins;
import org.rapporteur.conversation.ChatWording;
import org.rapporteur.conversation.IncomingMessage;
import org.rapporteur.conversation.Reply;
import org.rapporteur.conversation.ReplyMaker;
import org.rapporteur.conversation.ReplyWords;
import org.rapporteur.conversation.Task;
import org.rapporteur.conversation.TaskQueue;
import org.rapporteur.slack.Errand.Kind;
import org.rapporteur.slack.ReplyStore.Audience;
import org.rapporteur.slack.SlackRequest.Content;
import org.rapporteur.slack.Verdict.Refusal;

/** Does one errand: whoever may ask gets the reply, and everybody something. Called by several threads. */
final class ErrandRunner {
    private static final Reply NO_LIST = new Reply.Notice(ReplyWords.NOTHING_TO_GO_ON_WITH);

    private final Identity identity;
    private final Admins admins;
    private final People people;
    private final Membership membership;
    private final Doorkeeper doorkeeper;
    private final TaskQueue tasks;
    private final ReplyStore replies;
    private final Courtesies courtesies;
    private final ReplyMaker maker;

    /** What the runner works with. */
    record Parts(
            Identity identity,
            Admins admins,
            People people,
            Membership membership,
            Doorkeeper doorkeeper,
            TaskQueue tasks,
            ReplyStore replies,
            Courtesies courtesies,
            ReplyMaker maker) {}

    ErrandRunner(Parts parts) {
        this.identity = parts.identity();
        this.admins = parts.admins();
        this.people = parts.people();
        this.membership = parts.membership();
        this.doorkeeper = parts.doorkeeper();
        this.tasks = parts.tasks();
        this.replies = parts.replies();
        this.courtesies = parts.courtesies();
        this.maker = parts.maker();
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
    Progress run(Task task, Errand errand, boolean lastTry) {
        if (errand.kind() == Kind.REFUSED) {
            replies.line(task.row(), errand, Audience.ASKER, SlackNotices.refused(Refusal.valueOf(errand.text())));
            return Progress.DONE;
        }
        Optional<Refusal> refusal = doorkeeper.refusal(errand);
        if (refusal.isPresent()) {
            if (refusal.get() == Refusal.UNKNOWN && !lastTry) {
                return Progress.LATER;
            }
            replies.line(task.row(), errand, Audience.ASKER, SlackNotices.refused(refusal.get()));
            return Progress.DONE;
        }
        tasks.attempt(task, () -> serve(task, errand));
        return Progress.DONE;
    }

    private void serve(Task task, Errand errand) {
        switch (errand.kind()) {
            case MESSAGE, COMMAND, FORM, PAGE -> ask(task, errand);
            case MORE -> kept(task.row(), errand, beside(errand), KeptReply::more);
            case WHY -> kept(task.row(), errand, beside(errand), KeptReply::why);
            case SHARE -> kept(task.row(), errand, Audience.CHANNEL, KeptReply::shared);
            case REFUSED -> throw new IllegalStateException("refused before");
        }
    }

    private void ask(Task task, Errand errand) {
        String text = switch (errand.kind()) {
            case FORM, PAGE -> errand.text();
            case MESSAGE, COMMAND, MORE, WHY, SHARE, REFUSED ->
                SlackText.read(errand.text(), identity.user(), people::nameOf);
        };
        IncomingMessage message =
                new IncomingMessage(errand.thread(), text, null, isAdmin(errand), null, membership.of(errand));
        if (!maker.isReading(message)) {
            courtesies.working(errand.place());
            if (errand.opensThread()) {
                courtesies.title(errand.place(), text);
            }
        }
        maker.make(
                message,
                errand.kind() == Kind.COMMAND,
                reply -> tell(task, errand, reply),
                () -> task.tell(ChatWording.ALREADY_READING));
    }

    /** Whoever types "more" below an answer wants what its button brings. */
    private void tell(Task task, Errand errand, Reply reply) {
        Optional<KeptReply> answer = reply.equals(NO_LIST) ? replies.last(errand.thread()) : Optional.empty();
        if (answer.isPresent()) {
            replies.store(
                    task.row(),
                    errand,
                    errand.isForThemAlone() ? Audience.ASKER : Audience.CHANNEL,
                    answer.get().more());
        } else {
            replies.reply(task.row(), errand, reply);
        }
    }

    private void kept(long row, Errand errand, Audience audience, Function<KeptReply, @Nullable Content> part) {
        Optional<Content> content = replies.find(errand.text()).map(part);
        if (content.isPresent()) {
            replies.store(row, errand, audience, content.get());
        } else {
            replies.line(row, errand, Audience.ASKER, ChatWording.TOO_OLD);
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
}
