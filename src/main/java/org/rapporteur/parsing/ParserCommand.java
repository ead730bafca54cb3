package org.rapporteur.parsing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts a Java beside this one, on the same runtime and class path, for a program that reads what strangers wrote: a small heap, no environment
 * and so no secrets, no log, and no network. The latter holds in the program ({@link NoNetwork}, {@link NoChannels}, no names of hosts), and on
 * Linux also in the kernel where it lets users make an empty network of their own, which some containers forbid.
 */
final class ParserCommand {
    static final int HEAP_MEGABYTES = 256;

    private static final Logger LOG = LoggerFactory.getLogger(ParserCommand.class);
    private static final List<String> EMPTY_NETWORK = List.of("unshare", "--user", "--map-current-user", "--net", "--");
    private static final int LONGEST_TRIAL_SECONDS = 5;

    private static final List<String> OPTIONS = List.of(
            "-Xmx" + HEAP_MEGABYTES + "m",
            "-Xss2m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=/dev/null",
            "-Xshare:auto",
            "-Xlog:disable",
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true",
            "-Djava.nio.channels.spi.SelectorProvider=" + NoChannels.class.getName(),
            "-Djdk.net.hosts.file=/dev/null",
            "-Djava.net.useSystemProxies=false",
            // What PDFBox complains about stands in the answer as far as it matters.
            "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider");

    private final List<String> prefix;

    /** @param prefix words of a command that runs another one with less */
    ParserCommand(List<String> prefix) {
        this.prefix = List.copyOf(prefix);
    }

    /** With as little network as this system grants. */
    static ParserCommand withLeastNetwork() {
        boolean empty = hasEmptyNetwork();
        LOG.debug("the network is taken from parsers {}", empty ? "by the kernel and by themselves" : "by themselves");
        return new ParserCommand(empty ? EMPTY_NETWORK : List.of());
    }

    /** @throws IOException when no process can be started */
    Process start(Class<?> program) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), program.getName()));
        return quiet(command).start();
    }

    private static ProcessBuilder quiet(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(List.of("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TMPDIR"));
        return builder;
    }

    private static boolean hasEmptyNetwork() {
        List<String> trial = new ArrayList<>(EMPTY_NETWORK);
        trial.add("true");
        try {
            Process process = quiet(trial).start();
            if (!process.waitFor(LONGEST_TRIAL_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
