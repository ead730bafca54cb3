package org.rapporteur.web;

import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.Reply;

/**
 * What was asked and answered on the page, by thread, in memory: the last {@value #TURNS} turns of the {@value #THREADS} threads used last. A
 * thread's name is a secret of whoever asked in it. Safe for use by many threads.
 */
final class PageThreads {
    static final int THREADS = 1_000;
    static final int TURNS = 20;
    private static final int LONGEST_QUESTION = 2_000;

    private final RandomGenerator random;
    private final Map<String, Deque<Turn>> threads = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Turn>> eldest) {
            return size() > THREADS;
        }
    };

    /** @param random must be unguessable where strangers can reach the page */
    PageThreads(RandomGenerator random) {
        this.random = random;
    }

    /** One question with its reply; what a page does not show is left out, since a thousand threads are held. */
    record Turn(String question, Reply reply) {
        Turn {
            question = shortened(question);
            reply = lean(reply);
        }
    }

    /** The name given when it is one of ours and still held, else a new one. */
    synchronized String resume(@Nullable String name) {
        // get, not containsKey: only that counts as a use.
        if (name != null && threads.get(name) != null) {
            return name;
        }
        byte[] secret = new byte[18];
        random.nextBytes(secret);
        String fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        threads.put(fresh, new ArrayDeque<>());
        return fresh;
    }

    /** The turns of a thread, oldest first; empty when it is not held. */
    synchronized List<Turn> turns(@Nullable String name) {
        return List.copyOf(
                Optional.ofNullable(name == null ? null : threads.get(name)).orElseGet(ArrayDeque::new));
    }

    /** Adds a turn and gives all, oldest first. The last question asked again replaces its turn: that is what reloading a page does. */
    synchronized List<Turn> add(String name, Turn turn) {
        Deque<Turn> turns = threads.computeIfAbsent(name, unused -> new ArrayDeque<>());
        if (!turns.isEmpty() && turns.getLast().question().equals(turn.question())) {
            turns.removeLast();
        }
        turns.addLast(turn);
        if (turns.size() > TURNS) {
            turns.removeFirst();
        }
        return List.copyOf(turns);
    }

    private static String shortened(String question) {
        return question.length() <= LONGEST_QUESTION ? question : question.substring(0, LONGEST_QUESTION) + " …";
    }

    private static Reply lean(Reply reply) {
        if (!(reply instanceof Reply.ToQuestion(var question, var reading, var result, var refreshed, var examples))) {
            return reply;
        }
        return new Reply.ToQuestion(shortened(question), reading, result.withoutRetrieved(), refreshed, examples);
    }
}
