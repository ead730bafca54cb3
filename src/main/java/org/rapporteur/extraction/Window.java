package org.rapporteur.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.rapporteur.article.TextRange;

/** Moves along ordered ranges in step with a text that is read from front to back, so that each is looked at only where it lies. */
final class Window<T> {
    private final List<T> items;
    private final Function<T, TextRange> rangeOf;
    private int first;

    /** @param items in order of their ranges, which do not overlap each other */
    Window(List<T> items, Function<T, TextRange> rangeOf) {
        this.items = items;
        this.rangeOf = rangeOf;
    }

    /** Those that overlap a range, which may not lie before one asked for earlier. */
    List<T> overlapping(TextRange range) {
        while (first < items.size() && rangeOf.apply(items.get(first)).end() <= range.start()) {
            first++;
        }
        List<T> found = new ArrayList<>();
        for (int i = first; i < items.size() && rangeOf.apply(items.get(i)).start() < range.end(); i++) {
            found.add(items.get(i));
        }
        return found;
    }

    /** The place of the first one that does not end before the range asked for last. */
    int position() {
        return first;
    }
}
