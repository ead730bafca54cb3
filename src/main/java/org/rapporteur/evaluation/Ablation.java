package org.rapporteur.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.answer.Question;
import org.rapporteur.answer.SentenceWeigher;
import org.rapporteur.evaluation.QuestionResult.Confidence;

/**
 * What each signal and each piece of evidence is good for: what changes when it is left out and the weights are learned again without it.
 * The signals are judged with nothing refused, so that only the choice of sentences shows.
 */
public final class Ablation {
    private static final List<String> OF_SIGNALS = List.of("MAP", "MRR", "first sentence right", "one of three right");
    private static final List<String> OF_EVIDENCE = List.of(Comparison.AUROC, Comparison.ECE);

    private final Trials trials;

    /**
     * Reads the files.
     *
     * @param files of judged questions, which are scored, and of plain ones, of which the held-out are scored
     * @param train files that are learned from, beside the questions for tuning of {@code files}
     * @param folds 0, or from 2: scores the questions for tuning by cross-validation instead, and judged ones without {@code train}
     * @throws IOException when a file cannot be read as questions, or there is nothing to learn from
     */
    public Ablation(Folders folders, List<QuestionSource> files, List<QuestionSource> train, int folds)
            throws IOException {
        this.trials = new Trials(folders, files, train, folds);
    }

    /** A row a signal. */
    public FigureTable signals() throws IOException {
        List<QuestionResult> whole = withoutSignal(-1);
        List<List<Comparison.Row>> rows = new ArrayList<>();
        for (int signal = 0; signal < SentenceWeigher.signalNames().size(); signal++) {
            rows.add(rows(OF_SIGNALS, whole, withoutSignal(signal)));
        }
        return table("signal off", SentenceWeigher.signalNames(), rows);
    }

    private List<QuestionResult> withoutSignal(int off) throws IOException {
        return results(trials.score((learner, kept) ->
                Model.shipped().withSignals(learner.signals(kept, off)).neverSilent()));
    }

    private static List<QuestionResult> results(List<List<Scored>> rounds) {
        return rounds.stream()
                .flatMap(List::stream)
                .flatMap(scored -> scored.results().stream())
                .toList();
    }

    /** A row a piece of evidence; without rows when no question is about a folder. */
    public FigureTable evidence() throws IOException {
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < trials.rounds(); i++) {
            Kept kept = trials.learned(i);
            Model model = Model.shipped().withSignals(trials.learner().signals(kept, -1));
            List<Case> cases = cases(trials.score(model, i));
            if (!cases.isEmpty()) {
                rounds.add(new Round(kept, trials.learner().confidence(model), cases));
            }
        }
        List<QuestionResult> whole = withoutEvidence(-1, rounds);
        List<List<Comparison.Row>> rows = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String name : SentenceWeigher.evidenceNames()) {
            if (!name.equals("bias") && !whole.isEmpty()) {
                int piece = SentenceWeigher.evidenceNames().indexOf(name);
                rows.add(rows(OF_EVIDENCE, whole, withoutEvidence(piece, rounds)));
                names.add(name);
            }
        }
        return table("evidence off", names, rows);
    }

    /** What is learned from in a round, and what is scored then. */
    private record Round(Kept kept, ConfidenceLearner confidence, List<Case> cases) {}

    /** A question with the evidence for its answer. */
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    private record Case(QuestionResult result, double[] evidence) {
        QuestionResult under(double[] weights) {
            Confidence known = result.confidence();
            return new QuestionResult(result.file(), result.id(), result.measures(), under(weights, known));
        }

        private @Nullable Confidence under(double[] weights, @Nullable Confidence known) {
            return known == null
                    ? null
                    : new Confidence(Model.confidence(weights, evidence), known.answerable(), known.right());
        }
    }

    private static List<Case> cases(List<Scored> ofSets) {
        List<Case> cases = new ArrayList<>();
        for (Scored scored : ofSets) {
            if (scored instanceof FolderScored folder) {
                for (Outcome outcome : folder.outcomes()) {
                    Question question =
                            new Question(outcome.understood(), outcome.asked().askedOn());
                    double[] evidence = folder.model()
                            .over(folder.folder().answerer())
                            .weigh(question, Set.of())
                            .evidence();
                    if (evidence.length > 0) {
                        cases.add(new Case(outcome.asResult(folder.file()), evidence));
                    }
                }
            }
        }
        return cases;
    }

    private static List<QuestionResult> withoutEvidence(int off, List<Round> rounds) {
        List<QuestionResult> results = new ArrayList<>();
        for (Round round : rounds) {
            double[] weights = round.confidence().weights(round.kept(), off);
            round.cases().forEach(scored -> results.add(scored.under(weights)));
        }
        return results;
    }

    private static List<Comparison.Row> rows(
            List<String> measures, List<QuestionResult> whole, List<QuestionResult> without) {
        Comparison comparison = new Comparison(whole, without);
        return comparison.rows().stream()
                .filter(row -> measures.contains(row.measure()))
                .toList();
    }

    /** A first row with the figures of everything together, then what changes, with the chance of that in brackets. */
    private static FigureTable table(String what, List<String> names, List<List<Comparison.Row>> rows) {
        List<String> headings = new ArrayList<>(List.of(what));
        List<String> whole = new ArrayList<>(List.of("none"));
        if (!rows.isEmpty()) {
            rows.getFirst().forEach(row -> {
                headings.add(row.measure() + ", n = " + row.questions());
                whole.add(FigureTable.figure(row.before()));
            });
        }
        FigureTable table = new FigureTable(headings);
        table.row(whole);
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = new ArrayList<>(List.of(names.get(i).replace('_', ' ')));
            rows.get(i)
                    .forEach(row ->
                            cells.add(String.format(Locale.ROOT, "%s (p %.3f)", Comparison.change(row), row.p())));
            table.row(cells);
        }
        return table;
    }
}
