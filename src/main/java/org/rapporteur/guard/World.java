package org.rapporteur.guard;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the client finds outside itself; tests hand in another one.
 *
 * @param nanos a clock that never jumps
 * @param connecting is told of every connection that is about to be made
 */
record World(
        Destinations destinations,
        Resolver resolver,
        Limits limits,
        LongSupplier nanos,
        Pause pause,
        Consumer<InetSocketAddress> connecting) {
    private static final Logger LOG = LoggerFactory.getLogger(World.class);

    static final World REAL = new World(
            Destinations.GLOBAL,
            Resolver.SYSTEM,
            Limits.USUAL,
            System::nanoTime,
            World::await,
            address -> LOG.debug("connecting to {}", address));

    /** Waits, or is told to stop waiting. */
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    private static void await(Duration time) throws InterruptedException {
        boolean never = new CountDownLatch(1).await(time.toNanos(), TimeUnit.NANOSECONDS);
        LOG.trace("waited {}, early: {}", time, never);
    }
}
