package org.rapporteur.retrieval;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.index.Term;
import org.rapporteur.index.Terms;

/** A list of words, compared by stem. Immutable. */
final class StemList {
    private final Set<String> stems;

    private StemList(Set<String> stems) {
        this.stems = Set.copyOf(stems);
    }

    /** @param resource beside this class; {@code #} begins a comment line */
    static StemList read(String resource) {
        try (InputStream in = StemList.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param lines of any number of words each */
    static StemList of(Stream<String> lines) {
        Set<String> stems = new HashSet<>();
        lines.forEach(line -> Terms.of(line).forEach(term -> stems.add(term.stem())));
        return new StemList(stems);
    }

    boolean contains(Term term) {
        return stems.contains(term.stem());
    }

    boolean containsAll(List<Term> terms) {
        return terms.stream().allMatch(this::contains);
    }
}
