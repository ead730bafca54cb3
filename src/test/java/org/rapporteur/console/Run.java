package org.rapporteur.console;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;

/** One command line that was run in this process, and what came of it. */
record Run(int exitCode, String out, String err) {
    static final int WIDTH = 80;

    static Run of(DeskFactory desk, String... arguments) {
        return with("", false, desk, arguments);
    }

    static Run onTerminal(DeskFactory desk, String... arguments) {
        return with("", true, desk, arguments);
    }

    static Run with(String in, boolean terminal, DeskFactory desk, String... arguments) {
        return with(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), terminal, desk, arguments);
    }

    static Run with(InputStream in, boolean terminal, DeskFactory desk, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal streams = new Terminal(in, stream(out), stream(err), terminal, terminal, WIDTH);
        int exitCode = commandLine(desk, streams).run(arguments);
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** A command line whose output is lost, for looking at how it parses. */
    static CommandLineInterface parsing(DeskFactory desk) {
        PrintStream nowhere = stream(new ByteArrayOutputStream());
        return commandLine(desk, new Terminal(InputStream.nullInputStream(), nowhere, nowhere, false, false, WIDTH));
    }

    /** A command line on a screen of so many columns. */
    static CommandLineInterface onScreenOf(int columns, DeskFactory desk, ByteArrayOutputStream out) {
        PrintStream screen = stream(out);
        return commandLine(
                desk,
                new Terminal(InputStream.nullInputStream(), screen, screen, false, false, Terminal.width(columns)));
    }

    private static CommandLineInterface commandLine(DeskFactory desk, Terminal terminal) {
        return new CommandLineInterface(
                desk, new Surroundings(terminal, InstantSource.fixed(FakeDesk.NOW), new AtOnce()));
    }

    List<String> lines() {
        return out.lines().toList();
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }

    /** Tells a server to stop as soon as it has started. */
    private record AtOnce() implements StopSignal {
        @Override
        public void await() {}

        @Override
        public void tell() {}

        @Override
        public void stopped() {}
    }
}
