package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.console.CommandLineInterface;
import org.rapporteur.console.StopSignal;
import org.rapporteur.console.Surroundings;
import org.rapporteur.console.Terminal;

/**
 * Each command of the README prints what the README says; "…" there stands for anything. To rewrite what differs: {@code mvn test
 * -Dtest=ReadmeTest -Dreadme.apply=true}. That run fails too, so that what it wrote is read before it counts.
 */
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z"));

    /** A command and the lines below it, up to the next command or the end of the block. */
    private static final Pattern COMMAND = Pattern.compile("(?m)^\\$ rapporteur"
            + " ((?:ask|latest|timeline|since|quotes|positions|demands|who|sources|help|doctor|eval)\\b[^<|>\\n"
            + "]*)\\n"
            + "((?:(?!\\$ |```).*\\n"
            + ")*)");

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir
    private Path data;

    @Test
    void everyCommandPrintsWhatTheReadmeSays() throws IOException {
        String readme = Files.readString(README);
        Map<String, String> wrong = new LinkedHashMap<>();
        Matcher command = COMMAND.matcher(readme);
        String mended = command.replaceAll(found -> Matcher.quoteReplacement(checked(found, wrong)));
        if (Boolean.getBoolean("readme.apply")) {
            Files.writeString(README, mended);
        }
        assertThat(COMMAND.matcher(readme).results()).hasSizeGreaterThan(4);
        assertThat(wrong)
                .as("commands that print something else than the README says")
                .isEmpty();
    }

    private String checked(MatchResult found, Map<String, String> wrong) {
        String printed = run(found.group(1));
        String told = Arrays.stream(found.group(2).strip().split("…", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));
        if (Pattern.compile(told, Pattern.DOTALL).matcher(printed.strip()).matches()) {
            return found.group();
        }
        wrong.put(found.group(1), printed);
        return "$ rapporteur " + found.group(1) + "\n" + printed;
    }

    private String run(String arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, false, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(InputStream.nullInputStream(), printed, printed, false, false, 100);
        List<String> words = WORD.matcher(arguments)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toList();
        // The whole program over the folder that ships, whatever settings stand around it.
        Opening opening = new Opening(Map.of(), Path.of("src"), CLOCK);
        new CommandLineInterface(opening, new Surroundings(terminal, CLOCK, StopSignal.ofProcess()))
                .run(Stream.concat(words.stream(), Stream.of("--data=" + data)).toArray(String[]::new));
        return out.toString(StandardCharsets.UTF_8).replace(data.toString(), "data");
    }
}
