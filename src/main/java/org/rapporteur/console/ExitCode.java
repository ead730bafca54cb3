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
        return switch (reply) {
            case Reply.ToQuestion toQuestion -> found(toQuestion.result() instanceof AnswerResult.Answered);
            case Reply.Latest latest -> found(!latest.items().isEmpty());
            case Reply.Sources sources -> found(!sources.items().isEmpty());
            case Reply.OfDossier lines ->
                found(lines.listing().lines().findAny().isPresent());
            case Reply.File file -> ANSWERED;
            case Reply.Why why -> ANSWERED;
            case Reply.Status status -> ANSWERED;
            case Reply.Help help -> ANSWERED;
            case Reply.Gaps gaps -> ANSWERED;
            case Reply.Refreshed refreshed -> ANSWERED;
            case Reply.Notice notice -> NOT_IN_THE_FOLDER;
            case Reply.Failed failed -> FAILED;
        };
    }

    private static int found(boolean found) {
        return found ? ANSWERED : NOT_IN_THE_FOLDER;
    }
}
