package org.rapporteur.index;

/**
 * What the index knows about an article it holds, enough to tell whether its file has changed or another one copies it.
 *
 * @param hash of what was read for it, see {@link org.rapporteur.article.Article#hash()}
 * @param signature for finding near-copies
 */
@SuppressWarnings("ArrayRecordComponent") // a signature is compared by its own function
public record HeldArticle(String hash, byte[] signature) {}
