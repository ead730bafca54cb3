package org.rapporteur.article;

/**
 * A stretch of a text in UTF-16 units.
 *
 * @param start first unit, at least 0
 * @param end the unit after the last one, at least {@code start}
 */
public record TextRange(int start, int end) {
    public TextRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no range: " + start + ".." + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean contains(TextRange other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(TextRange other) {
        return start < other.end && other.start < end;
    }

    /** The words this range covers; it must lie inside {@code text}. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** The same stretch counted from {@code offset} units further left. */
    public TextRange shift(int offset) {
        return new TextRange(start + offset, end + offset);
    }
}
