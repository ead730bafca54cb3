package org.rapporteur.app;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the folder read at start and again when it changes, or at intervals. It looks at names, sizes and times every few seconds rather than
 * asking the system to be told, which misses network folders; a change is acted on when the next look finds the folder steady.
 */
final class FolderWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    /** How often a folder is looked at while serving. */
    static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);

    /** A look at a large folder takes its time: this many times as long nobody looks. */
    private static final int MOST_OF_THE_TIME = 20;

    private final Path folder;
    private final RefreshRule rule;
    private final Runnable refresh;
    private final Duration betweenLooks;
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("folder-watch").daemon().factory());
    private Duration lookTook = Duration.ZERO;
    private long read;
    private long seen;

    /**
     * Watches nothing yet.
     *
     * @param refresh reads the folder; what it throws is logged, and the reading tried again
     * @param betweenLooks how long a change must have been over before it is acted on; only for {@link RefreshRule.Watch}
     */
    FolderWatch(Path folder, RefreshRule rule, Runnable refresh, Duration betweenLooks) {
        this.folder = folder;
        this.rule = rule;
        this.refresh = refresh;
        this.betweenLooks = betweenLooks;
    }

    /** Begins with a first reading, in the background. */
    void start() {
        scheduler.execute(() -> run(() -> {
            seen = fingerprint();
            read(seen);
        }));
        switch (rule) {
            case RefreshRule.Watch watch -> lookAfter(betweenLooks);
            case RefreshRule.Every every -> repeat(refresh, every.interval());
            case RefreshRule.Off off -> {}
        }
    }

    private void repeat(Runnable task, Duration interval) {
        scheduler.scheduleWithFixedDelay(
                () -> run(task), interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void lookAfter(Duration pause) {
        if (!scheduler.isShutdown()) {
            scheduler.schedule(
                    () -> {
                        run(this::look);
                        lookAfter(pauseAfterLook());
                    },
                    pause.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    private Duration pauseAfterLook() {
        Duration fair = lookTook.multipliedBy(MOST_OF_THE_TIME);
        return fair.compareTo(betweenLooks) > 0 ? fair : betweenLooks;
    }

    private void look() {
        long now = fingerprint();
        boolean steady = now == seen;
        seen = now;
        if (steady && now != read) {
            read(now);
        }
    }

    /** What the folder was like before the reading is what has been read, so that a change during it is seen afterwards. */
    private void read(long fingerprint) {
        refresh.run();
        read = fingerprint;
    }

    /** The edge of the scheduler: what is thrown here would end the watching in silence. */
    private static void run(Runnable task) {
        try {
            task.run();
        } catch (Throwable e) {
            LOG.error("the folder could not be read; the next look tries again", e);
        }
    }

    /** A number that changes when a file comes, goes, grows or is written to; 0 while the folder cannot be looked into. */
    private long fingerprint() {
        long start = System.nanoTime();
        long[] sum = {17};
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    long one = 31L * file.toString().hashCode() + attributes.size();
                    sum[0] += (31 * one + attributes.lastModifiedTime().toMillis()) * 0x9E3779B97F4A7C15L;
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    return FileVisitResult.CONTINUE;
                }
            });
            return sum[0];
        } catch (IOException e) {
            return 0;
        } finally {
            lookTook = Duration.ofNanos(System.nanoTime() - start);
        }
    }

    /** Stops after the reading under way. */
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
