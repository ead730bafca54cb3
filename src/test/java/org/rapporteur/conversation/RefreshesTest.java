package org.rapporteur.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What waits while the folder is read. */
@Timeout(120)
class RefreshesTest {
    @Test
    void additionsWaitForTheReadingAndForEachOtherButNotWithoutEnd() throws InterruptedException {
        List<String> done = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch read = new CountDownLatch(1);
        CountDownLatch last = new CountDownLatch(20);
        try (Refreshes refreshes = new Refreshes("test-refresh")) {
            assertThat(refreshes.begin(() -> {
                        awaitQuietly(read);
                        done.add("read");
                    }))
                    .isTrue();
            assertThat(refreshes.begin(() -> done.add("never"))).isFalse();
            for (int i = 0; i < 20; i++) {
                assertThat(refreshes.queue(() -> {
                            done.add("added");
                            last.countDown();
                        }))
                        .isTrue();
            }
            assertThat(refreshes.queue(() -> done.add("too many"))).isFalse();
            read.countDown();
            assertThat(last.await(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(done).hasSize(21).startsWith("read", "added").doesNotContain("never", "too many");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
