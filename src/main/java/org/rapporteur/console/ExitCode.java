package org.rapporteur.console;

import org.rapporteur.answer.AnswerResult;
import org.rapporteur.conversation.Reply;

/** What a script can tell from how the process ended. */
public final class ExitCode {
    /** The question was answered; or, for the other commands, done. */
    public static final int ANSWERED = 0;

    /** The folder does not hold it. */
    public static final int NOT_IN_THE_FOLDER = 1;

    /** The command line or a setting is wrong; nothing was touched. */
    public static final int WRONG_USE = 2;

    /** Something went wrong. */
    public static final int FAILED = 3;

    private ExitCode() {}

    /** How a command ends that got this reply. */
    static int of(Reply reply) {
        boolean found = switch (reply) {
            case Reply.ToQuestion toQuestion -> toQuestion.result() instanceof AnswerResult.Answered;
            case Reply.Latest latest -> !latest.items().isEmpty();
            case Reply.Sources sources -> !sources.items().isEmpty();
            case Reply.Why why -> true;
            case Reply.Status status -> true;
            case Reply.Help help -> true;
            case Reply.Refreshed refreshed -> true;
            case Reply.Notice notice -> false;
        };
        return found ? ANSWERED : NOT_IN_THE_FOLDER;
    }
}
