package org.rapporteur.evaluation;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** The questions of a file with what came of them. */
public sealed interface Scored permits FolderScored, JudgedScored {
    /** The file's own name. */
    String file();

    /** Each figure by the name of its group and its own; NaN when there is nothing to count. */
    Map<String, Map<String, Double>> figures();

    /** The figures of what we are judged by. */
    Map<String, Double> ours();

    /** The same figures in a table, a line a group. */
    FigureTable table();

    /** What came of each question, in the order of the file. */
    List<QuestionResult> results();

    /** Tells each miss: what was wanted, what came instead, and what decided between the two. */
    void tellMisses(PrintStream out);
}
