package org.rapporteur.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.article.ArticleId;

/**
 * Finds near-copies among many signatures without comparing all pairs: signatures are cut into {@value #BANDS} bands of {@value #ROWS} bytes, and
 * only articles that share a band are compared (locality-sensitive hashing; Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", 3.4). Two
 * articles of likeness s share one with probability 1 - (1 - s^5)^25: 0.9999 at 0.8, 0.06 at 0.3.
 */
public final class CopyFinder {
    /** From this likeness on, an article is called a near-copy. */
    public static final double NEAR = 0.8;

    private static final int ROWS = 5;
    private static final int BANDS = NearCopy.SIZE / ROWS;

    /** Articles that share one frame of boilerplate would all share its bands; one story seldom has more copies. */
    private static final int MOST_IN_A_BAND = 20;

    @SuppressWarnings("ArrayRecordComponent") // compared by likeness
    private record Signed(ArticleId id, byte[] signature) {}

    private final Map<Long, List<Signed>> bands = new HashMap<>();
    private final Map<ArticleId, byte[]> signatures = new HashMap<>();

    public void add(ArticleId id, byte[] signature) {
        Signed article = new Signed(id, signature);
        signatures.put(id, signature);
        for (int band = 0; band < BANDS && signature.length == NearCopy.SIZE; band++) {
            List<Signed> members = bands.computeIfAbsent(key(signature, band), key -> new ArrayList<>(1));
            if (members.size() < MOST_IN_A_BAND) {
                members.add(new Signed(id, signature));
            }
        }
    }

    /**
     * Adds an article only as a possible copy of those that were added before: it takes no room unless it shares a band with one of them, and none is
     * found as a copy of it.
     */
    public void addBeside(ArticleId id, byte[] signature) {
        Signed article = new Signed(id, signature);
        for (int band = 0; band < BANDS && signature.length == NearCopy.SIZE; band++) {
            List<Signed> members = bands.get(key(signature, band));
            if (members != null && members.size() < MOST_IN_A_BAND) {
                members.add(article);
            }
        }
    }

    /** Another article that is as good as a copy of this one, which was added before; the likest found, the first by path among equals. */
    public Optional<ArticleId> copyOf(ArticleId id) {
        byte[] signature = signatures.getOrDefault(id, new byte[0]);
        ArticleId best = null;
        double likest = NEAR;
        for (int band = 0; band < BANDS && signature.length == NearCopy.SIZE; band++) {
            for (Signed other : bands.getOrDefault(key(signature, band), List.of())) {
                double likeness = other.id.equals(id) ? 0 : NearCopy.similarity(signature, other.signature);
                if (likeness > likest || (likeness == likest && (best == null || other.id.compareTo(best) < 0))) {
                    best = other.id;
                    likest = likeness;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static long key(byte[] signature, int band) {
        int from = band * ROWS;
        long key = band;
        for (byte b : Arrays.copyOfRange(signature, from, from + ROWS)) {
            key = key << 8 | b & 0xff;
        }
        return key;
    }
}
