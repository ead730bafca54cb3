package org.rapporteur.console;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.AnswerRecord;
import org.rapporteur.conversation.IncomingMessage;
import org.rapporteur.conversation.Reply;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers one question, or a stream of them. */
@Command(
        name = "ask",
        header = "Answer a question from the folder, each sentence with its source.",
        description = {
            "",
            "With --batch it reads one JSON object a line from standard input and writes exactly one for each, in the"
                + " same order: id, question, and if you like asked_on (a date) and after (the id of the question that"
                + " this one follows up). A line that is no question gives an object with \"error\"."
        },
        footer = {
            "  rapporteur ask \"What did Putin offer Bush in Heiligendamm?\"",
            "  rapporteur ask --json \"Where would the interceptors have stood?\"",
            "  rapporteur ask --asked-on 2012-11-20 \"What happened this week?\"",
            "  rapporteur ask --batch --json --top 5 < questions.jsonl > answers.jsonl"
        })
final class AskCommand implements Callable<Integer> {
    private static final int DEFAULT_TOP = 20;

    private final Session session;

    @Parameters(
            paramLabel = "QUESTION",
            arity = "0..*",
            description = "The question; quotes are needed only for ? and *.")
    private List<String> words = List.of();

    @Option(names = "--json", description = "Print one JSON object instead of text.")
    private boolean json;

    @Option(names = "--batch", description = "Answer JSON lines from standard input; the answers are JSON lines.")
    private boolean batch;

    @Option(names = "--why", description = "Also tell how the answer came about.")
    private boolean why;

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "How many of the passages found are told in the JSON at most (20).")
    private int top = DEFAULT_TOP;

    @Option(
            names = "--asked-on",
            paramLabel = "DATE",
            description =
                    "\"Today\" for words such as \"this week\", as YYYY-MM-DD; else the date of the newest article.")
    private @Nullable LocalDate askedOn;

    @Spec
    @SuppressWarnings("NullAway.Init") // set before any call
    private CommandSpec spec;

    AskCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        check(top >= 0, "--top takes a number from 0");
        if (batch) {
            check(words.isEmpty(), "--batch reads its questions from standard input: leave the question out");
            check(!why, "--why is for one question");
            check(askedOn == null, "--asked-on is for one question; in a batch each line has its own asked_on");
            return session.withDesk(this::batch);
        }
        check(!words.isEmpty(), "a question is missing, such as: rapporteur ask \"What did Putin offer?\"");
        return session.withDesk(this::one);
    }

    private int one(Desk desk) {
        Instant start = session.surroundings().clock().instant();
        Reply reply = desk.reply(new IncomingMessage("console", Commands.ask(String.join(" ", words)), askedOn, false));
        if (json) {
            Duration took =
                    Duration.between(start, session.surroundings().clock().instant());
            AnswerRecord answer = AnswerRecord.of(null, reply, Math.max(0, took.toNanos()) / 1e6);
            session.print((why ? JsonLine.of(answer.top(top), reply) : JsonLine.of(answer.top(top))) + "\n");
        } else {
            session.print(session.rendered(reply) + (why ? session.explained(reply) : ""));
        }
        return ExitCode.of(reply);
    }

    /** Many questions are worth the wait for a folder that is all there. */
    private int batch(Desk desk) {
        try (ProgressLine progress = new ProgressLine(session.terminal())) {
            // Elsewhere than on a terminal standard error stays empty, unless there is something wrong.
            desk.read(session.terminal().progress() ? progress : (stage, done, total) -> {});
        }
        try {
            new BatchAnswering(desk, session.surroundings().clock(), top)
                    .run(session.terminal().in(), session.terminal().out());
            return ExitCode.ANSWERED;
        } catch (IOException e) {
            throw new UserError("standard input cannot be read: " + e.getMessage(), ExitCode.FAILED);
        }
    }

    private void check(boolean right, String otherwise) {
        if (!right) {
            throw new CommandLine.ParameterException(spec.commandLine(), otherwise);
        }
    }
}
