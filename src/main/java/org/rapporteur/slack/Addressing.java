package org.rapporteur.slack;

import java.util.Set;
import java.util.function.Predicate;
import org.rapporteur.slack.Verdict.Refusal;

/** Tells which messages are for us. Pure but for the look at which threads we have answered in; called before Slack gets its answer. */
final class Addressing {
    /** Subtypes that carry what somebody typed: a message with a file, and a thread reply that is also shown in the channel. */
    private static final Set<String> TYPED = Set.of("file_share", "thread_broadcast", "me_message");

    private static final String SLACKBOT = "USLACKBOT";

    private final SlackSettings settings;
    private final String ownUser;
    private final Predicate<SeenMessage> isInOurThread;

    /**
     * @param ownUser the user id of the bot
     * @param isInOurThread whether the bot has answered in the thread of a message
     */
    Addressing(SlackSettings settings, String ownUser, Predicate<SeenMessage> isInOurThread) {
        this.settings = settings;
        this.ownUser = ownUser;
        this.isInOurThread = isInOurThread;
    }

    Verdict decide(SeenMessage message) {
        if ("message_deleted".equals(message.subtype())) {
            return message.deletedTs() == null
                    ? new Verdict.Ignore("a deletion of nothing")
                    : new Verdict.Withdraw(message.channel(), message.deletedTs());
        }
        String unfit = unfit(message);
        if (!unfit.isEmpty()) {
            return new Verdict.Ignore(unfit);
        }
        if (message.direct() || message.mention() || SlackText.mentions(message.text(), ownUser)) {
            return admitted(message);
        }
        return followUp(message);
    }

    /** Why nobody of flesh and blood said this just now; empty when somebody did. */
    private String unfit(SeenMessage message) {
        if (message.automatic() || message.user() == null) {
            return "written by no person";
        }
        if (message.user().equals(ownUser) || message.user().equals(SLACKBOT)) {
            return "our own, or Slackbot's";
        }
        if (message.hidden() || (message.subtype() != null && !TYPED.contains(message.subtype()))) {
            return "of the kind " + message.subtype();
        }
        return message.channel().isEmpty() || message.ts().isEmpty() ? "without a place" : "";
    }

    private Verdict followUp(SeenMessage message) {
        if (!settings.threadFollowups() || message.threadTs() == null) {
            return new Verdict.Ignore("not addressed to us");
        }
        if (SlackText.opensWithAnother(message.text(), ownUser)) {
            return new Verdict.Ignore("addressed to somebody else");
        }
        if (!isInOurThread.test(message)) {
            return new Verdict.Ignore("in a thread of others");
        }
        // Nobody turned to us by name: where we may not speak we stay silent rather than refuse.
        return admitted(message) instanceof Verdict.Answer answer ? answer : new Verdict.Ignore("not ours to answer");
    }

    private Verdict admitted(SeenMessage message) {
        if (!settings.allowExternal() && !message.userTeam().equals(message.team())) {
            return new Verdict.Refuse(Refusal.OUTSIDER);
        }
        if (message.direct()) {
            return new Verdict.Answer();
        }
        if (!settings.allowExternal() && message.sharedOutside()) {
            return new Verdict.Refuse(Refusal.SHARED_CHANNEL);
        }
        return settings.allowedChannels().isEmpty()
                        || settings.allowedChannels().contains(message.channel())
                ? new Verdict.Answer()
                : new Verdict.Refuse(Refusal.CHANNEL);
    }
}
