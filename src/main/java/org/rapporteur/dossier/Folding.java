package org.rapporteur.dossier;

import java.util.Locale;

/** Makes the same of words that are printed again with other marks and capitals. */
final class Folding {
    private Folding() {}

    /** In lower case, letters and figures alone, one blank for whatever stands between. */
    static String of(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); ) {
            int c = lower.codePointAt(i);
            if (Character.isLetter(c) || isFigure(c)) {
                folded.appendCodePoint(c);
            } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
            i += Character.charCount(c);
        }
        return folded.toString().strip();
    }

    private static boolean isFigure(int c) {
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }
}
