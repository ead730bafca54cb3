package org.rapporteur.matrix;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.matrix.Line.Part;

/** Lines as plain text, for clients and notifications that show no HTML: addresses stand below the line that they are opened from. Pure. */
final class Plain {
    private Plain() {}

    static String of(Line line) {
        List<Part> parts = line.parts();
        Stream<String> words = Stream.of(
                parts.stream().map(Part::words).collect(Collectors.joining()).strip());
        Stream<String> addresses = parts.stream().map(Part::address).filter(Objects::nonNull);
        return Stream.concat(words, addresses).collect(Collectors.joining("\n"));
    }
}
