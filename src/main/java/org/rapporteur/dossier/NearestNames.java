package org.rapporteur.dossier;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rapporteur.text.EditDistance;

/** Finds the names most like one that was typed. */
final class NearestNames {
    /** Nobody reads more than so many suggestions. */
    private static final int MOST = 3;

    /** From this share of letters on that differ, two names have nothing to do with each other. */
    private static final double FAR = 0.4;

    private static final int LONGEST = 60;

    private record Likeness(String name, double distance) {}

    private NearestNames() {}

    /** Best first, at most three, each near; those of {@code names} that come first win among equals. */
    static List<String> among(List<String> names, String typed) {
        String wanted = folded(typed);
        return names.stream()
                .map(name -> new Likeness(name, distance(folded(name), wanted)))
                .filter(likeness -> likeness.distance() < FAR)
                .sorted(Comparator.comparingDouble(Likeness::distance))
                .map(Likeness::name)
                .limit(MOST)
                .toList();
    }

    /** The share of letters that differ between all of the names or the nearest words of both. */
    private static double distance(String name, String typed) {
        return Stream.concat(
                        Stream.of(share(name, typed)),
                        Stream.of(name.split(" "))
                                .flatMap(a -> Stream.of(typed.split(" ")).map(b -> share(a, b) + 0.01)))
                .min(Comparator.naturalOrder())
                .orElse(1.0);
    }

    private static double share(String a, String b) {
        int longest = Math.max(a.length(), b.length());
        return longest == 0 ? 1 : (double) EditDistance.between(a, b) / longest;
    }

    private static String folded(String name) {
        String lower = name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return lower.substring(0, Math.min(LONGEST, lower.length()));
    }
}
