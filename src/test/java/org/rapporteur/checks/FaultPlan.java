package org.rapporteur.checks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What is asked in a fault run and what goes wrong with it; the same for the same seed.
 *
 * @param <I> what may go wrong on a platform
 * @param steps in the order of asking
 */
public record FaultPlan<I>(List<Step<I>> steps) {
    private static final int PEOPLE = 100;

    /** Where a question is asked. */
    public enum Place {
        CHANNEL,
        THREAD,
        DIRECT
    }

    /**
     * One question.
     *
     * @param room which of them, from 0
     * @param person who of a hundred, from 0
     * @param injection null when nothing goes wrong
     */
    public record Step<I>(
            int number,
            Fact fact,
            Place place,
            int room,
            int person,
            @Nullable I injection) {}

    /**
     * What can go wrong.
     *
     * @param ordinary each as often as every other
     * @param rare one in so many; at least once
     */
    public record Kinds<I>(List<I> ordinary, Map<I, Integer> rare) {}

    public FaultPlan {
        steps = List.copyOf(steps);
    }

    /**
     * Draws a plan.
     *
     * @param faults how many of the questions meet one
     */
    public static <I> FaultPlan<I> draw(long seed, int questions, int faults, Kinds<I> kinds, int rooms) {
        Random random = new Random(seed);
        List<@Nullable I> injections = new ArrayList<>(faults(random, faults, kinds));
        while (injections.size() < questions) {
            injections.add(null);
        }
        Collections.shuffle(injections, random);
        List<Step<I>> steps = new ArrayList<>();
        for (int i = 0; i < questions; i++) {
            steps.add(new Step<>(
                    i,
                    Fact.of(random.nextInt(Fact.MOST)),
                    Place.values()[random.nextInt(Place.values().length)],
                    random.nextInt(rooms),
                    random.nextInt(PEOPLE),
                    injections.get(i)));
        }
        return new FaultPlan<>(steps);
    }

    private static <I> List<I> faults(Random random, int count, Kinds<I> kinds) {
        List<I> faults = new ArrayList<>();
        kinds.rare()
                .forEach((kind, inSoMany) -> faults.addAll(Collections.nCopies(Math.max(1, count / inSoMany), kind)));
        while (faults.size() < count) {
            faults.add(kinds.ordinary().get(random.nextInt(kinds.ordinary().size())));
        }
        return faults;
    }
}
