package org.rapporteur.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.console.EvalRequest;
import org.rapporteur.evaluation.Ablation;
import org.rapporteur.evaluation.Comparison;
import org.rapporteur.evaluation.CrossValidation;
import org.rapporteur.evaluation.Evaluation;
import org.rapporteur.evaluation.Folders;
import org.rapporteur.evaluation.Learning;
import org.rapporteur.evaluation.QuestionResult;
import org.rapporteur.evaluation.QuestionSource;
import org.rapporteur.evaluation.RunFile;
import org.rapporteur.evaluation.Scored;
import org.rapporteur.statistics.Calibration;
import org.rapporteur.statistics.ReliabilityDiagram;

/** Does what an {@link EvalRequest} asks for and prints it. */
final class Evaluating {
    private final Folders folders;
    private final EvaluationPrinter printer;
    private final PrintStream out;

    Evaluating(Folders folders, PrintStream out) {
        this.folders = folders;
        this.printer = new EvaluationPrinter(out);
        this.out = out;
    }

    /** @throws IOException when a file cannot be read or written; the message names it */
    void run(EvalRequest request) throws IOException {
        List<QuestionSource> files = sources(request.files());
        List<QuestionSource> train = sources(request.train());
        if (request.learn() != null) {
            learn(request.learn(), files);
        } else if (request.ablate()) {
            Ablation ablation = new Ablation(folders, files, train, request.crossValidate());
            out.println(ablation.signals().markdown());
            out.print(ablation.evidence().markdown());
        } else if (request.crossValidate() > 0) {
            CrossValidation validation = CrossValidation.of(folders, files, train, request.crossValidate());
            if (request.report().misses()) {
                validation.tellMisses(out);
            }
            validation.tables().forEach(printer::table);
            report(request.report(), validation.results());
        } else {
            score(request.report(), files, train);
        }
    }

    private static List<QuestionSource> sources(List<String> arguments) {
        return arguments.stream().map(QuestionSource::of).toList();
    }

    private void learn(EvalRequest.Weights weights, List<QuestionSource> files) throws IOException {
        Learning learning = new Learning(folders);
        switch (weights) {
            case sentences -> learning.sentenceWeights(files, out);
            case confidence -> learning.confidenceWeights(files, out);
        }
    }

    private void score(EvalRequest.Report report, List<QuestionSource> files, List<QuestionSource> train)
            throws IOException {
        Evaluation evaluation = train.isEmpty() ? Evaluation.shipped(folders) : Evaluation.learned(folders, train);
        List<Scored> ofFiles = new ArrayList<>();
        for (QuestionSource file : files) {
            Scored scored = evaluation.score(file);
            ofFiles.add(scored);
            if (report.misses()) {
                scored.tellMisses(out);
            }
            if (report.json()) {
                printer.json(scored.figures());
            } else {
                printer.table(scored.table());
            }
        }
        if (!report.json()) {
            Evaluation.together(ofFiles).ifPresent(printer::table);
        }
        report(
                report,
                ofFiles.stream().flatMap(scored -> scored.results().stream()).toList());
    }

    /** What is told of all files together. */
    private void report(EvalRequest.Report report, List<QuestionResult> results) throws IOException {
        Calibration calibration = Comparison.calibration(results);
        if (!report.json() && !Double.isNaN(calibration.error())) {
            printer.calibration(calibration);
        }
        Path other = report.compare();
        if (other != null) {
            compare(other, RunFile.read(other), results);
        }
        if (report.save() != null) {
            RunFile.write(report.save(), results);
        }
        if (report.reliability() != null) {
            Files.writeString(report.reliability(), ReliabilityDiagram.svg(calibration));
        }
    }

    private void compare(Path file, List<QuestionResult> before, List<QuestionResult> after) throws IOException {
        Comparison comparison = new Comparison(before, after);
        if (comparison.shared() == 0) {
            throw new IOException(file + " has no question in common with these");
        }
        printer.comparison(comparison, before.size(), after.size());
    }
}
