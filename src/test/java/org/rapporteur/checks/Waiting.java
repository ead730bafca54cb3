package org.rapporteur.checks;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waiting for what only shows when asked. */
public final class Waiting {
    private Waiting() {}

    /**
     * Asks again and again, with a breath between.
     *
     * @throws AssertionError when it does not come true in time
     */
    public static void until(String what, BooleanSupplier condition) {
        until(what, Recorded.PATIENCE, condition);
    }

    public static void until(String what, Duration patience, BooleanSupplier condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not within " + patience + ": " + what);
            }
            breathe();
        }
    }

    private static void breathe() {
        try {
            boolean never = new Semaphore(0).tryAcquire(10, TimeUnit.MILLISECONDS);
            assert !never;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
