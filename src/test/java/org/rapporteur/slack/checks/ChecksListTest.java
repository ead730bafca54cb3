package org.rapporteur.slack.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of checks tells the truth: every number is there, every test named exists. */
class ChecksListTest {
    private static final Path LIST = Path.of("docs/slack-checks.md");
    private static final Path TESTS = Path.of("src/test/java/org/rapporteur/slack/checks");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([0-9, ]+) \\|");
    private static final Pattern METHOD = Pattern.compile("(?m)^    void (\\w+)\\(");
    private static final Pattern NAMED = Pattern.compile("`(?:\\w+Test\\.)?([a-z]\\w*[A-Z]\\w*)`");

    @Test
    void everyCheckIsListedAndEveryTestNamedExists() throws IOException {
        String list = Files.readString(LIST);
        List<Integer> numbers = ROW.matcher(list)
                .results()
                .flatMap(row -> Arrays.stream(row.group(1).split(", ")))
                .map(number -> Integer.valueOf(number.strip()))
                .toList();
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 90).boxed().toList());
        assertThat(methods())
                .containsAll(
                        NAMED.matcher(list).results().map(name -> name.group(1)).toList());
    }

    private static TreeSet<String> methods() throws IOException {
        try (Stream<Path> files = Files.list(TESTS)) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .flatMap(file -> METHOD.matcher(read(file)).results().map(method -> method.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
