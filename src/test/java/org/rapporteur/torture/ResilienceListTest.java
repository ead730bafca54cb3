package org.rapporteur.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of faults tells the truth: every number is there, every test named exists, every fault without one says why. */
class ResilienceListTest {
    private static final Path LIST = Path.of("docs/resilience.md");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| F(\\d+) \\|.*\\| ([^|]+) \\|$");
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
    private static final Pattern METHOD = Pattern.compile("(?m)^    void (\\w+)\\(");

    @Test
    void everyFaultIsListedOnceInOrder() throws IOException {
        assertThat(rows().map(row -> Integer.valueOf(row.group(1))))
                .containsExactlyElementsOf(IntStream.concat(IntStream.rangeClosed(1, 18), IntStream.rangeClosed(28, 38))
                        .boxed()
                        .toList());
    }

    @Test
    void everyFaultHasATestOrAReasonWhyNot() throws IOException {
        assertThat(rows().map(row -> row.group(2)))
                .allMatch(cell -> NAMED.matcher(cell).find() || cell.matches("not tested: .+"));
    }

    @Test
    void everyTestNamedExists() throws IOException {
        Set<String> there = tests();
        List<String> named = NAMED.matcher(Files.readString(LIST))
                .results()
                .map(name -> name.group(1) + "." + name.group(2))
                .toList();
        assertThat(there).containsAll(named);
    }

    private static Stream<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(LIST)).results();
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            List<Path> tests =
                    files.filter(file -> file.toString().endsWith("Test.java")).toList();
            return tests.stream().flatMap(ResilienceListTest::methods).collect(Collectors.toSet());
        }
    }

    private static Stream<String> methods(Path file) {
        String name = file.getFileName().toString().replace(".java", "");
        return METHOD.matcher(read(file)).results().map(method -> name + "." + method.group(1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
