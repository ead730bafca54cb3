package org.rapporteur.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.Term;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.PassageVectors;
import org.rapporteur.extraction.Extracts;

/**
 * Changes that will serve together or not at all: closed without {@link #publish()}, nothing has happened. For one thread.
 */
public final class IndexUpdate implements AutoCloseable {
    private final KnowledgeIndex index;
    private final ReadingMark next;
    private ReadingMark reading;
    private boolean changed;
    private boolean closed;

    /**
     * @param same the reading that serves
     * @param next the one that articles put or removed make it; the same one when nobody has read the folder
     */
    IndexUpdate(KnowledgeIndex index, ReadingMark same, ReadingMark next) {
        this.index = index;
        this.next = next;
        this.reading = same;
        if (same.rolledBack() && !next.rolledBack()) {
            // Somebody wants what is in the folder again, be it the same.
            change();
        }
    }

    private void change() {
        changed = true;
        reading = next;
    }

    /**
     * As {@link #put(Article, HeldArticle, List, Extracts)}, for an article that is in no file to be looked at again and out of which nothing but
     * names was read.
     */
    public void put(Article article, byte[] signature, List<PassageVectors> vectors, List<String> names)
            throws IOException {
        put(article, new HeldArticle(article.hash(), signature, 0), vectors, Extracts.ofNames(article, names));
    }

    /**
     * Adds an article, or replaces the one of the same id.
     *
     * @param held its signature and its stamp
     * @param vectors one for each passage, or empty when they are not made yet
     * @param extracts what was read out of it
     */
    public void put(Article article, HeldArticle held, List<PassageVectors> vectors, Extracts extracts)
            throws IOException {
        change();
        index.writer()
                .updateDocuments(
                        new Term(Schema.ARTICLE, article.id().path()),
                        ArticleDocuments.of(article, held, vectors, extracts));
    }

    /** Takes an article out; does nothing when it is not held. */
    public void remove(ArticleId id) throws IOException {
        change();
        index.writer().deleteDocuments(new Term(Schema.ARTICLE, id.path()));
    }

    /** Notes that the file of an article was touched and holds what it held. */
    public void touch(ArticleId id, long stamp) throws IOException {
        changed = true;
        index.writer().updateNumericDocValue(new Term(Schema.WHOLE_OF, id.path()), Schema.STAMP, stamp);
    }

    /**
     * Commits, verifies and lets the changes serve.
     *
     * @throws IOException when they could not be written or read back as written; the old generation goes on serving
     */
    public void publish() throws IOException {
        if (changed) {
            index.publish(reading);
            changed = false;
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            index.endUpdate(!changed);
        }
    }
}
