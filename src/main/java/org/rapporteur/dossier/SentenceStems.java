package org.rapporteur.dossier;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.index.Terms;

/**
 * Hashes of the searchable words of a sentence, each once, ascending. Worked out when first asked for: of most sentences nobody asks. Safe for use by
 * many threads.
 */
final class SentenceStems implements Supplier<int[]> {
    private final String sentence;
    private volatile int @Nullable [] hashes;

    SentenceStems(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public int[] get() {
        int[] known = hashes;
        if (known == null) {
            known = Terms.of(sentence).stream()
                    .mapToInt(term -> term.stem().hashCode())
                    .sorted()
                    .distinct()
                    .toArray();
            hashes = known;
        }
        return known;
    }
}
