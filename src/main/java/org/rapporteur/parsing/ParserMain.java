package org.rapporteur.parsing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.rapporteur.formats.Draft;
import org.rapporteur.formats.Formats;
import org.rapporteur.formats.SourceFile;
import org.rapporteur.formats.UnreadableFileException;

/**
 * The program of the process that reads risky files for another one, which starts it by {@link ParserCommand}: a question on standard input, an
 * answer on standard output ({@link ParserWire}). It ends when its standard input does, also while it reads a file: it never outlives the process
 * that asks.
 */
public final class ParserMain {
    private ParserMain() {}

    public static void main(String[] arguments) {
        NoNetwork.install();
        Formats formats = new Formats();
        serve(file -> formats.read(file));
    }

    /** Bytes to articles, in this process. */
    @FunctionalInterface
    interface Reading {
        List<Draft> read(SourceFile file) throws UnreadableFileException;
    }

    /** Answers until nobody asks any more; never returns. */
    static void serve(Reading reading) {
        // What a library prints must not stand among the answers.
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        ExecutorService worker = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("parser").daemon().factory());
        try (InputStream in = new FileInputStream(FileDescriptor.in);
                OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            DataInputStream questions = new DataInputStream(new BufferedInputStream(in));
            DataOutputStream answers = new DataOutputStream(new BufferedOutputStream(out));
            ParserWire.greet(answers);
            while (true) {
                SourceFile file = ParserWire.question(questions);
                worker.execute(() -> answer(file, reading, answers));
            }
        } catch (IOException e) {
            // The other process is gone, or has no more to ask.
            Runtime.getRuntime().halt(0);
        }
    }

    private static void answer(SourceFile file, Reading reading, DataOutputStream answers) {
        try {
            ParserWire.answer(answers, answer(file, reading));
        } catch (IOException e) {
            Runtime.getRuntime().halt(1);
        }
    }

    private static ParserWire.Answer answer(SourceFile file, Reading reading) {
        try {
            return new ParserWire.Answer.Drafts(reading.read(file));
        } catch (UnreadableFileException e) {
            return new ParserWire.Answer.Unreadable(e.reason());
        } catch (RuntimeException | StackOverflowError e) {
            return new ParserWire.Answer.Unreadable(
                    UnreadableFileException.notUnderstood(e).reason());
        }
    }
}
