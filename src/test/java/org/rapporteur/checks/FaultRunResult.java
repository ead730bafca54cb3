package org.rapporteur.checks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a fault run came to.
 *
 * @param seed to repeat it
 * @param asked questions
 * @param injected faults by kind
 * @param figures further lines for who reads it
 * @param lost questions without a reply, one line for each
 * @param twice questions with more than one reply
 * @param wrong replies to what was not asked, or that say something else than asked for
 * @param errors what the bot logged as errors
 */
public record FaultRunResult(
        long seed,
        int asked,
        Map<String, Integer> injected,
        Duration took,
        List<String> figures,
        List<String> lost,
        List<String> twice,
        List<String> wrong,
        List<String> errors) {
    /** Counts the faults of a plan by kind. */
    public static Map<String, Integer> injected(FaultPlan<?> plan) {
        Map<String, Integer> injected = new TreeMap<>();
        for (FaultPlan.Step<?> step : plan.steps()) {
            if (step.injection() != null) {
                injected.merge(step.injection().toString(), 1, Integer::sum);
            }
        }
        return injected;
    }

    /** Each question answered once, where it was asked, as it should be. */
    public boolean isComplete() {
        return lost.isEmpty() && twice.isEmpty() && wrong.isEmpty();
    }

    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        int faults = injected.values().stream().mapToInt(Integer::intValue).sum();
        lines.add("seed %d: %d questions, %d faults, %d s".formatted(seed, asked, faults, took.toSeconds()));
        lines.add("faults " + injected);
        lines.add("lost %d, twice %d, wrong place or answer %d".formatted(lost.size(), twice.size(), wrong.size()));
        lines.addAll(figures);
        lost.stream().limit(10).forEach(line -> lines.add("lost: " + line));
        twice.stream().limit(10).forEach(line -> lines.add("twice: " + line));
        wrong.stream().limit(10).forEach(line -> lines.add("wrong: " + line));
        errors.stream().limit(10).forEach(line -> lines.add("logged: " + line));
        return String.join("\n", lines);
    }
}
