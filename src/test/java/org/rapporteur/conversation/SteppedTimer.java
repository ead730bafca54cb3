package org.rapporteur.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import org.rapporteur.journal.SetClock;

/** A timer that runs nothing by itself; letting time pass does, in the order in which things are due, with the clock standing at that moment. */
final class SteppedTimer implements Timer {
    private final SetClock clock;
    private final Queue<Task> tasks =
            new PriorityQueue<>(Comparator.comparing(Task::due).thenComparing(Task::number));
    private int number;

    private record Task(Instant due, int number, Runnable work) {}

    SteppedTimer(SetClock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void after(Duration delay, Runnable task) {
        tasks.add(new Task(clock.instant().plus(delay), number++, task));
    }

    /** Runs what is due within that time. */
    void pass(Duration time) {
        Instant end = clock.instant().plus(time);
        while (!tasks.isEmpty() && !tasks.element().due().isAfter(end)) {
            Task task = tasks.remove();
            if (task.due().isAfter(clock.instant())) {
                clock.pass(Duration.between(clock.instant(), task.due()));
            }
            task.work().run();
        }
        clock.pass(Duration.between(clock.instant(), end));
    }

    boolean isIdle() {
        return tasks.isEmpty();
    }
}
