package org.rapporteur.formats;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Paragraphs that say once more what an earlier one said: a caption printed twice, the lead repeated at the end. Two paragraphs are the same when
 * they differ only in case, blanks, quotation marks, the last stop, a credit in brackets at the end ("(see GSN, June 18)"), or a page label glued
 * to the front. Answers of one to three words may come again.
 */
public final class Repetitions {
    private static final int LONGEST_CREDIT = 150;
    private static final int FEWEST_WORDS = 4;

    private Repetitions() {}

    /** The paragraphs, each only where it comes first. */
    public static List<String> removedFrom(List<String> paragraphs) {
        Set<String> seen = new HashSet<>();
        List<String> kept = new ArrayList<>();
        for (String paragraph : paragraphs) {
            String label = Furniture.labelAtStart(paragraph);
            String unlabelled = key(paragraph.substring(label.length()).strip());
            boolean again = !label.isEmpty() && seen.contains(unlabelled);
            if (isShort(paragraph) || (!again && seen.add(key(paragraph)))) {
                kept.add(paragraph);
            }
        }
        return kept;
    }

    private static boolean isShort(String paragraph) {
        return paragraph.chars().filter(c -> c == ' ').count() < FEWEST_WORDS - 1;
    }

    private static String key(String paragraph) {
        String folded = withoutStops(Prose.folded(paragraph));
        int open = folded.lastIndexOf(" (");
        boolean credit = folded.endsWith(")") && open > 0 && folded.length() - open <= LONGEST_CREDIT;
        return credit ? withoutStops(folded.substring(0, open)) : folded;
    }

    private static String withoutStops(String text) {
        int end = text.length();
        while (end > 0 && ".!?… ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }
}
