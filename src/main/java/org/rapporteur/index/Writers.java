package org.rapporteur.index;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** Opens writers, one after the other, on a directory. Whatever they commit and clear away, the commit that serves stays. */
final class Writers {
    /** How many readings of the folder are kept: the one that serves, and those that one can go back to. */
    private static final int READINGS = 3;

    private final Directory directory;
    private volatile String serving = "";

    Writers(Directory directory) {
        this.directory = directory;
    }

    /** A writer that goes on from {@code commit}; null begins an empty index. */
    IndexWriter from(@Nullable IndexCommit commit) throws IOException {
        IndexWriterConfig config =
                new IndexWriterConfig(new PerFieldAnalyzerWrapper(Terms.STEMMED, Map.of(Schema.WORDS, Terms.PRINTED)));
        config.setOpenMode(commit == null ? IndexWriterConfig.OpenMode.CREATE : IndexWriterConfig.OpenMode.APPEND);
        config.setIndexCommit(commit);
        config.setIndexDeletionPolicy(new KeepReadings(READINGS, () -> serving));
        config.setCommitOnClose(false);
        config.setRAMBufferSizeMB(64);
        return new IndexWriter(directory, config);
    }

    /**
     * A writer that goes on from what serves. Not from the reader that serves it: a writer that then cannot be opened would keep hold of its files.
     */
    IndexWriter fromServing() throws IOException {
        for (IndexCommit commit : DirectoryReader.listCommits(directory)) {
            if (commit.getSegmentsFileName().equals(serving)) {
                return from(commit);
            }
        }
        throw new IOException("the commit that serves is gone: " + serving);
    }

    /** From now on {@code commit} serves, and no other one. */
    void serve(IndexCommit commit) {
        serving = commit.getSegmentsFileName();
    }
}
