package org.rapporteur.checks;

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

/**
 * A list of numbered checks in Markdown, with the tests that make them.
 *
 * @param list has a row for each number, beginning with it, or with several of them
 * @param tests the folder of the tests that it names in back quotes, as method or as class and method
 */
public record ChecksList(Path list, Path tests) {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([0-9, ]+) \\|");
    private static final Pattern METHOD = Pattern.compile("(?m)^    void (\\w+)\\(");
    private static final Pattern NAMED = Pattern.compile("`(?:\\w+Test\\.)?([a-z]\\w*[A-Z]\\w*)`");

    /** That every number up to {@code last} is there once, and every test named exists. */
    public void assertTellsTheTruth(int last) {
        String text = read(list);
        List<Integer> numbers = ROW.matcher(text)
                .results()
                .flatMap(row -> Arrays.stream(row.group(1).split(", ")))
                .map(number -> Integer.valueOf(number.strip()))
                .toList();
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, last).boxed().toList());
        assertThat(methods())
                .containsAll(
                        NAMED.matcher(text).results().map(name -> name.group(1)).toList());
    }

    private TreeSet<String> methods() {
        try (Stream<Path> files = Files.walk(tests)) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .flatMap(file -> METHOD.matcher(read(file)).results().map(method -> method.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
