package org.rapporteur.matrix;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.Notebook;
import org.rapporteur.journal.AnswerRow;
import org.rapporteur.journal.Answers;

/**
 * Which conversation a message continues: a thread is one; beside threads, a direct message is one, and in a room all that one person asks. Who replies
 * to an answer means that one, wherever it stands. Safe for use by many threads.
 */
final class Threads {
    private final Answers answers;

    Threads(Answers answers) {
        this.answers = answers;
    }

    /** The name of the conversation. */
    static String name(Errand errand) {
        String room = MatrixStation.SURFACE + ":" + errand.room();
        if (errand.threadRoot() != null) {
            return ofRoot(errand.room(), errand.threadRoot());
        }
        return errand.direct() ? room : room + "/of " + errand.sender();
    }

    static String ofRoot(String room, String root) {
        return MatrixStation.SURFACE + ":" + room + "/" + root;
    }

    /** The question that a message is about, completed; null when it merely continues its conversation. */
    @Nullable
    String about(Errand errand) {
        return meant(errand)
                .filter(row -> !row.thread().endsWith(Notebook.ofLists("")))
                .map(AnswerRow::question)
                .orElse(null);
    }

    /** The answer or list that a message is about: the one it replies to, else the last one of its conversation. */
    Optional<AnswerRow> last(Errand errand) {
        String thread = name(errand);
        return meant(errand)
                .or(() -> Stream.of(thread, Notebook.ofLists(thread))
                        .flatMap(name -> answers.ofThread(name, 1).stream())
                        .max(Comparator.comparing(AnswerRow::asked)));
    }

    /** The answer it replies to; for the first message of a thread, the one at its root. */
    private Optional<AnswerRow> meant(Errand errand) {
        String target = errand.target();
        Optional<AnswerRow> replied = target == null ? Optional.empty() : at(errand.room(), target);
        String root = errand.threadRoot();
        if (replied.isPresent() || root == null || hasAnswers(errand.room(), root)) {
            return replied;
        }
        return at(errand.room(), root);
    }

    /** Whether a thread has an answer of ours: it begins at one, or at the question of one, or we answered in it. */
    boolean isOurs(String room, String root) {
        return hasAnswers(room, root) || at(room, root).isPresent();
    }

    private boolean hasAnswers(String room, String root) {
        String thread = ofRoot(room, root);
        return Stream.of(thread, Notebook.ofLists(thread))
                .anyMatch(name -> !answers.ofThread(name, 1).isEmpty());
    }

    /** The answer that an event is, or that answers it. */
    private Optional<AnswerRow> at(String room, String event) {
        return answers.byMessage(MatrixStation.SURFACE, room, event)
                .or(() -> answers.byQuestion(MatrixStation.SURFACE, event)
                        .filter(row -> row.channel().equals(room)));
    }
}
