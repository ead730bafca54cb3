package org.rapporteur.app;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.rapporteur.watch.Newsroom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the newsroom look after each reading of the folder and from time to time, while serving. Safe for use by many threads. */
final class NewsWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NewsWatch.class);

    /** A digest is late by so much at most. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);

    private final Newsroom newsroom;
    private final Newsroom.Teller teller;
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("news-watch").daemon().factory());

    NewsWatch(Newsroom newsroom, Newsroom.Teller teller) {
        this.newsroom = newsroom;
        this.teller = teller;
    }

    void start() {
        scheduler.scheduleWithFixedDelay(this::look, 0, BETWEEN_LOOKS.toSeconds(), TimeUnit.SECONDS);
    }

    /** The folder was read just now. */
    void wake() {
        try {
            scheduler.execute(this::look);
        } catch (RejectedExecutionException e) {
            LOG.debug("closing; the next start looks for news", e);
        }
    }

    /** The edge of the scheduler: what is thrown here would end the looking in silence. */
    private void look() {
        try {
            newsroom.look(teller);
        } catch (Throwable e) {
            LOG.error("nobody could be told what is new; the next look tries again", e);
        }
    }

    /** Stops after the look under way. */
    @Override
    public void close() {
        scheduler.shutdown();
        try {
            scheduler.awaitTermination(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
