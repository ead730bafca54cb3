package org.rapporteur.checks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rapporteur.checks.FaultPlan.Step;

/** What was asked in a fault run and how often each was answered. Safe for use by many threads. */
public final class Tally {
    private final Semaphore window;
    private final Map<String, Asked> all = new LinkedHashMap<>();
    private final List<String> untaken = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    private static final class Asked {
        private @Nullable Step<?> step;
        private final List<String> replies = new ArrayList<>();
    }

    /** @param window how many questions wait for their answers at most */
    public Tally(int window) {
        this.window = new Semaphore(window);
    }

    /** Waits until another question may be asked. */
    public void awaitRoom() {
        window.acquireUninterruptibly();
    }

    /** A question was, or is just being, asked. */
    public synchronized void asked(String key, Step<?> step) {
        Asked asked = all.computeIfAbsent(key, unseen -> new Asked());
        asked.step = step;
        settle(asked, asked.replies.size());
    }

    /** A reply was seen, perhaps before {@link #asked} could say to what. */
    public synchronized void answered(String key, String text) {
        Asked asked = all.computeIfAbsent(key, unseen -> new Asked());
        asked.replies.add(text);
        settle(asked, 1);
    }

    private void settle(Asked asked, int isNew) {
        if (asked.step != null && asked.replies.size() == isNew && isNew > 0) {
            window.release();
        }
        notifyAll();
    }

    /** Nobody took a question in. */
    public synchronized void untaken(String what) {
        untaken.add(what);
    }

    /** Something was said that nobody asked for. */
    public synchronized void wrong(String what) {
        wrong.add(what);
    }

    /** Whether something was asked under this key. */
    public synchronized boolean knows(String key) {
        return all.containsKey(key);
    }

    /** What was asked, by key. */
    public synchronized Map<String, Step<?>> steps() {
        Map<String, Step<?>> steps = new LinkedHashMap<>();
        all.forEach((key, asked) -> {
            if (asked.step != null) {
                steps.put(key, asked.step);
            }
        });
        return steps;
    }

    /** Waits until everything is answered, but no longer than {@code patience}. */
    public synchronized void awaitAnswers(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            for (long left = patience.toNanos(); left > 0 && !isAnswered(); left = deadline - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, TimeUnit.MILLISECONDS.toNanos(1)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isAnswered() {
        return all.values().stream().noneMatch(asked -> asked.replies.isEmpty());
    }

    public synchronized FaultRunResult result(
            long seed, FaultPlan<?> plan, Duration took, List<String> figures, List<String> errors) {
        List<String> lost = new ArrayList<>(untaken);
        List<String> twice = new ArrayList<>();
        List<String> odd = new ArrayList<>(wrong);
        all.forEach((key, asked) -> {
            if (asked.step == null) {
                odd.add("nobody asked: " + key + " " + asked.replies);
            } else {
                judge(key, asked.step, asked.replies, lost, twice, odd);
            }
        });
        return new FaultRunResult(
                seed,
                plan.steps().size(),
                FaultRunResult.injected(plan),
                took,
                figures,
                lost,
                twice,
                odd,
                List.copyOf(errors));
    }

    private static void judge(
            String key, Step<?> step, List<String> replies, List<String> lost, List<String> twice, List<String> odd) {
        if (replies.isEmpty()) {
            lost.add(key + " " + step);
        } else if (replies.size() > 1) {
            twice.add(replies.size() + " to " + key + " " + step);
        }
        replies.stream()
                .filter(reply -> !reply.contains(step.fact().words()))
                .forEach(reply -> odd.add(step + " got " + reply));
    }
}
