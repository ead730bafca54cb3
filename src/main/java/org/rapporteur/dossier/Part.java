package org.rapporteur.dossier;

import java.util.List;

/**
 * A page of a longer list.
 *
 * @param items the lines of this page, in the list's order
 * @param from how many lines stand before this page
 * @param total how many lines the whole list has
 */
public record Part<T>(List<T> items, int from, int total) {
    public Part {
        items = List.copyOf(items);
        if (from < 0 || from + items.size() > Math.max(total, from)) {
            throw new IllegalArgumentException(items.size() + " from " + from + " of " + total);
        }
    }

    /** The page of {@code all} that begins behind its first {@code from} lines and has at most {@code most}. */
    static <T> Part<T> of(List<T> all, int from, int most) {
        int start = Math.clamp(from, 0, all.size());
        return new Part<>(all.subList(start, Math.min(all.size(), start + Math.max(0, most))), start, all.size());
    }

    /** How many lines come after this page. */
    public int left() {
        return total - from - items.size();
    }

    public boolean isEmpty() {
        return total == 0;
    }
}
