package org.rapporteur.slack;

import java.time.Duration;
import org.rapporteur.conversation.PlainDates;
import org.rapporteur.slack.Verdict.Refusal;

/** The lines by which Slack's users are told what became of what they did, when that is no answer. Plain, without markup. */
final class SlackNotices {
    static final String EMPTY_QUESTION = "Please type a question.";
    static final String BUSY = "I have more questions than I can answer right now. Please ask again in a minute.";
    static final String ALREADY_READING =
            "The folder is already being read; what it brings is told to whoever asked first. “status” shows when it"
                    + " is done.";
    static final String TOO_MANY_ADDITIONS =
            "Too many articles are being added at the moment. Please add this one again in a few minutes.";
    static final String GIVEN_UP =
            "That question could not be answered: the work on it was cut short several times. Please ask again.";
    static final String FAILED =
            "That went wrong on our side, and nothing you typed caused it. Please try again; if it stays, tell whoever"
                    + " keeps this bot.";
    static final String TOO_OLD = "That answer is too old: I do not have it any more. Please ask again.";
    static final String SHARED = "Shared.";
    static final String NO_MORE = "There is nothing more to this answer than what it shows.";
    static final String THANKS_UP = "Thank you, noted.";
    static final String THANKS_DOWN = "Thank you, noted. Whoever keeps the folder will see it.";

    private SlackNotices() {}

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

    static String limited(Duration wait) {
        long seconds = Math.max(1, wait.toSeconds());
        return "That was a lot of questions in a short time. I can take your next one in "
                + (seconds < 90
                        ? PlainDates.counted((int) seconds, "second")
                        : PlainDates.counted((int) (seconds / 60), "minute"))
                + ".";
    }
}
