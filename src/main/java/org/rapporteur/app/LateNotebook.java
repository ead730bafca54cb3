package org.rapporteur.app;

import java.util.List;
import org.rapporteur.answer.AnswerResult.GapReason;
import org.rapporteur.conversation.KnownGap;
import org.rapporteur.conversation.Notebook;

/** Remembers nothing until it is given something to remember by: a command that asks once does without the journal. */
final class LateNotebook implements Notebook {
    private volatile Notebook notebook = Notebook.NONE;

    void use(Notebook other) {
        notebook = other;
    }

    @Override
    public void note(String thread, String question, GapReason reason) {
        notebook.note(thread, question, reason);
    }

    @Override
    public List<KnownGap> gaps(int most) {
        return notebook.gaps(most);
    }

    @Override
    public List<String> questions(String thread, int most) {
        return notebook.questions(thread, most);
    }
}
