package org.rapporteur.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.conversation.Deliveries.Counts;
import org.rapporteur.journal.Journal;
import org.rapporteur.journal.NewMessage;
import org.rapporteur.journal.Outbox;
import org.rapporteur.journal.OutboxRow;
import org.rapporteur.journal.SetClock;

class DeliveriesTest {
    private static final Duration PACE = Duration.ofSeconds(1);
    private static final Outcome NOBODY = new Outcome.NotSent("connection refused");
    private static final Outcome LOST = new Outcome.Unknown("connection cut");
    private static final Outcome MISSING = new Outcome.NotThere();

    private final SetClock clock = new SetClock();
    private final SteppedTimer timer = new SteppedTimer(clock);
    private final ScriptedDelivery delivery = new ScriptedDelivery();

    @TempDir
    private Path folder;

    private Journal journal;
    private Outbox outbox;
    private Deliveries deliveries;

    /** Gives what was scripted for a message, else sends it; notes what it was called for and when. */
    private final class ScriptedDelivery implements Delivery {
        private final Map<String, Queue<Object>> script = new HashMap<>();
        private final List<String> calls = new ArrayList<>();
        private final List<Instant> times = new ArrayList<>();

        void script(String key, Object... outcomes) {
            script.put(key, new ArrayDeque<>(Arrays.asList(outcomes)));
        }

        @Override
        public Outcome deliver(OutboxRow row) {
            return next("send " + row.replyKey(), row);
        }

        @Override
        public Outcome readBack(OutboxRow row) {
            return next("look " + row.replyKey(), row);
        }

        private Outcome next(String call, OutboxRow row) {
            calls.add(call);
            times.add(clock.instant());
            Object next =
                    script.getOrDefault(row.replyKey(), new ArrayDeque<>()).poll();
            if (next instanceof Error fault) {
                throw fault;
            }
            return next == null ? new Outcome.Sent("posted " + row.replyKey()) : (Outcome) next;
        }
    }

    @BeforeEach
    void open() throws IOException {
        journal = Journal.open(folder, clock);
        outbox = journal.outbox();
        deliveries = deliveries();
    }

