package org.rapporteur.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.jspecify.annotations.Nullable;

/**
 * The index of the folder on disk: a chain of Lucene commits, each an immutable generation. One generation serves; an update is written
 * beside it, committed, verified by its checksums and only then takes its place. Commits share their unchanged files, so that an update
 * costs what changed and not what is held.
 *
 * <p>Safe for use by many threads; one update runs at a time. One process may hold the folder at a time.
 */
public final class KnowledgeIndex implements AutoCloseable {
    private final Directory directory;
    private final Semaphore updating = new Semaphore(1);
    private final Writers writers;
    private final @Nullable String repair;
    private volatile Generation current;
    private volatile boolean closed;
    private IndexWriter writer;

    private KnowledgeIndex(
            Directory directory, Writers writers, IndexWriter writer, SoundCommit.Found found, DirectoryReader first)
            throws IOException {
        this.directory = directory;
        this.writers = writers;
        this.writer = writer;
        this.repair = found.repair();
        this.current = new Generation(first, null);
        writers.serve(first.getIndexCommit());
    }

    /**
     * Opens the index in {@code folder}, or begins an empty one. Every file is verified against its checksum first: the newest sound commit
     * serves; when there is none, or it was written by another version of the schema, the index begins empty and {@link #repair()} says why.
     *
     * @throws org.apache.lucene.store.LockObtainFailedException when somebody else holds it
     * @throws IOException when the folder cannot be read or written
     */
    public static KnowledgeIndex open(Path folder) throws IOException {
        return open(FSDirectory.open(folder));
    }

    /** An empty index that is gone when it is closed. */
    public static KnowledgeIndex inMemory() throws IOException {
        return open(new ByteBuffersDirectory());
    }

    /** As {@link #open(Path)}, for a directory of any kind. */
    public static KnowledgeIndex open(Directory directory) throws IOException {
        SoundCommit.Found found;
        // Whoever holds the lock may be in the middle of writing: nothing is judged or cleared before it is ours.
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            found = SoundCommit.newest(directory);
            if (found.commit() == null) {
                // Lucene would read a damaged index once more before it overwrites it.
                SoundCommit.clear(directory);
            }
            lock.ensureValid();
        }
        IndexCommit commit = found.commit();
        Writers writers = new Writers(directory);
        if (commit != null) {
            writers.serve(commit);
        }
        IndexWriter writer = writers.from(commit);
        try {
            if (commit == null) {
                stamp(writer, ReadingMark.NONE);
                writer.commit();
            }
            DirectoryReader reader = commit == null ? DirectoryReader.open(directory) : DirectoryReader.open(commit);
            return new KnowledgeIndex(directory, writers, writer, found, reader);
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    private static void stamp(IndexWriter writer, ReadingMark reading) {
        Map<String, String> data = new HashMap<>();
        data.put(SoundCommit.SCHEMA, Integer.toString(Schema.VERSION));
        reading.writeTo(data);
        writer.setLiveCommitData(data.entrySet());
    }

    /** What was wrong with the index on disk when it was opened, in one line, when it had to be left behind. */
    public Optional<String> repair() {
        return Optional.ofNullable(repair);
    }

    /**
     * The generation that serves now; the caller closes it.
     *
     * @throws IllegalStateException when the index is closed
     */
    public Generation acquire() {
        while (!closed) {
            Generation generation = current;
            if (generation.reader().tryIncRef()) {
                return generation;
            }
        }
        throw new IllegalStateException("the index is closed");
    }

    /**
     * Begins an update that is no reading of the folder, such as vectors that follow; waits while another one is open.
     *
     * @throws IllegalStateException when the index is closed
     */
    public IndexUpdate startUpdate() {
        begin();
        ReadingMark same = current.reading();
        return new IndexUpdate(this, same, same);
    }

    /**
     * As {@link #startUpdate()}, for what a reading of the folder finds: one can go back to what was before.
     *
     * @param now when it is read
     */
    public IndexUpdate startReading(Instant now) {
        begin();
        ReadingMark same = current.reading();
        return new IndexUpdate(this, same, same.next(now));
    }

    private void begin() {
        updating.acquireUninterruptibly();
        boolean begun = false;
        try {
            if (closed) {
                throw new IllegalStateException("the index is closed");
            }
            if (!writer.isOpen()) {
                // The last update could neither be written nor taken back.
                goOnFromServing();
            }
            begun = true;
        } finally {
            if (!begun) {
                updating.release();
            }
        }
    }

    /**
     * Goes back to the reading of the folder before the one that serves, and lets it serve as it was then.
     *
     * @return that reading; empty when none before is kept, and nothing has happened
     * @throws IOException when it cannot be done; what served goes on serving
     */
    public Optional<ReadingMark> rollBack() throws IOException {
        begin();
        boolean done = false;
        try {
            Optional<IndexCommit> earlier = earlierReading();
            if (earlier.isPresent()) {
                writer.rollback();
                writer = writers.from(earlier.get());
                publish(ReadingMark.of(earlier.get()).goneBackTo());
            }
            done = true;
            return earlier.isEmpty() ? Optional.empty() : Optional.of(current.reading());
        } finally {
            endUpdate(done);
        }
    }

    private Optional<IndexCommit> earlierReading() throws IOException {
        int serving = current.reading().number();
        for (IndexCommit commit : DirectoryReader.listCommits(directory).reversed()) {
            int number = ReadingMark.of(commit).number();
            if (number < serving && number > 0) {
                return Optional.of(commit);
            }
        }
        return Optional.empty();
    }

    IndexWriter writer() {
        return writer;
    }

    /** Commits what was written, verifies it and lets it serve. */
    void publish(ReadingMark reading) throws IOException {
        stamp(writer, reading);
        writer.commit();
        Generation old = current;
        DirectoryReader newer = DirectoryReader.openIfChanged(old.reader());
        if (newer == null) {
            return;
        }
        try {
            SoundCommit.verify(
                    directory,
                    newer.getIndexCommit().getFileNames(),
                    old.reader().getIndexCommit().getFileNames());
            current = new Generation(newer, old);
        } catch (IOException | RuntimeException e) {
            newer.close();
            throw e;
        }
        writers.serve(newer.getIndexCommit());
        old.close();
    }

    /** Ends an update; what was written and not published is forgotten. */
    void endUpdate(boolean allPublished) {
        try {
            if (!allPublished) {
                goOnFromServing();
            }
        } finally {
            updating.release();
        }
    }

    /** Forgets what was written, and goes on from what serves: that need not be the newest commit, which may have failed its verification. */
    private void goOnFromServing() {
        try {
            writer.rollback();
            writer = writers.fromServing();
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be written: " + e.getMessage(), e);
        }
    }

    /** Waits for the end of an update that is open. */
    @Override
    public void close() throws IOException {
        updating.acquireUninterruptibly();
        try {
            if (!closed) {
                closed = true;
                current.close();
                writer.rollback();
                directory.close();
            }
        } finally {
            updating.release();
        }
    }
}
