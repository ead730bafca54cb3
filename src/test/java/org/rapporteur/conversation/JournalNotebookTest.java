package org.rapporteur.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.answer.AnswerResult.GapReason;
import org.rapporteur.journal.AnswerRow;
import org.rapporteur.journal.Journal;
import org.rapporteur.journal.SetClock;

class JournalNotebookTest {
    private final SetClock clock = new SetClock();

    @TempDir
    private Path folder;

    private Journal journal;
    private Notebook notebook;

    @BeforeEach
    void open() throws IOException {
        journal = Journal.open(folder, clock);
        notebook = new JournalNotebook(journal);
    }

    @ParameterizedTest
    @EnumSource(GapReason.class)
    void givesBackAGapOfEveryKindInPlainWords(GapReason reason) {
        notebook.note("slack:T1/C1/1.1", "Who won the cup?", reason);
        assertThat(notebook.gaps(5))
                .containsExactly(KnownGap.asked("Who won the cup?", Wording.gap(reason), 1, clock.instant()));
        journal.close();
    }

    @Test
    void givesBackTheQuestionsOfAThreadAndItsVotes() {
        journal.answers()
                .put(new AnswerRow(
                        "slack", "q1", "C1", "slack:T1/C1/1.1", null, "U1", "When?", true, "{}", clock.instant()));
        journal.feedback().vote("slack", "q1", "U2", false);
        assertThat(notebook.questions("slack:T1/C1/1.1", 10)).containsExactly("When?");
        assertThat(notebook.gaps(5))
                .containsExactly(
                        new KnownGap("When?", Wording.VOTED_DOWN, 0, 1, clock.instant(), List.of(), List.of()));
        journal.close();
    }

    @Test
    void doesNotKeepAnAnswerFromAUserBecauseTheJournalFails() {
        journal.close();
        notebook.note("web:1", "Who won the cup?", GapReason.OFF_TOPIC);
        assertThat(notebook.questions("web:1", 10)).isEmpty();
    }
}
