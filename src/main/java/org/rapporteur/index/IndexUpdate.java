package org.rapporteur.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.Term;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.PassageVectors;

/**
 * Changes that will serve together or not at all: closed without {@link #publish()}, nothing has happened. For one thread.
 */
public final class IndexUpdate implements AutoCloseable {
    private final KnowledgeIndex index;
    private boolean changed;
    private boolean closed;

    IndexUpdate(KnowledgeIndex index) {
        this.index = index;
    }

    /**
     * Adds an article, or replaces the one of the same id.
     *
     * @param vectors one for each passage, or empty when they are not made yet
     * @param names the names in each passage, one string for each
     */
    public void put(Article article, byte[] signature, List<PassageVectors> vectors, List<String> names)
            throws IOException {
        changed = true;
        index.writer()
                .updateDocuments(
                        new Term(Schema.ARTICLE, article.id().path()),
                        ArticleDocuments.of(article, signature, vectors, names));
    }

    /** Takes an article out; does nothing when it is not held. */
    public void remove(ArticleId id) throws IOException {
        changed = true;
        index.writer().deleteDocuments(new Term(Schema.ARTICLE, id.path()));
    }

    /**
     * Commits, verifies and lets the changes serve.
     *
     * @throws IOException when they could not be written or read back as written; the old generation goes on serving
     */
    public void publish() throws IOException {
        if (changed) {
            index.publish();
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
