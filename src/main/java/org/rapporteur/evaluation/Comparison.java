package org.rapporteur.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.evaluation.QuestionResult.Confidence;
import org.rapporteur.statistics.Auroc;
import org.rapporteur.statistics.Calibration;
import org.rapporteur.statistics.Calibration.Prediction;
import org.rapporteur.statistics.RandomisationTest;
import org.rapporteur.statistics.SignTest;

/** Two runs, question by question: of those that both have, which are better, which worse, and whether that is more than chance. */
public final class Comparison {
    static final String AUROC = "knows it cannot answer, AUROC";
    static final String ECE = "expected calibration error";

    private static final RandomisationTest RANDOMISATION = RandomisationTest.usual();

    private final List<Pair> pairs = new ArrayList<>();

    private record Pair(QuestionResult before, QuestionResult after) {}

    /**
     * One measure.
     *
     * @param questions that both runs have
     * @param wins questions that are better after
     * @param losses questions that are worse after
     * @param p the chance of as large a difference without cause, two-sided
     */
    public record Row(String measure, int questions, double before, double after, int wins, int losses, double p) {}

    /** @param after what is compared, {@code before} what it is compared with */
    public Comparison(List<QuestionResult> before, List<QuestionResult> after) {
        Map<String, QuestionResult> known = new LinkedHashMap<>();
        before.forEach(result -> known.put(result.key(), result));
        for (QuestionResult result : after) {
            QuestionResult other = known.get(result.key());
            if (other != null) {
                pairs.add(new Pair(other, result));
            }
        }
    }

    /** How many questions both runs have. */
    public int shared() {
        return pairs.size();
    }

    /** Each measure that both runs have. */
    public List<Row> rows() {
        Set<String> measures = new LinkedHashSet<>();
        pairs.forEach(pair -> measures.addAll(pair.after().measures().keySet()));
        return Stream.concat(measures.stream().map(this::row), confidenceRows().stream())
                .filter(row -> row.questions() > 0)
                .toList();
    }

    /** One measure: by the sign test where a question is right or wrong, else by the randomisation test. */
    Row row(String measure) {
        List<Pair> having = pairs.stream()
                .filter(pair -> pair.before().measures().containsKey(measure)
                        && pair.after().measures().containsKey(measure))
                .toList();
        double[] before = having.stream()
                .mapToDouble(pair -> value(pair.before(), measure))
                .toArray();
        double[] after = having.stream()
                .mapToDouble(pair -> value(pair.after(), measure))
                .toArray();
        int wins = 0;
        int losses = 0;
        boolean yesOrNo = true;
        for (int i = 0; i < before.length; i++) {
            wins += after[i] > before[i] ? 1 : 0;
            losses += after[i] < before[i] ? 1 : 0;
            yesOrNo &= isYesOrNo(before[i]) && isYesOrNo(after[i]);
        }
        double p = yesOrNo ? SignTest.p(wins, losses) : RANDOMISATION.ofMeans(before, after);
        return new Row(measure, before.length, mean(before), mean(after), wins, losses, p);
    }

    private static double value(QuestionResult result, String measure) {
        return result.measures().getOrDefault(measure, Double.NaN);
    }

    private static boolean isYesOrNo(double value) {
        return value == 0 || value == 1;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return values.length == 0 ? Double.NaN : sum / values.length;
    }

    /** AUROC and calibration error, by the randomisation test. */
    List<Row> confidenceRows() {
        List<Confidence> before = new ArrayList<>();
        List<Confidence> after = new ArrayList<>();
        for (Pair pair : pairs) {
            Confidence one = pair.before().confidence();
            Confidence other = pair.after().confidence();
            if (one != null && other != null) {
                before.add(one);
                after.add(other);
            }
        }
        return List.of(row(AUROC, before, after, Comparison::auroc), row(ECE, before, after, Comparison::error));
    }

    private interface Figure {
        double of(List<Confidence> confidences);
    }

    private static Row row(String name, List<Confidence> before, List<Confidence> after, Figure figure) {
        double one = figure.of(before);
        double other = figure.of(after);
        double p = Double.isNaN(one - other)
                ? Double.NaN
                : RANDOMISATION.of(
                        before.size(),
                        changed -> figure.of(mixed(before, after, changed)) - figure.of(mixed(after, before, changed)));
        return new Row(name, before.size(), one, other, 0, 0, p);
    }

    private static List<Confidence> mixed(List<Confidence> some, List<Confidence> others, boolean[] changed) {
        List<Confidence> mixed = new ArrayList<>(some.size());
        for (int i = 0; i < changed.length; i++) {
            mixed.add(changed[i] ? others.get(i) : some.get(i));
        }
        return mixed;
    }

    private static double auroc(List<Confidence> confidences) {
        return Auroc.of(values(confidences, true), values(confidences, false));
    }

    private static double[] values(List<Confidence> confidences, boolean answerable) {
        return confidences.stream()
                .filter(confidence -> confidence.answerable() == answerable)
                .mapToDouble(Confidence::value)
                .toArray();
    }

    private static double error(List<Confidence> confidences) {
        return calibration(confidences.stream()).error();
    }

    /** The calibration of those results that have a confidence. */
    public static Calibration calibration(List<QuestionResult> results) {
        return calibration(results.stream().map(QuestionResult::confidence).flatMap(Stream::ofNullable));
    }

    private static Calibration calibration(Stream<Confidence> confidences) {
        return Calibration.of(confidences
                .map(confidence -> new Prediction(confidence.value(), confidence.right()))
                .toList());
    }

    /** The rows as a table. */
    public FigureTable table() {
        FigureTable table =
                new FigureTable(List.of("measure", "n", "before", "after", "change", "wins", "losses", "ties", "p"));
        for (Row row : rows()) {
            boolean counted = !row.measure().equals(AUROC) && !row.measure().equals(ECE);
            table.row(List.of(
                    row.measure(),
                    String.valueOf(row.questions()),
                    FigureTable.figure(row.before()),
                    FigureTable.figure(row.after()),
                    change(row),
                    counted ? String.valueOf(row.wins()) : "",
                    counted ? String.valueOf(row.losses()) : "",
                    counted ? String.valueOf(row.questions() - row.wins() - row.losses()) : "",
                    FigureTable.figure(row.p())));
        }
        return table;
    }

    /** The change with its sign, in three places. */
    static String change(Row row) {
        double change = row.after() - row.before();
        return Double.isNaN(change) ? "" : String.format(Locale.ROOT, "%+.3f", change + 0.0);
    }
}
