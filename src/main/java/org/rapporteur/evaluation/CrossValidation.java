package org.rapporteur.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rapporteur.statistics.Spread;

/** Each fold of the questions that one may tune on scored under weights learned from the others; the held-out questions stay out of it. */
public final class CrossValidation {
    private final List<List<Scored>> rounds;

    private CrossValidation(List<List<Scored>> rounds) {
        this.rounds = rounds;
    }

    /**
     * Learns and scores as many times as there are folds.
     *
     * @param train files that are learned from in each, and not scored
     * @param folds from 2
     * @throws IOException when a file cannot be read as questions; the message names the line
     */
    public static CrossValidation of(Folders folders, List<QuestionSource> files, List<QuestionSource> train, int folds)
            throws IOException {
        return new CrossValidation(new Trials(folders, files, train, folds).score());
    }

    /** For each file its figures: of all folds together where they are asked of a folder, mean and standard deviation over the folds, and each fold's own. */
    public List<FigureTable> tables() {
        List<FigureTable> tables = new ArrayList<>();
        for (int file = 0; file < rounds.getFirst().size(); file++) {
            int place = file;
            List<Scored> folds = rounds.stream().map(round -> round.get(place)).toList();
            List<String> headings = new ArrayList<>(List.of(folds.getFirst().file(), "together", "mean", "spread"));
            for (int fold = 1; fold <= folds.size(); fold++) {
                headings.add("fold " + fold);
            }
            FigureTable table = new FigureTable(headings);
            Map<String, Double> together = together(folds);
            folds.getFirst().ours().keySet().forEach(figure -> table.row(row(figure, together, folds)));
            tables.add(table);
        }
        return tables;
    }

    /** Chances and calibration need more questions than a fold has. */
    private static Map<String, Double> together(List<Scored> folds) {
        return FolderScored.together(folds).stream()
                .map(Scored::ours)
                .findFirst()
                .orElse(Map.of());
    }

    private static List<String> row(String figure, Map<String, Double> together, List<Scored> folds) {
        double[] values = folds.stream()
                .mapToDouble(fold -> fold.ours().getOrDefault(figure, Double.NaN))
                .toArray();
        Spread spread = Spread.of(values);
        List<String> cells = new ArrayList<>(List.of(
                figure,
                FigureTable.figure(together.getOrDefault(figure, Double.NaN)),
                FigureTable.figure(spread.mean()),
                FigureTable.figure(spread.deviation())));
        for (double value : values) {
            cells.add(FigureTable.figure(value));
        }
        return cells;
    }

    /** What came of each question while it was left out. */
    public List<QuestionResult> results() {
        return rounds.stream()
                .flatMap(List::stream)
                .flatMap(scored -> scored.results().stream())
                .toList();
    }

    /** Tells each miss. */
    public void tellMisses(PrintStream out) {
        rounds.forEach(round -> round.forEach(scored -> scored.tellMisses(out)));
    }
}
