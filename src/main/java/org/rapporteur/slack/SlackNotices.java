package org.rapporteur.slack;

import org.rapporteur.slack.Verdict.Refusal;

/** The lines by which Slack's users are told what became of what they did, when that is no answer. Plain, without markup. */
final class SlackNotices {
    static final String EMPTY_QUESTION = "Please type a question.";
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
}
