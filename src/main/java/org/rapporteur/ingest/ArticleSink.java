package org.rapporteur.ingest;

import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;

/** Takes what a reading of the folder finds. What it throws ends the reading: it is not the file's fault. */
public interface ArticleSink {
    /**
     * An article that is new or takes the place of the one with its id.
     *
     * @param signature for finding near-copies, see {@link org.rapporteur.text.NearCopy}
     */
    void put(Article article, byte[] signature);

    /** An article whose file is gone. */
    void remove(ArticleId id);
}
