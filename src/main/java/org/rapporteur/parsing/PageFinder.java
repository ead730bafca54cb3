package org.rapporteur.parsing;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells on which page of its file each sentence of an article begins. Sentences and pages are compared by their letters and digits alone, as words
 * that a line cuts in two are joined in the article. For one article, asked in order of reading; for one thread.
 */
final class PageFinder {
    /** So many letters tell a sentence from the others near it. */
    private static final int ENOUGH = 40;

    /** Sentences are looked for so far ahead, so that one that is not there costs little. */
    private static final int AHEAD = 20_000;

    private final String letters;
    private final int[] starts;
    private int at;
    private @Nullable Integer page;

    /** @param pages the text of each, in order; none when the file has no pages */
    PageFinder(List<String> pages) {
        StringBuilder all = new StringBuilder();
        starts = new int[pages.size()];
        for (int i = 0; i < pages.size(); i++) {
            starts[i] = all.length();
            all.append(letters(pages.get(i), Integer.MAX_VALUE));
        }
        letters = all.toString();
    }

    /** The page, from 1, on which the next sentence begins: that of the one before when it cannot be found; null when there are no pages. */
    @Nullable
    Integer next(String sentence) {
        if (starts.length == 0) {
            return null;
        }
        String wanted = letters(sentence, ENOUGH);
        int found = wanted.isEmpty()
                ? -1
                : letters.indexOf(wanted, at, Math.min(letters.length(), at + AHEAD + wanted.length()));
        if (found >= 0) {
            at = found + wanted.length();
            int place = Arrays.binarySearch(starts, found);
            page = place >= 0 ? lastThatStartsAt(place) + 1 : -place - 1;
        } else if (page == null) {
            page = 1;
        }
        return page;
    }

    /** Pages without letters start where the next one does. */
    private int lastThatStartsAt(int place) {
        int last = place;
        while (last + 1 < starts.length && starts[last + 1] == starts[place]) {
            last++;
        }
        return last;
    }

    private static String letters(String text, int most) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < text.length() && letters.length() < most; i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                letters.append(c);
            }
        }
        return letters.toString();
    }
}
