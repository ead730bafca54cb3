package org.rapporteur.console;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores a file of questions. */
@Command(
        name = "eval",
        header = "Score a file of questions: retrieval, answers, citations, and knowing when there is no answer.",
        description = {
            "",
            "A file has JSON lines: questions over the folder (id, question, articles, answers, kind, split), or"
                    + " questions with judged sentences (id, question, candidates). --learn makes the weights that ship"
                    + " from such files and prints them."
        },
        footer = {
            "  rapporteur eval questions.jsonl",
            "  rapporteur eval --json questions.jsonl",
            "  rapporteur eval --learn sentences judged.jsonl questions.jsonl > sentence-weights.properties"
        })
final class EvalCommand implements Callable<Integer> {
    private final Session session;

    /** What can be learned. */
    enum Weights {
        /** Of the signals of a sentence. */
        sentences,
        /** Of the evidence for an answer. */
        confidence
    }

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "JSON lines, each with a question and what is a right answer.")
    private List<Path> files = List.of();

    @Option(names = "--learn", description = "Learn instead of scoring: ${COMPLETION-CANDIDATES}.")
    private @Nullable Weights learn;

    @Option(names = "--json", description = "Print one JSON object instead of a table.")
    private boolean json;

    EvalCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.withDesk(desk -> {
            PrintStream out = session.terminal().out();
            if (learn == null) {
                files.forEach(file -> desk.evaluate(file, json, out));
            } else {
                desk.learn(files, learn == Weights.confidence, out);
            }
            out.flush();
            return ExitCode.ANSWERED;
        });
    }
}
