package org.rapporteur.console;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The moment at which a server is told to stop. */
public interface StopSignal {
    /** Waits for it. */
    void await() throws InterruptedException;

    /** Says that everything has stopped and the process may end. */
    void stopped();

    /** Ctrl-C, or SIGTERM: the process ends as soon as everything has stopped, at the latest after ten seconds. */
    static StopSignal ofProcess() {
        return new StopSignal() {
            private static final long LONGEST_STOP_SECONDS = 10;
            private final CountDownLatch told = new CountDownLatch(1);
            private final CountDownLatch stopped = new CountDownLatch(1);

            @Override
            public void await() throws InterruptedException {
                Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
                told.await();
            }

            @Override
            public void stopped() {
                stopped.countDown();
            }

            private void stop() {
                told.countDown();
                try {
                    boolean unused = stopped.await(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
    }
}
