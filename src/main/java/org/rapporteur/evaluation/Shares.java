package org.rapporteur.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What each signal, or each piece of evidence, adds to one case more than to another. */
final class Shares {
    private static final int MOST = 6;
    private static final double LEAST = 0.005;

    private Shares() {}

    private record Share(String name, double difference, double value, double other) {}

    /**
     * The differences of the weighted values, largest first: {@code meaning +0.52 (0.71 against 0.62)}.
     *
     * @param rest what the two differ by beside all of these; told when it counts
     */
    static String told(List<String> names, double[] weights, double[] values, double[] others, double rest) {
        Stream<Share> weighted = IntStream.range(0, values.length)
                .mapToObj(i -> new Share(
                        names.get(i).replace('_', ' '), weights[i] * (values[i] - others[i]), values[i], others[i]));
        return Stream.concat(weighted, Stream.of(new Share("else", rest, rest, 0)))
                .filter(share -> Math.abs(share.difference()) >= LEAST)
                .sorted(Comparator.comparingDouble((Share share) -> -Math.abs(share.difference())))
                .limit(MOST)
                .map(share -> String.format(
                        Locale.ROOT,
                        "%s %+.2f (%.2f against %.2f)",
                        share.name(),
                        share.difference(),
                        share.value(),
                        share.other()))
                .collect(Collectors.joining(", "));
    }
}
