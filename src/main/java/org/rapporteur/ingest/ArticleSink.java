package org.rapporteur.ingest;

import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.index.HeldArticle;

/** Takes what a reading of the folder finds. What it throws ends the reading: it is not the file's fault. */
public interface ArticleSink {
    /**
     * An article that is new or takes the place of the one with its id.
     *
     * @param held what will be known of it when the folder is read again
     */
    void put(Article article, HeldArticle held);

    /** An article whose file was touched and holds what it held. */
    void touch(ArticleId id, long stamp);

    /** An article whose file is gone. */
    void remove(ArticleId id);
}
