package org.rapporteur.slack;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.rapporteur.conversation.PlainDates;
import org.rapporteur.journal.WatchRefusal;
import org.rapporteur.slack.Verdict.Refusal;

/** The lines by which Slack's users are told what became of what they did, when that is no answer. Plain, without markup. */
final class SlackNotices {
    static final String EMPTY_QUESTION = "Please type a question.";
    static final String THANKS_UP = "Thank you, noted.";
    static final String THANKS_DOWN = "Thank you, noted. Whoever keeps the folder will see it.";

    static final String NEWS_NOT_IN =
            "But I am not in this channel, and where I am not I can tell nothing by myself: type"
                    + " /invite and my name. What is new until then is kept, and told here afterwards.";
    static final String NEWS_NOT_OURS =
            "But I am not part of this conversation and can tell nothing in it by myself. Say"
                    + " it in a direct message to me, or in a channel.";
    static final String NEWS_IF_IN =
            "News come only to channels I am in: if I am not in this one, type /invite and my" + " name.";
    static final String NEWS_NOT_ALLOWED =
            "But I may not speak in this channel, so no news come here. Say it in a direct"
                    + " message to me; whoever keeps this bot can let me speak here.";

    private SlackNotices() {}

    /** Beside what is watched. */
    static String newsRefused(WatchRefusal refusal) {
        String when = PlainDates.day(LocalDate.ofInstant(refusal.at(), ZoneOffset.UTC));
        String why = switch (refusal.reason()) {
            case "not_in_channel", "channel_not_found" ->
                "I was not in this channel. Type /invite and my name if I am not in it now";
            case "is_archived" -> "the channel was archived";
            default -> "Slack did not take it (" + refusal.reason() + ")";
        };
        return "The last news did not arrive, on " + when + ": " + why + ". Nothing is lost; I try again soon.";
    }

    static String refused(Refusal refusal) {
        return switch (refusal) {
            case OUTSIDER ->
                "I answer members of this workspace only, no guests and nobody from other organisations. Whoever keeps"
                        + " this bot can change that.";
            case SHARED_CHANNEL ->
                "Other organisations read this channel, so I do not answer here. Please ask me in a direct message.";
            case CHANNEL -> "I do not answer in this channel. Please ask me in a direct message.";
            case UNKNOWN ->
                "Slack does not tell me right now who you are, so I may not answer. Please ask again in a minute.";
        };
    }
}
