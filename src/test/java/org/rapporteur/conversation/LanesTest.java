package org.rapporteur.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class LanesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static Runnable untilOpen(CountDownLatch gate) {
        return () -> {
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    @Test
    void doesWhatHasOneKeyInOrder() {
        long seed = 7;
        Random random = new Random(seed);
        List<List<Integer>> done = new ArrayList<>();
        int[] offered = new int[5];
        for (int key = 0; key < offered.length; key++) {
            done.add(Collections.synchronizedList(new ArrayList<>()));
        }
        try (Lanes lanes = new Lanes("test", 4, 1_000)) {
            for (int i = 0; i < 500; i++) {
                int key = random.nextInt(offered.length);
                int number = ++offered[key];
                assertThat(lanes.offer("C" + key, () -> done.get(key).add(number)))
                        .isTrue();
            }
            assertThat(lanes.drain(PATIENCE)).isTrue();
        }
        for (int key = 0; key < offered.length; key++) {
            assertThat(done.get(key))
                    .as("seed %d, C%d", seed, key)
                    .isEqualTo(IntStream.rangeClosed(1, offered[key]).boxed().toList());
        }
    }

    @Test
    void doesOneKeyWhileAnotherIsHeldUp() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        CompletableFuture<String> other = new CompletableFuture<>();
        try (Lanes lanes = new Lanes("test", 2, 10)) {
            lanes.offer("C1", untilOpen(gate));
            lanes.offer("C1", () -> {});
            lanes.offer("C2", () -> other.complete(Thread.currentThread().getName()));
            assertThat(other.get(60, TimeUnit.SECONDS)).startsWith("test-");
            assertThat(lanes.unfinished()).isBetween(2, 3);
            gate.countDown();
            assertThat(lanes.drain(PATIENCE)).isTrue();
        }
    }

    @Test
    void takesNoMoreThanItHasRoomFor() {
        CountDownLatch gate = new CountDownLatch(1);
        try (Lanes lanes = new Lanes("test", 1, 2)) {
            assertThat(lanes.offer("C1", untilOpen(gate))).isTrue();
            assertThat(lanes.offer("C2", () -> {})).isTrue();
            assertThat(lanes.offer("C3", () -> {})).isFalse();
            gate.countDown();
            assertThat(lanes.drain(PATIENCE)).isTrue();
            assertThat(lanes.unfinished()).isZero();
        }
    }

    @Test
    void goesOnAfterAnErrorInTheSameLane() throws Exception {
        CompletableFuture<Boolean> after = new CompletableFuture<>();
        try (Lanes lanes = new Lanes("test", 1, 10)) {
            lanes.offer("C1", () -> {
                throw new StackOverflowError("hostile question");
            });
            lanes.offer("C1", () -> after.complete(true));
            assertThat(after.get(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void givesUpWaitingAtItsDeadlineAndTakesNothingMore() {
        CountDownLatch gate = new CountDownLatch(1);
        try (Lanes lanes = new Lanes("test", 1, 10)) {
            lanes.offer("C1", untilOpen(gate));
            assertThat(lanes.drain(Duration.ofMillis(20))).isFalse();
            assertThat(lanes.offer("C2", () -> {})).isFalse();
            gate.countDown();
            assertThat(lanes.drain(PATIENCE)).isTrue();
        }
    }

    @Test
    void endsItsThreadsWhenClosed() throws Exception {
        CompletableFuture<Thread> worker = new CompletableFuture<>();
        CountDownLatch never = new CountDownLatch(1);
        Lanes lanes = new Lanes("test", 1, 10);
        lanes.offer("C1", () -> {
            worker.complete(Thread.currentThread());
            untilOpen(never).run();
        });
        Thread thread = worker.get(60, TimeUnit.SECONDS);
        assertThat(thread.isDaemon()).isFalse();
        lanes.close();
        assertThat(thread.join(PATIENCE)).isTrue();
    }

    @Test
    void needsAThreadAndRoom() {
        assertThatThrownBy(() -> new Lanes("test", 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Lanes("test", 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
