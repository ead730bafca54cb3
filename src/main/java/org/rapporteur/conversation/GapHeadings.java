package org.rapporteur.conversation;

import org.rapporteur.answer.AnswerResult.GapReason;

/** What stands above an honest gap, the same on every surface. */
public final class GapHeadings {
    private GapHeadings() {}

    public static String of(GapReason reason) {
        return switch (reason) {
            case NO_QUESTION -> "Nothing to look for";
            case EMPTY_FOLDER -> "The folder is empty";
            case OFF_TOPIC -> "Not a subject of this folder";
            case NOT_STATED -> "The articles do not say";
            case NO_RECORD -> "No record of that";
            case OUT_OF_DATES -> "Outside the dates held";
            case NO_SUCH_DATE -> "No such date";
            case OTHER_LANGUAGE -> "Another language than the articles’";
            case SEVERAL_MEANT -> "More than one of that name";
        };
    }
}
