package org.rapporteur.console;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores files of questions. */
@Command(
        name = "eval",
        header = "Score files of questions: retrieval, answers, citations, and knowing when there is no answer.",
        description = {
            "",
            "A file has JSON lines: questions over a folder (id, question, articles, answers, kind, split), or"
                    + " questions with judged sentences (id, question, candidates). Questions over another folder than"
                    + " the configured one are given as FILE@FOLDER. --learn makes the weights that ship from such"
                    + " files and prints them."
        },
        footer = {
            "  rapporteur eval questions.jsonl story.jsonl@story/articles",
            "  rapporteur eval --misses questions.jsonl",
            "  rapporteur eval --train judged-train.jsonl judged-dev.jsonl",
            "  rapporteur eval --compare before.jsonl --save after.jsonl questions.jsonl",
            "  rapporteur eval --ablate --cross-validate 5 questions.jsonl",
            "  rapporteur eval --learn sentences judged.jsonl questions.jsonl > sentence-weights.properties"
        })
final class EvalCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "FILE[@FOLDER]",
            arity = "1..*",
            description = "JSON lines, each with a question and what is a right answer.")
    private List<String> files = List.of();

    @Option(
            names = "--train",
            paramLabel = "FILE[@FOLDER]",
            description = "Score under weights learned from this file, and take the baseline's from it. May repeat.")
    private List<String> train = List.of();

    @Option(names = "--learn", description = "Learn instead of scoring: ${COMPLETION-CANDIDATES}.")
    private EvalRequest.@Nullable Weights learn;

    @Option(
            names = "--cross-validate",
            paramLabel = "K",
            description = "In K folds, learn from all but one and score that; held-out questions stay out of it.")
    private @Nullable Integer folds;

    @Option(
            names = "--ablate",
            description = "Leave out each signal and each piece of evidence, learn again, and print what changes.")
    private boolean ablate;

    @Option(names = "--misses", description = "Tell each miss: what was wanted, what came, and what decided.")
    private boolean misses;

    @Option(names = "--save", paramLabel = "RUN", description = "Write what came of each question to this file.")
    private @Nullable Path save;

    @Option(
            names = "--compare",
            paramLabel = "RUN",
            description = "Compare with a saved run: wins, losses, and whether that is more than chance.")
    private @Nullable Path compare;

    @Option(names = "--reliability", paramLabel = "SVG", description = "Draw the reliability diagram into this file.")
    private @Nullable Path reliability;

    @Option(names = "--json", description = "Print one JSON object a file instead of tables.")
    private boolean json;

    EvalCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (folds != null && folds < 2 && spec != null) {
            throw new ParameterException(spec.commandLine(), "--cross-validate needs 2 folds or more.");
        }
        EvalRequest request = new EvalRequest(
                files,
                train,
                learn,
                folds == null ? 0 : folds,
                ablate,
                new EvalRequest.Report(json, misses, save, compare, reliability));
        return session.withDesk(desk -> {
            desk.evaluate(request, session.terminal().out());
            session.terminal().out().flush();
            return ExitCode.ANSWERED;
        });
    }
}
