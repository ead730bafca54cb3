package org.rapporteur.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.journal.Feedback.Counts;

class AnswersAndGapsTest {
    private static final String THREAD = "slack:T1/C1/1.1";

    private final SetClock clock = new SetClock();

    @TempDir
    private Path folder;

    private Journal journal;

    @BeforeEach
    void open() throws IOException {
        journal = Journal.open(folder, clock);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private AnswerRow answer(String id, String question) {
        return new AnswerRow("slack", id, "C1", THREAD, null, "U1", question, true, "{}", clock.instant());
    }

    @Test
    void findsAnAnswerByItsQuestionAndByTheMessageThatCarriesIt() {
        AnswerRow answer = answer("q1", "When was it signed?");
        journal.answers().put(answer);
        assertThat(journal.answers().byQuestion("slack", "q1")).contains(answer);
        assertThat(journal.answers().byQuestion("matrix", "q1")).isEmpty();
        assertThat(journal.answers().byMessage("slack", "C1", "2.2")).isEmpty();

        OutboxRow row = journal.outbox()
                .put(List.of(new NewMessage("slack", "C1", "q1", "{}")))
                .getFirst();
        journal.outbox().sent(row.id(), "2.2");
        journal.answers().put(answer("q1", "When was New START signed?"));
        assertThat(journal.answers().byMessage("slack", "C1", "2.2").map(AnswerRow::question))
                .contains("When was New START signed?");
        assertThat(journal.answers().byMessage("slack", "C2", "2.2")).isEmpty();
    }

    @Test
    void givesTheLastQuestionsOfAThreadInTheirOrder() {
        for (int i = 1; i <= 4; i++) {
            journal.answers().put(answer("q" + i, "question " + i));
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(journal.answers().ofThread(THREAD, 3))
                .extracting(AnswerRow::question)
                .containsExactly("question 2", "question 3", "question 4");
        assertThat(journal.answers().ofThread("slack:T1/C1/9.9", 3)).isEmpty();
    }

    @Test
    void letsGoOfAnAnswerWithWhatWasSaidOfIt() {
        journal.answers().put(answer("q1", "When was it signed?"));
        journal.answers().put(answer("q2", "And where?"));
        journal.feedback().react("slack", "q1", "U1", "r1", false);
        journal.answers().forget("slack", "q1");
        assertThat(journal.answers().byQuestion("slack", "q1")).isEmpty();
        assertThat(journal.answers().byQuestion("slack", "q2")).isPresent();
        assertThat(journal.feedback().of("slack", "q1")).isEqualTo(new Counts(0, 0));
        assertThat(journal.feedback().isReaction("slack", "r1")).isFalse();
    }

    @Test
    void countsTheLastReactionThatWasNotTakenBack() {
        Feedback feedback = journal.feedback();
        feedback.react("matrix", "q1", "U1", "r1", true);
        feedback.react("matrix", "q1", "U1", "r2", false);
        feedback.react("matrix", "q1", "U2", "r3", true);
        feedback.react("matrix", "q1", "U2", "r3", true);
        assertThat(feedback.of("matrix", "q1")).isEqualTo(new Counts(1, 1));
        assertThat(feedback.takeBack("matrix", "r2")).isTrue();
        assertThat(feedback.of("matrix", "q1")).isEqualTo(new Counts(2, 0));
        assertThat(feedback.takeBack("matrix", "r2")).isFalse();
        assertThat(feedback.takeBack("matrix", "r1")).isTrue();
        assertThat(feedback.of("matrix", "q1")).isEqualTo(new Counts(1, 0));
        assertThat(feedback.isReaction("matrix", "r3")).isTrue();
        assertThat(feedback.isReaction("slack", "r3")).isFalse();
    }

    @Test
    void countsOneVoteOfEachUserTheLastOne() {
        Feedback feedback = journal.feedback();
        assertThat(feedback.vote("slack", "q1", "U1", true)).isTrue();
        assertThat(feedback.vote("slack", "q1", "U1", true)).isFalse();
        assertThat(feedback.vote("slack", "q1", "U2", false)).isTrue();
        assertThat(feedback.of("slack", "q1")).isEqualTo(new Counts(1, 1));

        assertThat(feedback.vote("slack", "q1", "U1", false)).isTrue();
        feedback.vote("slack", "q2", "U1", true);
        assertThat(feedback.of("slack", "q1")).isEqualTo(new Counts(0, 2));
        assertThat(feedback.of("slack", "unknown")).isEqualTo(new Counts(0, 0));
        assertThat(feedback.all()).isEqualTo(new Counts(1, 2));
    }

    @Test
    void keepsTheReasonOfAVoteUntilTheVoteChanges() {
        Feedback feedback = journal.feedback();
        assertThat(feedback.reason("slack", "q1", "U1", "too early")).isFalse();
        feedback.vote("slack", "q1", "U1", false);
        assertThat(feedback.reason("slack", "q1", "U1", "wrong year")).isTrue();
        feedback.vote("slack", "q1", "U1", false);
        assertThat(feedback.reasonOf("slack", "q1", "U1")).isEqualTo("wrong year");
        feedback.vote("slack", "q1", "U1", true);
        assertThat(feedback.reasonOf("slack", "q1", "U1")).isNull();
    }

    @Test
    void countsAGapOnceForAllItsSpellingsNewestFirst() {
        Gaps gaps = journal.gaps();
        gaps.note("slack", "Who won the cup?", "OFF_TOPIC");
        clock.pass(Duration.ofMinutes(1));
        gaps.note("web", "When did France join?", "NOT_STATED");
        clock.pass(Duration.ofMinutes(1));
        gaps.note("slack", "who won the  CUP", "NO_RECORD");
        assertThat(gaps.newest(10))
                .containsExactly(
                        new GapRow("who won the  CUP", "NO_RECORD", 2, clock.instant(), List.of()),
                        new GapRow(
                                "When did France join?",
                                "NOT_STATED",
                                1,
                                clock.instant().minus(Duration.ofMinutes(1)),
                                List.of()));
        assertThat(gaps.newest(1)).hasSize(1);
    }

    @Test
    void listsAnswersThatWereVotedDownAmongTheGaps() {
        journal.gaps().note("slack", "Who won the cup?", "OFF_TOPIC");
        clock.pass(Duration.ofMinutes(1));
        journal.answers().put(answer("q1", "When was it signed?"));
        journal.answers().put(answer("q2", "Where was it signed?"));
        journal.feedback().vote("slack", "q1", "U1", false);
        journal.feedback().vote("slack", "q1", "U2", false);
        journal.feedback().vote("slack", "q1", "U3", true);
        journal.feedback().vote("slack", "q2", "U3", true);
        journal.feedback().reason("slack", "q1", "U2", "wrong, the year is 2010");
        assertThat(journal.gaps().newest(10).getFirst())
                .isEqualTo(new GapRow(
                        "When was it signed?",
                        GapRow.VOTED_DOWN,
                        2,
                        clock.instant(),
                        List.of("wrong, the year is 2010")));
        assertThat(journal.gaps().newest(10)).hasSize(2);
    }

    @Test
    void leavesOutVotesOnWhatAnOutageBrought() {
        journal.answers().put(gap("q1", "Where was it signed?"));
        journal.answers().put(gap("q2", "Who won the cup?"));
        journal.gaps().note("slack", "Who won the cup?", "OFF_TOPIC");
        journal.feedback().vote("slack", "q1", "U1", false);
        journal.feedback().vote("slack", "q2", "U1", false);
        journal.feedback().reason("slack", "q2", "U1", "Spain did");
        assertThat(journal.gaps().newest(10))
                .extracting(GapRow::question, GapRow::said)
                .containsExactlyInAnyOrder(
                        tuple("Who won the cup?", List.of()), tuple("Who won the cup?", List.of("Spain did")));
    }

    private AnswerRow gap(String id, String question) {
        return new AnswerRow("slack", id, "C1", THREAD, null, "U1", question, false, "{}", clock.instant());
    }

    @Test
    void keepsTheBeginningOfAnEndlessQuestion() {
        journal.gaps().note("slack", "x".repeat(40_000), "OFF_TOPIC");
        assertThat(journal.gaps().newest(1).getFirst().question()).hasSize(2_000);
    }
}
