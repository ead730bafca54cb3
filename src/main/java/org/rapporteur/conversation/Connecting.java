package org.rapporteur.conversation;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Joins a chat surface to its platform: at once, or in the background for as long as it cannot be reached. Safe for use by many threads. */
public final class Connecting implements AutoCloseable {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final Timer timer;
    private final Runnable endTimer;
    private final BooleanSupplier connect;
    private final Consumer<String> refused;
    private volatile boolean closed;

    /**
     * Tries nothing yet.
     *
     * @param surface its name, for the thread
     * @param connect one try; false when the platform cannot be reached, which it has told. Throws {@link ChatStartException} when no further try helps
     * @param refused told the line of that exception when it came in the background
     */
    public Connecting(String surface, BooleanSupplier connect, Consumer<String> refused) {
        this(new ThreadTimer(surface + "-start", 1), connect, refused);
    }

    private Connecting(ThreadTimer timer, BooleanSupplier connect, Consumer<String> refused) {
        this(timer, timer::close, connect, refused);
    }

    Connecting(Timer timer, Runnable endTimer, BooleanSupplier connect, Consumer<String> refused) {
        this.timer = timer;
        this.endTimer = endTimer;
        this.connect = connect;
        this.refused = refused;
    }

    /**
     * Tries once, and goes on trying in the background when the platform cannot be reached.
     *
     * @throws ChatStartException when the first try shows that no further one helps
     */
    public void start() {
        if (!connect.getAsBoolean()) {
            after(FIRST_PAUSE);
        }
    }

    private void after(Duration pause) {
        timer.after(pause, () -> again(pause));
    }

    private void again(Duration pause) {
        try {
            if (!closed && !connect.getAsBoolean()) {
                Duration doubled = pause.multipliedBy(2);
                after(doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled);
            }
        } catch (ChatStartException e) {
            refused.accept(String.valueOf(e.getMessage()));
        }
    }

    public boolean isClosed() {
        return closed;
    }

    /** Begins no further try; one under way is not waited for. */
    @Override
    public void close() {
        closed = true;
        endTimer.run();
    }
}
