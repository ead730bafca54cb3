package org.rapporteur.slack.checks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.rapporteur.checks.Fact;

/**
 * What is asked in a fault run and what goes wrong with it; the same for the same seed.
 *
 * @param steps in the order of asking
 */
record FaultPlan(List<Step> steps) {
    private static final int CHANNELS = 500;
    private static final int PEOPLE = 100;

    /** Where a question is asked. */
    enum Place {
        CHANNEL,
        THREAD,
        DIRECT
    }

    /**
     * One question.
     *
     * @param injection null when nothing goes wrong
     */
    record Step(
            int number,
            Fact fact,
            Place place,
            String channel,
            String user,
            @Nullable Injection injection) {}

    FaultPlan {
        steps = List.copyOf(steps);
    }

    /**
     * Draws a plan.
     *
     * @param faults how many of the questions meet one; two in a hundred are kills, one is a restart, at least one of each
     */
    static FaultPlan draw(long seed, int questions, int faults) {
        Random random = new Random(seed);
        List<@Nullable Injection> injections = new ArrayList<>(faults(random, faults));
        while (injections.size() < questions) {
            injections.add(null);
        }
        Collections.shuffle(injections, random);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < questions; i++) {
            steps.add(new Step(
                    i,
                    Fact.of(random.nextInt(Fact.MOST)),
                    Place.values()[random.nextInt(Place.values().length)],
                    "C0RUN" + random.nextInt(CHANNELS),
                    "U0RUN" + random.nextInt(PEOPLE),
                    injections.get(i)));
        }
        return new FaultPlan(steps);
    }

    private static List<Injection> faults(Random random, int count) {
        List<Injection> faults = new ArrayList<>();
        int kills = Math.max(1, count / 50);
        int restarts = Math.max(1, count / 100);
        faults.addAll(Collections.nCopies(kills, Injection.KILL));
        faults.addAll(Collections.nCopies(restarts, Injection.RESTART));
        while (faults.size() < count) {
            faults.add(Injection.values()[random.nextInt(Injection.KILL.ordinal())]);
        }
        return faults;
    }
}
