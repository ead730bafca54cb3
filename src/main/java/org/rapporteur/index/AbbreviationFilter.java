package org.rapporteur.index;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Writes abbreviations and numbers in one form before case is lost: {@code U.S.}, {@code US} and {@code USA} become {@code usa} (while the
 * pronoun {@code us} stays as it is), {@code N.A.T.O} becomes {@code NATO}, {@code 1,550} becomes {@code 1550}.
 */
final class AbbreviationFilter extends TokenFilter {
    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);

    AbbreviationFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        int length = word.length();
        if (length >= 2 && length <= 24) {
            if (Character.isDigit(word.charAt(0))) {
                remove(',');
            } else if (isDottedCapitals(word)) {
                remove('.');
            }
            if (isUnitedStates(word)) {
                word.setEmpty().append("usa");
            }
        }
        return true;
    }

    private void remove(char unwanted) {
        int kept = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c != unwanted) {
                word.buffer()[kept++] = c;
            }
        }
        word.setLength(kept);
    }

    private static boolean isUnitedStates(CharSequence s) {
        return CharSequence.compare(s, "US") == 0
                || CharSequence.compare(s, "USA") == 0
                || CharSequence.compare(s, "u.s") == 0
                || CharSequence.compare(s, "u.s.a") == 0;
    }

    /** Single letters with dots between them: U.S, U.S.A, E.U. */
    private static boolean isDottedCapitals(CharSequence s) {
        if (s.length() < 3) {
            return false;
        }
        for (int i = 0; i < s.length(); i++) {
            boolean letterPlace = i % 2 == 0;
            if (letterPlace ? !Character.isUpperCase(s.charAt(i)) : s.charAt(i) != '.') {
                return false;
            }
        }
        return true;
    }
}
