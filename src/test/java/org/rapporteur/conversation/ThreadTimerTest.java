package org.rapporteur.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ThreadTimerTest {
    @Test
    void runsATaskOnANamedThreadOfItsOwnAfterAnotherFailed() throws Exception {
        try (ThreadTimer timer = new ThreadTimer("test", 1)) {
            CompletableFuture<Thread> ran = new CompletableFuture<>();
            timer.after(Duration.ZERO, () -> {
                throw new AssertionError("fails on purpose");
            });
            timer.after(Duration.ofMillis(1), () -> ran.complete(Thread.currentThread()));
            Thread thread = ran.get(60, TimeUnit.SECONDS);
            assertThat(thread.getName()).isEqualTo("test-1");
            assertThat(thread.isDaemon()).isFalse();
        }
    }

    @Test
    void letsGoOfWhatWasNotBegunWhenClosed() throws Exception {
        CompletableFuture<Boolean> ran = new CompletableFuture<>();
        CompletableFuture<Thread> worker = new CompletableFuture<>();
        ThreadTimer timer = new ThreadTimer("test", 1);
        timer.after(Duration.ZERO, () -> worker.complete(Thread.currentThread()));
        timer.after(Duration.ofHours(1), () -> ran.complete(true));
        Thread thread = worker.get(60, TimeUnit.SECONDS);
        timer.close();
        timer.after(Duration.ZERO, () -> ran.complete(true));
        assertThat(thread.join(Duration.ofSeconds(60))).isTrue();
        assertThat(ran).isNotDone();
    }
}
