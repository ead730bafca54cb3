package org.rapporteur.answer;

import java.util.List;

/**
 * The sentences of an answer.
 *
 * @param lines in order of reading; never empty
 * @param layout how they are set
 * @param notes lines of ours beside them
 */
record Chosen(List<Line> lines, AnswerResult.Layout layout, List<String> notes) {
    Chosen {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }
}
