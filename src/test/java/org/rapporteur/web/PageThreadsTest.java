package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapporteur.answer.AnswerResult;
import org.rapporteur.answer.Span;
import org.rapporteur.answer.Statement;
import org.rapporteur.conversation.Reply;
import org.rapporteur.web.PageThreads.Turn;

class PageThreadsTest {
    private static final Reply REPLY = new Reply.Notice("noted");

    private final PageThreads threads = new PageThreads(new Random(1));

    @Test
    void keepsTheLastTurnsOfAThread() {
        String thread = threads.resume(null);
        for (int i = 1; i <= PageThreads.TURNS + 5; i++) {
            threads.add(thread, new Turn("question " + i, REPLY));
        }
        List<Turn> turns = threads.turns(thread);
        assertThat(turns).hasSize(PageThreads.TURNS);
        assertThat(turns.getFirst().question()).isEqualTo("question 6");
        assertThat(turns.getLast().question()).isEqualTo("question 25");
    }

    @Test
    void forgetsTheThreadThatWasNotUsedForLongest() {
        String used = threads.resume(null);
        String unused = threads.resume(null);
        threads.add(used, new Turn("first", REPLY));
        threads.add(unused, new Turn("first", REPLY));
        for (int i = 0; i < PageThreads.THREADS; i++) {
            threads.resume(used);
            threads.resume(null);
        }
        assertThat(threads.turns(used)).hasSize(1);
        assertThat(threads.turns(unused)).isEmpty();
        assertThat(threads.resume(unused)).isNotEqualTo(unused);
    }

    @Test
    void askingTheLastQuestionAgainReplacesItsTurn() {
        String thread = threads.resume(null);
        threads.add(thread, new Turn("same", REPLY));
        Turn again = new Turn("same", new Reply.Notice("newer"));
        assertThat(threads.add(thread, again)).containsExactly(again);
    }

    @Test
    void namesDoNotRepeat() {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            names.add(threads.resume("not one of ours"));
        }
        assertThat(names).hasSize(500).allMatch(name -> name.matches("[A-Za-z0-9_-]{24}"));
    }

    @Test
    void losesNothingThatAPageShows() {
        Statement said = new Statement(List.of(new Span("It met.", Span.Kind.VERBATIM)), 1);
        AnswerResult.Gap bare = FakeCore.gap();
        AnswerResult.Gap gap = new AnswerResult.Gap(
                bare.reason(),
                bare.message(),
                bare.nearest(),
                bare.articlesSearched(),
                bare.newestHeld(),
                bare.confidence(),
                List.of(),
                bare.explanation(),
                List.of(said));
        AnswerResult.Answered prose = FakeCore.met();
        AnswerResult.Answered list = new AnswerResult.Answered(
                prose.statements(),
                prose.sentences(),
                prose.citations(),
                prose.notes(),
                prose.newestCited(),
                prose.confidence(),
                List.of(),
                prose.explanation(),
                AnswerResult.Layout.LIST);
        for (AnswerResult result : List.of(gap, list)) {
            Turn turn = new Turn("q", FakeCore.toQuestion("q", null, result));
            assertThat(turn.reply())
                    .isInstanceOfSatisfying(
                            Reply.ToQuestion.class,
                            reply -> assertThat(reply.result()).isEqualTo(result));
        }
    }

    @Test
    void holdsWhatAPageShowsAndNoMore() {
        Turn turn = new Turn("x".repeat(5_000), FakeCore.toQuestion("x".repeat(5_000), null, FakeCore.agreed()));
        assertThat(turn.question()).hasSize(2_002);
        assertThat(turn.reply()).isInstanceOfSatisfying(Reply.ToQuestion.class, reply -> {
            assertThat(reply.question()).hasSize(2_002);
            assertThat(reply.result().retrieved()).isEmpty();
            assertThat(reply.result().explanation()).isEqualTo(FakeCore.explanation());
        });
    }
}
