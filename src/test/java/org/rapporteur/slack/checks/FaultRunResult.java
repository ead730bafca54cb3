package org.rapporteur.slack.checks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a fault run came to.
 *
 * @param seed to repeat it
 * @param asked questions
 * @param injected faults by kind
 * @param acks the longest last
 * @param refreshes how often the folder was read meanwhile
 * @param lost questions without a reply, one line for each
 * @param twice threads with more than one reply
 * @param wrong replies in a thread that did not ask for them, or that say something else than asked for
 * @param errors what the bot logged as errors
 */
record FaultRunResult(
        long seed,
        int asked,
        Map<Injection, Integer> injected,
        List<Duration> acks,
        int refreshes,
        Duration took,
        List<String> lost,
        List<String> twice,
        List<String> wrong,
        List<String> errors) {
    static final Duration LONGEST_ACK = Duration.ofSeconds(1);

    /** Each question answered once, in its thread, as it should be. */
    boolean isComplete() {
        return lost.isEmpty() && twice.isEmpty() && wrong.isEmpty();
    }

    boolean isGood() {
        return isComplete() && longestAck().compareTo(LONGEST_ACK) <= 0;
    }

    Duration longestAck() {
        return acks.getLast();
    }

    private long percentile(double share) {
        return acks.get((int) Math.min(acks.size() - 1, Math.ceil(acks.size() * share)))
                .toMillis();
    }

    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        int faults = injected.values().stream().mapToInt(Integer::intValue).sum();
        lines.add("seed %d: %d questions, %d faults, %d refreshes, %d s"
                .formatted(seed, asked, faults, refreshes, took.toSeconds()));
        lines.add("faults " + injected);
        lines.add("lost %d, twice %d, wrong thread or answer %d".formatted(lost.size(), twice.size(), wrong.size()));
        lines.add("ack p50 %d ms, p99 %d ms, longest %d ms of %d"
                .formatted(percentile(0.5), percentile(0.99), longestAck().toMillis(), acks.size()));
        lost.stream().limit(10).forEach(line -> lines.add("lost: " + line));
        twice.stream().limit(10).forEach(line -> lines.add("twice: " + line));
        wrong.stream().limit(10).forEach(line -> lines.add("wrong: " + line));
        errors.stream().limit(10).forEach(line -> lines.add("logged: " + line));
        return String.join("\n", lines);
    }
}
