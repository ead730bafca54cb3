package org.rapporteur.retrieval;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.index.Term;
import org.rapporteur.index.Terms;

/** A list of words from a resource beside this class, compared by stem; {@code #} begins a comment line. Immutable. */
final class StemList {
    private final Set<String> stems;

    private StemList(Set<String> stems) {
        this.stems = Set.copyOf(stems);
    }

    static StemList read(String resource) {
        try (InputStream in = StemList.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            Set<String> stems = new HashSet<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Terms.of(line).stream())
                    .forEach(term -> stems.add(term.stem()));
            return new StemList(stems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean contains(Term term) {
        return stems.contains(term.stem());
    }

    boolean containsAll(List<Term> terms) {
        return terms.stream().allMatch(this::contains);
    }
}
