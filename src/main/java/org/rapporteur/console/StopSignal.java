package org.rapporteur.console;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import sun.misc.Signal;

/** The moment at which a server is told to stop. */
public interface StopSignal {
    /** Waits for it. */
    void await() throws InterruptedException;

    /** Tells it from within, since there is no sense in going on. */
    void tell();

    /** Says that everything has stopped and the process may end. */
    void stopped();

    /**
     * Ctrl-C, or SIGTERM: the process ends as soon as everything has stopped, at the latest after twenty seconds. Told by SIGTERM it ends
     * with the exit code of its command, since it did what it was told; by Ctrl-C with the Java runtime's 130.
     */
    static StopSignal ofProcess() {
        return new StopSignal() {
            private static final long LONGEST_STOP_SECONDS = 20;
            private static final int TERMINATED = 143;
            private final CountDownLatch told = new CountDownLatch(1);
            private final CountDownLatch stopped = new CountDownLatch(1);

            @Override
            public void await() throws InterruptedException {
                Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
                Signal.handle(new Signal("TERM"), signal -> {
                    if (!stop()) {
                        Runtime.getRuntime().halt(TERMINATED);
                    }
                });
                told.await();
            }

            @Override
            public void tell() {
                told.countDown();
            }

            @Override
            public void stopped() {
                stopped.countDown();
            }

            private boolean stop() {
                told.countDown();
                try {
                    return stopped.await(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
        };
    }
}
