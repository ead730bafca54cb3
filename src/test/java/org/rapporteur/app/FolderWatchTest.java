package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class FolderWatchTest {
    private static final Duration SHORT = Duration.ofMillis(20);

    @TempDir
    private Path folder;

    /** A folder under watch, and its readings. */
    private final class Watched implements AutoCloseable {
        private final Semaphore readings = new Semaphore(0);
        private final FolderWatch watch;

        Watched(RefreshRule rule) {
            watch = new FolderWatch(folder, rule, readings::release, SHORT);
            watch.start();
        }

        void awaitReading() throws InterruptedException {
            assertThat(readings.tryAcquire(60, TimeUnit.SECONDS))
                    .as("a reading within 60 s")
                    .isTrue();
        }

        @Override
        public void close() {
            watch.close();
        }
    }

    @Test
    void readsAtStartAndWhenAFileComesChangesOrGoes() throws Exception {
        Path file = folder.resolve("deep/in/it/a.md");
        try (Watched watched = new Watched(new RefreshRule.Watch())) {
            watched.awaitReading();
            Files.createDirectories(file.getParent());
            Files.writeString(file, "They met.");
            watched.awaitReading();
            Files.writeString(file, "They met again.");
            watched.awaitReading();
            Files.delete(file);
            watched.awaitReading();
        }
    }

    @Test
    void readsOnlyAtStartWhenItIsOff() throws Exception {
        try (Watched off = new Watched(new RefreshRule.Off());
                Watched on = new Watched(new RefreshRule.Watch())) {
            off.awaitReading();
            on.awaitReading();
            Files.writeString(folder.resolve("a.md"), "They met.");
            on.awaitReading();
            assertThat(off.readings.availablePermits()).isZero();
        }
    }

    @Test
    void readsAtIntervalsWhetherOrNotAnythingChanged() throws Exception {
        try (Watched watched = new Watched(new RefreshRule.Every(Duration.ofSeconds(1)))) {
            watched.awaitReading();
            watched.awaitReading();
        }
    }

    @Test
    void bearsAFolderThatIsNotThereYet() throws Exception {
        Files.delete(folder);
        try (Watched watched = new Watched(new RefreshRule.Watch())) {
            watched.awaitReading();
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("a.md"), "They met.");
            watched.awaitReading();
        }
    }

    @Test
    void triesAgainWhenAReadingFails() throws InterruptedException {
        Logger log = (Logger) LoggerFactory.getLogger(FolderWatch.class);
        log.setLevel(Level.OFF);
        AtomicInteger tries = new AtomicInteger();
        Semaphore read = new Semaphore(0);
        Runnable full = () -> {
            if (tries.incrementAndGet() < 3) {
                throw new IllegalStateException("the disk is full");
            }
            read.release();
        };
        try (FolderWatch watch = new FolderWatch(folder, new RefreshRule.Watch(), full, SHORT)) {
            watch.start();
            assertThat(read.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            log.setLevel(null);
        }
        assertThat(tries).hasValue(3);
    }

    @Test
    void stopsWhenClosed() throws IOException, InterruptedException {
        Watched watched = new Watched(new RefreshRule.Watch());
        watched.awaitReading();
        watched.close();
        Files.writeString(folder.resolve("a.md"), "They met.");
        try (Watched other = new Watched(new RefreshRule.Watch())) {
            other.awaitReading();
            Files.writeString(folder.resolve("b.md"), "They met.");
            other.awaitReading();
        }
        assertThat(watched.readings.availablePermits()).isZero();
    }
}
