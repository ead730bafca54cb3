package org.rapporteur.console;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores a file of questions. */
@Command(
        name = "eval",
        header = "Score a file of questions: retrieval, answers, citations, and knowing when there is no answer.",
        footer = {"  rapporteur eval questions.jsonl", "  rapporteur eval --json questions.jsonl"})
final class EvalCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE", description = "JSON lines, each with a question and what is a right answer.")
    @SuppressWarnings("NullAway.Init") // required, so set before any call
    private Path questions;

    @Option(names = "--json", description = "Print one JSON object instead of a table.")
    private boolean json;

    EvalCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.withDesk(desk -> {
            int exitCode = desk.evaluate(questions, json, session.terminal().out());
            session.terminal().out().flush();
            return exitCode;
        });
    }
}
