package org.rapporteur.matrix.homeserver;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Synapse in a virtual environment of Python's below {@code target}, made once. */
final class SynapseInstallation {
    private static final String VERSION = "1.160.0";
    private static final Path HOME = Path.of("target", "synapse-" + VERSION).toAbsolutePath();
    private static final Path PYTHON = HOME.resolve("bin/python");
    /** Written last, so that half an installation is none. */
    private static final Path DONE = HOME.resolve("installed");

    private static final long PATIENCE_IN_MINUTES = 10;

    private SynapseInstallation() {}

    /**
     * The Python that has Synapse; installs it when nobody did.
     *
     * @throws IOException when that cannot be done; its message says what is missing
     */
    static Path python() throws IOException {
        if (!Files.exists(DONE)) {
            Files.createDirectories(HOME);
            try (FileChannel channel = FileChannel.open(
                            HOME.resolveSibling("synapse.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                assert lock.isValid();
                if (!Files.exists(DONE)) {
                    install();
                }
            }
        }
        return PYTHON;
    }

    private static void install() throws IOException {
        System.out.println("Installing Synapse " + VERSION + " for the checks of the Matrix surface …");
        run(List.of("python3", "-m", "venv", HOME.toString()));
        run(List.of(
                PYTHON.toString(),
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
                "matrix-synapse==" + VERSION));
        Files.writeString(DONE, VERSION);
    }

    private static void run(List<String> command) throws IOException {
        Path said = Files.createTempFile("synapse", ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!process.waitFor(PATIENCE_IN_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException("no end after " + PATIENCE_IN_MINUTES + " minutes: " + String.join(" ", command));
            }
            if (process.exitValue() != 0) {
                String last = Files.readAllLines(said, StandardCharsets.UTF_8).stream()
                        .reduce("", (before, line) -> line.isBlank() ? before : line);
                throw new IOException("failed: " + String.join(" ", command) + ": " + last);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.delete(said);
        }
    }
}
