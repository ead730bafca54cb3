package org.rapporteur.conversation;

import java.util.List;
import org.rapporteur.answer.AnswerResult.GapReason;

/** What a conversation remembers beyond the life of the process; whoever joins the parts hands it in. Safe for use by many threads. */
public interface Notebook {
    /** Remembers nothing. */
    Notebook NONE = new Notebook() {
        @Override
        public void note(String thread, String question, GapReason reason) {}

        @Override
        public List<KnownGap> gaps(int most) {
            return List.of();
        }

        @Override
        public List<String> questions(String thread, int most) {
            return List.of();
        }
    };

    /** The name under which the lists of a thread are kept: beside it, since no later question leans on a list. */
    static String ofLists(String thread) {
        return thread + " lists";
    }

    /** A question of a thread found no answer. */
    void note(String thread, String question, GapReason reason);

    /** At most so many, those asked most often first; what differs in wording alone is one. */
    List<KnownGap> gaps(int most);

    /** The completed questions of a thread that were asked last, at most so many, newest last. */
    List<String> questions(String thread, int most);
}
