package org.rapporteur.index;

/**
 * What the index knows about an article it holds, enough to tell whether its file has changed or another one copies it.
 *
 * @param hash of what was read for it, see {@link org.rapporteur.article.Article#hash()}
 * @param signature for finding near-copies
 * @param stamp what its file looked like from outside when it was read, 0 when that is not to be relied on
 */
@SuppressWarnings("ArrayRecordComponent") // a signature is compared by its own function
public record HeldArticle(String hash, byte[] signature, long stamp) {
    /** The stamp of an article whose file is gone, and which stays until somebody says that this is meant. */
    public static final long MISSING = -1;

    /** Whether its file was found gone before, and it was kept all the same. */
    public boolean isMissing() {
        return stamp == MISSING;
    }
}
