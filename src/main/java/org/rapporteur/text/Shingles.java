package org.rapporteur.text;

import java.util.function.LongConsumer;

/** The runs of consecutive words of a text, as 64-bit hashes. A text shorter than one run is one run by itself. */
final class Shingles {
    private static final long PRIME = 0x100000001b3L;
    private static final long BASIS = 0xcbf29ce484222325L;

    private final String text;
    private int at;

    Shingles(String text) {
        this.text = text;
    }

    /** Hands every run of {@code size} words on, in order and with repetitions. False when the text has no word. */
    boolean forEach(int size, LongConsumer shingle) {
        long[] words = new long[size];
        int count = 0;
        for (long word = nextWord(); word != 0; word = nextWord()) {
            System.arraycopy(words, 1, words, 0, size - 1);
            words[size - 1] = word;
            if (++count >= size) {
                shingle.accept(together(words));
            }
        }
        if (count > 0 && count < size) {
            shingle.accept(together(words));
        }
        return count > 0;
    }

    private static long together(long[] words) {
        long hash = 0;
        for (long word : words) {
            hash = NearCopy.mix(hash * 31 + word);
        }
        return hash;
    }

    /** The hash of the next word (FNV-1a over its folded letters and digits), 0 at the end. */
    private long nextWord() {
        while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return 0;
        }
        long hash = BASIS;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || joins())) {
            char c = text.charAt(at++);
            if (Character.isLetterOrDigit(c)) {
                hash = (hash ^ Character.toLowerCase(c)) * PRIME;
            }
        }
        return hash == 0 ? 1 : hash;
    }

    /** Whether the mark at hand stands inside a word: "U.S.", "don’t", "1,200". */
    private boolean joins() {
        return ".,'’".indexOf(text.charAt(at)) >= 0
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }
}
