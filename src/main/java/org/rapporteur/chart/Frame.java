package org.rapporteur.chart;

/**
 * How large a picture is to be; its height follows from what it shows.
 *
 * @param width in pixels
 * @param textSize of the names, in pixels; all else is measured by it
 * @param mostLanes at most so many rows, the last of which takes what has none of its own
 * @param namesBeside whether the names of the rows stand left of them, else above
 */
public record Frame(int width, int textSize, int mostLanes, boolean namesBeside) {
    /** For a chat: 1200 pixels wide and at most 630 high, as previews of pages are. */
    public static final Frame CHAT = new Frame(1200, 23, 5, true);

    /** For a page on a desk. */
    public static final Frame PAGE = new Frame(1200, 22, 8, true);

    /** For a page on a phone. */
    public static final Frame PHONE = new Frame(390, 14, 6, false);

    public Frame {
        if (width < 12 * textSize || textSize < 8 || mostLanes < 2) {
            throw new IllegalArgumentException("no room for a picture: " + width + ", " + textSize + ", " + mostLanes);
        }
    }
}
