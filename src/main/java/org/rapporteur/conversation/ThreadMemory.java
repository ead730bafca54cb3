package org.rapporteur.conversation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.answer.Explanation;

/**
 * What was asked in each thread: of the {@value #MOST_THREADS} threads used last, the last {@value #MOST_TURNS} questions, the
 * sentences shown last, and how the last answer came about. Safe for use by many threads.
 */
final class ThreadMemory {
    static final int MOST_THREADS = 2_000;
    static final int MOST_TURNS = 10;

    /** A question is kept so far; what a follow-up needs of it stands there. */
    private static final int MAX_CHARS = 400;

    /** So many of the sentences shown in a thread are kept, the newest. */
    private static final int MOST_SHOWN = 12;

    private final Notebook notebook;
    private final Map<String, Turns> threads = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Turns> eldest) {
            return size() > MOST_THREADS;
        }
    };

    /** @param notebook holds the questions of threads that are not held here any more, or were asked before the process began */
    ThreadMemory(Notebook notebook) {
        this.notebook = notebook;
    }

    private record Turns(
            List<String> questions,
            List<String> shown,
            @Nullable Turn last) {}

    /**
     * The last answer of a thread.
     *
     * @param question completed
     * @param shown the sentences it rests on, to the letter; empty when there was no answer
     */
    record Turn(String question, Explanation explanation, List<String> shown) {
        Turn {
            shown = List.copyOf(shown);
        }

        /** A turn that showed nothing. */
        Turn(String question, Explanation explanation) {
            this(question, explanation, List.of());
        }
    }

    /** The completed questions of a thread, newest last. */
    List<String> questions(String thread) {
        return turns(thread).questions();
    }

    /** The sentences that the thread has been shown by this process, newest last. */
    List<String> shown(String thread) {
        return turns(thread).shown();
    }

    private Turns turns(String thread) {
        Turns held = held(thread);
        if (held != null) {
            return held;
        }
        List<String> asked = notebook.questions(thread, MOST_TURNS).stream()
                .map(ThreadMemory::beginning)
                .toList();
        return new Turns(asked, List.of(), null);
    }

    private synchronized @Nullable Turns held(String thread) {
        return threads.get(thread);
    }

    /** Empty when nothing was asked, or by an earlier process: how an answer came about is held here alone. */
    Optional<Turn> last(String thread) {
        return Optional.ofNullable(held(thread)).map(Turns::last);
    }

    /**
     * Adds a turn.
     *
     * @param followable whether a later question may lean on this one; one without a word to look for would only hide what stood before it
     */
    void add(String thread, Turn turn, boolean followable) {
        List<String> earlier = questions(thread);
        synchronized (this) {
            Turns before = threads.get(thread);
            List<String> questions = new ArrayList<>(before == null ? earlier : before.questions());
            if (followable) {
                questions.add(beginning(turn.question()));
            }
            List<String> shown = new ArrayList<>(before == null ? List.of() : before.shown());
            shown.removeAll(turn.shown());
            shown.addAll(turn.shown());
            threads.put(thread, new Turns(newest(questions, MOST_TURNS), newest(shown, MOST_SHOWN), turn));
        }
    }

    private static List<String> newest(List<String> all, int most) {
        return List.copyOf(all.subList(Math.max(0, all.size() - most), all.size()));
    }

    private static String beginning(String question) {
        return question.substring(0, Math.min(question.length(), MAX_CHARS));
    }
}
