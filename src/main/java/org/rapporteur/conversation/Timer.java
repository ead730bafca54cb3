package org.rapporteur.conversation;

import java.time.Duration;

/** Runs things later, on threads of its own. */
public interface Timer {
    /** Runs it once, after so long or a little more; not at all when the process ends before. Never in the thread that asks. */
    void after(Duration delay, Runnable task);
}
