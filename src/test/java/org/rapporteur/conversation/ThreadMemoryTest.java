package org.rapporteur.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.answer.Explanation;

class ThreadMemoryTest {
    private final ThreadMemory memory = new ThreadMemory(Notebook.NONE);

    private static ThreadMemory.Turn turn(String question) {
        return new ThreadMemory.Turn(question, new Explanation(List.of(), List.of(), question));
    }

    @Test
    void keepsTheLastTenQuestionsOfAThread() {
        for (int i = 1; i <= 12; i++) {
            memory.add("t", turn("q" + i), true);
        }
        assertThat(memory.questions("t")).hasSize(10).startsWith("q3").endsWith("q12");
        assertThat(memory.questions("other")).isEmpty();
        assertThat(memory.last("other")).isEmpty();
    }

    @Test
    void explainsWhatCannotBeFollowedUp() {
        memory.add("t", turn("What does Russia demand?"), true);
        memory.add("t", turn("??"), false);
        assertThat(memory.questions("t")).containsExactly("What does Russia demand?");
        assertThat(memory.last("t")).contains(turn("??"));
    }

    @Test
    void forgetsTheThreadThatWasSilentLongest() {
        for (int i = 0; i < ThreadMemory.MOST_THREADS; i++) {
            memory.add("t" + i, turn("q"), true);
        }
        assertThat(memory.questions("t0")).hasSize(1);
        memory.add("one more", turn("q"), true);
        assertThat(memory.questions("t0")).hasSize(1);
        assertThat(memory.questions("t1")).isEmpty();
    }

    @Test
    void keepsOnlyTheBeginningOfALongQuestion() {
        memory.add("t", turn("x".repeat(100_000)), true);
        assertThat(memory.questions("t").getFirst()).hasSize(400);
    }

    @Test
    void asksTheNotebookForWhatItDoesNotHold() {
        FakeNotebook notebook = new FakeNotebook();
        notebook.asked.put("t", List.of("q1", "q2"));
        ThreadMemory restarted = new ThreadMemory(notebook);
        assertThat(restarted.questions("t")).containsExactly("q1", "q2");
        assertThat(restarted.last("t")).isEmpty();
        restarted.add("t", turn("q3"), true);
        notebook.asked.clear();
        assertThat(restarted.questions("t")).containsExactly("q1", "q2", "q3");
    }
}
