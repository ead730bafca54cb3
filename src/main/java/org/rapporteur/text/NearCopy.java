package org.rapporteur.text;

import java.util.Arrays;

/**
 * Tells whether two texts are copies of one story but for small changes, from signatures of {@value #SIZE} bytes.
 *
 * <p>A text becomes the set of its runs of three words, folded (case, punctuation and the stops of "U.S." do not count). The likeness of two texts
 * is the Jaccard similarity of their sets, estimated by MinHash: the share of {@value #SIZE} hash functions whose least value is the same in both
 * sets (Broder, "On the resemblance and containment of documents", 1997). Of each least value only 8 bits are kept (Li and König, "b-bit minwise
 * hashing", 2010): two values then agree by chance with probability C = 1/256, so that with E the share of equal bytes the estimate is
 * (E - C) / (1 - C). Its standard error at a likeness of 0.8 is about 0.035.
 *
 * <p>Everything here is pure: the same text has the same signature on every machine and in every version, for signatures are stored.
 */
public final class NearCopy {
    /** Bytes of a signature, one for each hash function. */
    public static final int SIZE = 128;

    private static final int WORDS_A_SHINGLE = 3;
    private static final double CHANCE = 1.0 / 256;
    private static final long[] SEEDS = seeds();

    private NearCopy() {}

    /** A signature of {@value #SIZE} bytes, or an empty one for a text without any letter or digit. */
    public static byte[] signature(String text) {
        long[] least = new long[SIZE];
        Arrays.fill(least, Long.MAX_VALUE);
        if (!new Shingles(text).forEach(WORDS_A_SHINGLE, shingle -> lower(least, shingle))) {
            return new byte[0];
        }
        byte[] signature = new byte[SIZE];
        for (int i = 0; i < SIZE; i++) {
            signature[i] = (byte) (least[i] >>> 8);
        }
        return signature;
    }

    /** From 0, nothing in common, to 1, the same words in the same order; 0 when either signature is empty. */
    public static double similarity(byte[] a, byte[] b) {
        if (a.length != SIZE || b.length != SIZE) {
            return 0;
        }
        int equal = 0;
        for (int i = 0; i < SIZE; i++) {
            equal += a[i] == b[i] ? 1 : 0;
        }
        return Math.max(0, ((double) equal / SIZE - CHANCE) / (1 - CHANCE));
    }

    private static void lower(long[] least, long shingle) {
        for (int i = 0; i < SIZE; i++) {
            least[i] = Math.min(least[i], mix(shingle ^ SEEDS[i]));
        }
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
    static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    private static long[] seeds() {
        long[] seeds = new long[SIZE];
        for (int i = 0; i < SIZE; i++) {
            seeds[i] = mix(0x9e3779b97f4a7c15L * (i + 1));
        }
        return seeds;
    }
}