    private Deliveries deliveries() {
        return new Deliveries(outbox, delivery, PACE, timer, clock, new Random(3));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private void offer(String lane, String... keys) {
        deliveries.offer(put(lane, keys));
    }

    private List<OutboxRow> put(String lane, String... keys) {
        return outbox.put(Arrays.stream(keys)
                .map(key -> new NewMessage("slack", lane, key, "{}"))
                .toList());
    }

    private void seconds(int seconds) {
        timer.pass(Duration.ofSeconds(seconds));
    }

    @Test
    void sendsALaneInOrderAndAtItsPace() {
        Instant start = clock.instant();
        offer("C1", "a", "b");
        offer("C1", "c");
        seconds(0);
        assertThat(delivery.calls).containsExactly("send a");
        seconds(10);
        assertThat(delivery.calls).containsExactly("send a", "send b", "send c");
        assertThat(delivery.times).containsExactly(start, start.plusSeconds(1), start.plusSeconds(2));
        assertThat(outbox.unsent("slack")).isEmpty();
        assertThat(deliveries.counts()).isEqualTo(new Counts(3, 0, 0, 0));
        assertThat(timer.isIdle()).isTrue();
    }

    @Test
    void keepsThePaceForWhatIsOfferedRightAfterASend() {
        Instant start = clock.instant();
        offer("C1", "a");
        seconds(0);
        offer("C1", "b");
        seconds(10);
        assertThat(delivery.times).containsExactly(start, start.plusSeconds(1));
    }

    @Test
    void waitsAsLongAsThePlatformAsksAndHoldsNoOtherLaneUp() {
        Instant start = clock.instant();
        Outcome wait = new Outcome.RetryAfter(Duration.ofSeconds(7));
        delivery.script("a", wait, wait);
        offer("C1", "a", "b");
        offer("C2", "x");
        seconds(60);
        assertThat(delivery.calls).containsExactly("send a", "send x", "send a", "send a", "send b");
        assertThat(delivery.times)
                .containsExactly(start, start, start.plusSeconds(7), start.plusSeconds(14), start.plusSeconds(15));
        assertThat(deliveries.counts()).isEqualTo(new Counts(3, 2, 0, 0));
    }

    @Test
    void waitsLongerEachTimeNobodyCanBeReachedUpToAMinute() {
        delivery.script("a", NOBODY, NOBODY, NOBODY, NOBODY, NOBODY, NOBODY, NOBODY, NOBODY, NOBODY, NOBODY);
        offer("C1", "a");
        timer.pass(Duration.ofMinutes(20));
        assertThat(delivery.calls).hasSize(11).containsOnly("send a");
        for (int i = 1; i < delivery.times.size(); i++) {
            long whole = Math.min(60_000, 1_000L << (i - 1));
            assertThat(Duration.between(delivery.times.get(i - 1), delivery.times.get(i))
                            .toMillis())
                    .as("wait %d", i)
                    .isBetween(whole / 2, whole);
        }
        assertThat(outbox.unsent("slack")).isEmpty();
    }

    @Test
    void looksBeforeItSendsAgainWhatMayHaveArrived() {
        delivery.script("a", LOST, new Outcome.Sent("2.2"));
        delivery.script("b", LOST, LOST, MISSING);
        offer("C1", "a");
        offer("C2", "b");
        seconds(60);
        assertThat(delivery.calls)
                .containsExactlyInAnyOrder("send a", "look a", "send b", "look b", "look b", "send b");
        assertThat(outbox.unsent("slack")).isEmpty();
    }

    @Test
    void looksFirstForWhatAnEarlierProcessBeganToSend() {
        List<OutboxRow> rows = put("C1", "begun", "arrived", "fresh");
        outbox.sending(rows.get(0).id());
        outbox.sending(rows.get(1).id());
        delivery.script("begun", MISSING);
        deliveries.resume("slack");
        offer("C1", "new");
        seconds(60);
        assertThat(delivery.calls)
                .containsExactly("look begun", "send begun", "look arrived", "send fresh", "send new");
    }

    @Test
    void leavesForTheNextProcessWhatItDidNotSend() {
        delivery.script("a", new Outcome.RetryAfter(Duration.ofSeconds(30)));
        delivery.script("b", LOST);
        offer("C1", "a");
        offer("C2", "b");
        seconds(0);
        deliveries.close();
        seconds(120);
        assertThat(delivery.calls).containsExactly("send a", "send b");

        Instant start = clock.instant();
        deliveries = deliveries();
        deliveries.resume("slack");
        seconds(60);
        assertThat(delivery.calls.subList(2, 4)).containsExactlyInAnyOrder("send a", "look b");
        assertThat(delivery.times.subList(2, 4)).containsOnly(start);
        assertThat(outbox.unsent("slack")).isEmpty();
    }

    @Test
    void doesNotRepeatWhatIsRefusedAndGoesOnBehindIt() {
        delivery.script("a", new Outcome.Rejected("channel_not_found"));
        delivery.script("b", LOST, new Outcome.Rejected("missing_scope"));
        offer("C1", "a", "b", "c");
        seconds(60);
        assertThat(delivery.calls).containsExactly("send a", "send b", "look b", "send c");
        assertThat(outbox.unsent("slack")).isEmpty();
        assertThat(deliveries.counts()).isEqualTo(new Counts(1, 1, 2, 0));
    }

    @Test
    void doesNotSendWhatWasWithdrawnMeanwhile() {
        long inboxId = journal.inbox()
                .accept("slack", List.of("Ev1"), "mention", "{}")
                .orElseThrow()
                .id();
        deliveries.offer(outbox.put(inboxId, List.of(new NewMessage("slack", "C1", "a", "{}"))));
        journal.inbox().withdraw("slack", "Ev1");
        offer("C1", "b");
        seconds(60);
        assertThat(delivery.calls).containsExactly("send b");
        assertThat(deliveries.counts()).isEqualTo(new Counts(1, 0, 0, 0));
    }

    @Test
    void sendsOnceWhatIsOfferedTwice() {
        List<OutboxRow> rows = put("C1", "a");
        deliveries.offer(rows);
        deliveries.offer(rows);
        seconds(60);
        deliveries.offer(rows);
        deliveries.offer(put("C1", "a"));
        seconds(60);
        assertThat(delivery.calls).containsExactly("send a");
    }

    @Test
    void looksAgainAfterAnErrorInTheDelivery() {
        delivery.script("a", new StackOverflowError("ours"), MISSING);
        offer("C1", "a");
        seconds(60);
        assertThat(delivery.calls).containsExactly("send a", "look a", "send a");
    }

    @Test
    void givesUpAfterAboutADay() {
        Object[] always = new Object[2_000];
        Arrays.fill(always, NOBODY);
        delivery.script("a", always);
        offer("C1", "a", "b");
        timer.pass(Duration.ofDays(2));
        assertThat(Duration.between(delivery.times.getFirst(), delivery.times.getLast()))
                .isBetween(Duration.ofHours(12), Duration.ofHours(30));
        assertThat(delivery.calls).endsWith("send b");
        assertThat(deliveries.counts().refused()).isEqualTo(1);
    }

    @Test
    void tellsWhetherAllIsSent() {
        offer("C1", "a", "b");
        seconds(0);
        assertThat(deliveries.drain(Duration.ofMillis(5))).isFalse();
        seconds(5);
        assertThat(deliveries.drain(Duration.ofMillis(5))).isTrue();
    }

    @Test
    void losesAndDoublesNothingWhateverHappens() {
        long seed = 20261122;
        Random random = new Random(seed);
        List<String> visible = new ArrayList<>();
        Delivery faulty = new Delivery() {
            @Override
            public Outcome deliver(OutboxRow row) {
                return switch (random.nextInt(6)) {
                    case 0 -> new Outcome.RetryAfter(Duration.ofMillis(random.nextInt(5_000)));
                    case 1 -> NOBODY;
                    case 2 -> LOST;
                    case 3 -> {
                        visible.add(row.replyKey());
                        yield LOST;
                    }
                    default -> {
                        visible.add(row.replyKey());
                        yield new Outcome.Sent(row.replyKey());
                    }
                };
            }

            @Override
            public Outcome readBack(OutboxRow row) {
                if (random.nextInt(4) == 0) {
                    return random.nextBoolean() ? LOST : NOBODY;
                }
                return visible.contains(row.replyKey()) ? new Outcome.Sent(row.replyKey()) : MISSING;
            }
        };
        List<String> offered = new ArrayList<>();
        for (int life = 0; life < 10; life++) {
            Deliveries one = new Deliveries(outbox, faulty, PACE, timer, clock, random);
            one.resume("slack");
            for (int i = 0; i < 20; i++) {
                String key = life + "/" + i;
                offered.add(key);
                one.offer(put("C" + random.nextInt(4), key));
                timer.pass(Duration.ofMillis(random.nextInt(1_500)));
            }
            one.close();
        }
        deliveries = new Deliveries(outbox, faulty, PACE, timer, clock, random);
        deliveries.resume("slack");
        timer.pass(Duration.ofHours(1));
        assertThat(visible).as("seed %d", seed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(offered);
    }
}
