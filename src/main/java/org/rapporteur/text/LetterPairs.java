package org.rapporteur.text;

import java.util.BitSet;

/** Pairs of letters with which words may begin, whatever their case: a quick no for most words. */
final class LetterPairs {
    static final int LETTERS = 26;
    /** Stands for what is no letter of ASCII. */
    private static final int OTHER = LETTERS;

    private final BitSet pairs = new BitSet();

    /** @param letters one or two of ASCII; behind one alone anything but another may follow */
    void add(String letters) {
        pairs.set(place(letters, 0));
    }

    /** Whether the letter at a place, with the one behind it if there is one, is such a pair. */
    boolean standAt(String text, int at) {
        return isLetter(text.charAt(at)) && pairs.get(place(text, at));
    }

    static boolean isLetter(char c) {
        return number(c) != OTHER;
    }

    private static int place(String text, int at) {
        int second = at + 1 < text.length() ? number(text.charAt(at + 1)) : OTHER;
        return number(text.charAt(at)) * (LETTERS + 1) + second;
    }

    private static int number(char c) {
        int number = (c | ' ') - 'a';
        return number >= 0 && number < LETTERS ? number : OTHER;
    }
}
