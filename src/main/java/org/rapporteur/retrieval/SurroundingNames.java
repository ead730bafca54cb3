package org.rapporteur.retrieval;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.TextRange;
import org.rapporteur.extraction.NameMention;
import org.rapporteur.extraction.Names;

/** The names of a passage, read when first asked for, since most questions need none. Safe for use by many threads. */
final class SurroundingNames {
    private static final Names NAMES = new Names();

    private final String text;
    private final int start;
    private volatile @Nullable List<NameMention> mentions;

    /**
     * @param text the passage's
     * @param start where it begins in its article
     */
    SurroundingNames(String text, int start) {
        this.text = text;
        this.start = start;
    }

    /** The names inside {@code sentence}, a range of the article; their ranges counted from the sentence's start. */
    List<NameMention> in(TextRange sentence) {
        List<NameMention> known = mentions;
        if (known == null) {
            known = NAMES.mentions(text);
            mentions = known;
        }
        TextRange inPassage = sentence.shift(-start);
        return known.stream()
                .filter(name -> inPassage.contains(name.whole()))
                .map(name -> name.shift(-inPassage.start()))
                .toList();
    }
}
