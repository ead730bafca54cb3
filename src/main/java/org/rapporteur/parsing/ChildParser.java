package org.rapporteur.parsing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.rapporteur.formats.Draft;
import org.rapporteur.formats.Formats;
import org.rapporteur.formats.SourceFile;
import org.rapporteur.formats.UnreadableFileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what is risky in a process of its own, and the rest in this one. That process is started when the first such file comes, reads one after
 * the other, is stopped when a file takes too long, and started again after a death; {@link #rest} lets go of it. A file that stops it is tried
 * once more at another time, and then set aside. Safe for use by many threads, one of which reads at a time.
 */
public final class ChildParser implements FileParser {
    static final Duration DEADLINE = Duration.ofSeconds(20);

    /** Java's exit code when it ran out of memory and was told to end then. */
    private static final int OUT_OF_MEMORY = 3;

    private static final int PATIENCE_SECONDS = 5;
    private static final int LONGEST_START_SECONDS = 60;
    private static final String STOPPING = "was not read, as the bot is stopping; refresh again";
    private static final Logger LOG = LoggerFactory.getLogger(ChildParser.class);

    private final Formats formats = new Formats();
    private final Attempts attempts;
    private final Class<?> program;
    private final Duration deadline;
    private final ExecutorService exchange = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("parser-exchange-", 0).daemon().factory());
    private @Nullable ParserCommand command;
    private @Nullable Child child;

    /** @param attempts what is remembered of files that stopped the other process */
    public ChildParser(Attempts attempts) {
        this(attempts, ParserMain.class, DEADLINE);
    }

    /**
     * @param program what runs in the other process
     * @param deadline for one file
     */
    ChildParser(Attempts attempts, Class<?> program, Duration deadline) {
        this.attempts = attempts;
        this.program = program;
        this.deadline = deadline;
    }

    private record Child(Process process, DataOutputStream questions, DataInputStream answers) {
        static Child of(Process process) {
            return new Child(
                    process,
                    new DataOutputStream(new BufferedOutputStream(process.getOutputStream())),
                    new DataInputStream(new BufferedInputStream(process.getInputStream())));
        }

        ParserWire.Answer ask(SourceFile file) throws IOException {
            ParserWire.ask(questions, file);
            return ParserWire.answer(answers);
        }
    }

    @Override
    public List<Draft> parse(FileContent content) throws UnreadableFileException {
        if (!formats.isRisky(content.file())) {
            return formats.read(content.file());
        }
        ParserWire.Answer answer = ask(content);
        return switch (answer) {
            case ParserWire.Answer.Drafts given -> given.drafts();
            case ParserWire.Answer.Unreadable unreadable -> throw new UnreadableFileException(unreadable.reason());
        };
    }

    private synchronized ParserWire.Answer ask(FileContent content) throws UnreadableFileException {
        attempts.check(content);
        // A file is not to blame when no process starts.
        Child asked = running();
        attempts.begin(content);
        Future<ParserWire.Answer> answer = exchange.submit(() -> asked.ask(content.file()));
        try {
            ParserWire.Answer given = answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
            attempts.end(content);
            return given;
        } catch (TimeoutException e) {
            throw died(content, "it took longer than " + seconds() + " s");
        } catch (ExecutionException e) {
            LOG.debug("the parser is gone", e);
            throw died(content, fate(asked.process));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
            throw new UnreadableFileException(STOPPING, e);
        }
    }

    private String seconds() {
        return deadline.toMillis() % 1_000 == 0
                ? String.valueOf(deadline.toSeconds())
                : String.valueOf(deadline.toMillis() / 1_000.0);
    }

    private UnreadableFileException died(FileContent content, String why) {
        kill();
        boolean setAside = attempts.died(content, why);
        LOG.warn("reading {} stopped the parser: {}", content.file().path(), why);
        return new UnreadableFileException("stopped the parser: " + why
                + (setAside
                        ? ". It has done so twice and is set aside until it changes; save it in a simpler form, or"
                                + " take it out of the folder"
                        : ". It is tried once more at the next refresh"));
    }

    private static String fate(Process process) {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            LOG.debug("the parser's input was gone before", e);
        }
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return "it gave no sensible answer";
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "it gave no sensible answer";
        }
        return process.exitValue() == OUT_OF_MEMORY
                ? "it took more memory than " + ParserCommand.HEAP_MEGABYTES + " MB"
                : "it ended with code " + process.exitValue();
    }

    private Child running() throws UnreadableFileException {
        Child now = child;
        if (now != null && now.process.isAlive()) {
            return now;
        }
        try {
            ParserCommand start = command == null ? ParserCommand.withLeastNetwork() : command;
            command = start;
            Child started = Child.of(start.start(program));
            child = started;
            exchange.submit(() -> {
                        ParserWire.awaitGreeting(started.answers);
                        return started;
                    })
                    .get(LONGEST_START_SECONDS, TimeUnit.SECONDS);
            return started;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
            throw new UnreadableFileException(STOPPING, e);
        } catch (IOException | ExecutionException | TimeoutException e) {
            kill();
            LOG.error("no process for reading files can be started", e);
            throw new UnreadableFileException(
                    "was not read: no process could be started for it (" + e + "); refresh again", e);
        }
    }

    /** Ends the other process; the next file starts a new one. */
    @Override
    public synchronized void rest() {
        kill();
    }

    private void kill() {
        Child dead = child;
        child = null;
        if (dead != null) {
            dead.process.destroyForcibly();
        }
    }
}
