package org.rapporteur.conversation;

import java.util.List;
import org.rapporteur.answer.AnswerResult.GapReason;
import org.rapporteur.journal.AnswerRow;
import org.rapporteur.journal.GapRow;
import org.rapporteur.journal.Journal;
import org.rapporteur.journal.JournalException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the journal remembers. An answer does not wait for it: when the journal fails, that is logged and the question is answered all the same. */
public final class JournalNotebook implements Notebook {
    /** Of the half year that the journal keeps, as many of the newest as can be compared with each other in a moment. */
    private static final int MOST_READ = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(JournalNotebook.class);

    private final Journal journal;

    public JournalNotebook(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void note(String thread, String question, GapReason reason) {
        try {
            journal.gaps().note(surface(thread), question, reason.name());
        } catch (JournalException e) {
            LOG.warn("a gap was not noted", e);
        }
    }

    /** A thread's name begins with its surface. */
    private static String surface(String thread) {
        int end = thread.indexOf(':');
        return end < 0 ? thread : thread.substring(0, end);
    }

    @Override
    public List<KnownGap> gaps(int most) {
        return GapGroups.of(journal.gaps().newest(MOST_READ).stream()
                        .map(JournalNotebook::gap)
                        .toList())
                .stream()
                .limit(most)
                .toList();
    }

    private static KnownGap gap(GapRow row) {
        return row.reason().equals(GapRow.VOTED_DOWN)
                ? new KnownGap(row.question(), Wording.VOTED_DOWN, 0, row.times(), row.last(), List.of(), row.said())
                : KnownGap.asked(row.question(), Wording.gap(GapReason.valueOf(row.reason())), row.times(), row.last());
    }

    @Override
    public List<String> questions(String thread, int most) {
        try {
            return journal.answers().ofThread(thread, most).stream()
                    .map(AnswerRow::question)
                    .toList();
        } catch (JournalException e) {
            LOG.warn("what was asked earlier in a thread is not known", e);
            return List.of();
        }
    }
}
