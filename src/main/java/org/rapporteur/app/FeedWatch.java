package org.rapporteur.app;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.rapporteur.feeds.Round;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the feeds asked when their time has come, while serving. What they bring is found like any other file that comes into the folder. */
final class FeedWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FeedWatch.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    /** A hundred new articles of one site take two minutes at the pace that is polite. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final LateFeeds feeds;
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("feed-watch").daemon().factory());

    FeedWatch(LateFeeds feeds) {
        this.feeds = feeds;
    }

    /** Begins, unless the folder is not to be read by itself. */
    void start(RefreshRule rule) {
        if (!(rule instanceof RefreshRule.Off)) {
            // It never fails: what goes wrong stays in the look.
            Future<?> unused =
                    scheduler.scheduleWithFixedDelay(this::ask, 0, BETWEEN_LOOKS.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** The edge of the scheduler: what is thrown here would end the watching in silence. */
    private void ask() {
        try {
            Round round = feeds.get().askDue(PATIENCE);
            if (round.brought() > 0) {
                LOG.info("{} new articles from feeds", round.brought());
            }
        } catch (Throwable e) {
            LOG.error("the feeds could not be asked; the next look tries again", e);
        }
    }

    /** Begins no further round; one under way ends when the feeds are closed. */
    @Override
    public void close() {
        scheduler.shutdownNow();
    }
}
