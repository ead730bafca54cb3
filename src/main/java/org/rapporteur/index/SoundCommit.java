package org.rapporteur.index;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * Finds the newest commit all of whose files are what was written. Opening a reader does not show a flipped bit in stored fields; only the
 * checksums do.
 */
final class SoundCommit {
    /** Key in a commit's data: the schema version it was written with. */
    static final String SCHEMA = "schema";

    /**
     * What was found.
     *
     * @param commit null when there is none to go on with
     * @param repair what was wrong; null when nothing was
     */
    record Found(@Nullable IndexCommit commit, @Nullable String repair) {}

    private SoundCommit() {}

    static Found newest(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return new Found(null, null);
        }
        String damage = null;
        for (IndexCommit commit : newestFirst(directory)) {
            try {
                if (!Integer.toString(Schema.VERSION)
                        .equals(commit.getUserData().get(SCHEMA))) {
                    return new Found(null, "the index was written by another version of Rapporteur: building it anew");
                }
                try (DirectoryReader reader = DirectoryReader.open(commit)) {
                    verify(reader, null);
                }
                return new Found(commit, damage == null ? null : damage + ": going on with an older generation");
            } catch (IOException | RuntimeException e) {
                // Lucene reports damage by many exceptions, some of them unchecked.
                damage = "the index is damaged (" + e.getClass().getSimpleName() + ")";
            }
        }
        return new Found(
                null, (damage == null ? "the index is damaged" : damage) + ": building it anew from the folder");
    }

    private static List<IndexCommit> newestFirst(Directory directory) {
        try {
            return DirectoryReader.listCommits(directory).reversed();
        } catch (IOException | RuntimeException e) {
            // A damaged list of segments: nothing to go on with.
            return List.of();
        }
    }

    /**
     * Reads every file of {@code reader} against its checksum.
     *
     * @param verified a reader whose files were verified before; null when none was
     * @throws IOException when a file is not what was written
     */
    static void verify(DirectoryReader reader, @Nullable DirectoryReader verified) throws IOException {
        Set<Object> known = verified == null
                ? Set.of()
                : verified.leaves().stream().map(SoundCommit::coreKey).collect(Collectors.toSet());
        for (LeafReaderContext leaf : reader.leaves()) {
            LeafReader unwrapped = FilterLeafReader.unwrap(leaf.reader());
            if (!known.contains(coreKey(leaf)) && unwrapped instanceof CodecReader codecReader) {
                codecReader.checkIntegrity();
            }
        }
    }

    /** Deletes everything Lucene wrote into {@code directory} and nothing else; its lock must be held. */
    static void clear(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            if (IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()
                    || file.startsWith(IndexFileNames.SEGMENTS)
                    || file.startsWith(IndexFileNames.PENDING_SEGMENTS)) {
                directory.deleteFile(file);
            }
        }
    }

    private static Object coreKey(LeafReaderContext leaf) {
        return leaf.reader().getCoreCacheHelper().getKey();
    }
}
