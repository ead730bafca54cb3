package org.rapporteur.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
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

    /**
     * Looks for it; the lock of {@code directory} must be held. What is damaged is taken out of the way, so that nobody stumbles over it later.
     *
     * @throws IOException when the directory cannot be read now, which is not taken for damage
     */
    static Found newest(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return new Found(null, null);
        }
        String damage = dropUnreadable(directory);
        IndexCommit sound = null;
        for (IndexCommit commit : newestFirst(directory)) {
            String schema = commit.getUserData().get(SCHEMA);
            if (sound == null && !Integer.toString(Schema.VERSION).equals(schema)) {
                return new Found(null, "the index was written by another version of Rapporteur: building it anew");
            }
            String wrong = damageOf(directory, commit, sound == null);
            if (wrong != null) {
                directory.deleteFile(commit.getSegmentsFileName());
                damage = sound == null ? wrong : damage;
            } else if (sound == null) {
                sound = commit;
            }
        }
        if (sound != null) {
            return new Found(sound, damage == null ? null : said(damage) + ": going on with an older generation");
        }
        return new Found(null, said(damage == null ? "no commit" : damage) + ": building it anew from the folder");
    }

    private static String said(String damage) {
        return "the index is damaged (" + damage + ")";
    }

    /** Takes away lists of segments that cannot be read; null when there was none. */
    private static @Nullable String dropUnreadable(Directory directory) throws IOException {
        String damage = null;
        for (String file : directory.listAll()) {
            if (!file.startsWith(IndexFileNames.SEGMENTS)) {
                continue;
            }
            try {
                SegmentInfos.readCommit(directory, file);
            } catch (IOException | RuntimeException e) {
                damage = damage(e);
                directory.deleteFile(file);
            }
        }
        return damage;
    }

    /** What is wrong with a commit; null when nothing is. Of one that is not to serve only the presence of its files is looked at. */
    private static @Nullable String damageOf(Directory directory, IndexCommit commit, boolean toServe)
            throws IOException {
        try {
            if (toServe) {
                verify(directory, commit.getFileNames(), List.of());
                // Whole files may still not fit one another.
                DirectoryReader.open(commit).close();
            } else if (!Set.of(directory.listAll()).containsAll(commit.getFileNames())) {
                return "a file is missing";
            }
            return null;
        } catch (IOException | RuntimeException | InternalError e) {
            return damage(e);
        }
    }

    private static List<IndexCommit> newestFirst(Directory directory) throws IOException {
        return DirectoryReader.indexExists(directory)
                ? DirectoryReader.listCommits(directory).reversed()
                : List.of();
    }

    /**
     * In a word what a failure says of the files.
     *
     * @throws IOException the failure itself when it says nothing of them: a full table of open files, say
     */
    static String damage(Throwable failure) throws IOException {
        boolean ofTheFiles = failure instanceof CorruptIndexException
                || failure instanceof IndexFormatTooOldException
                || failure instanceof IndexFormatTooNewException
                || failure instanceof EOFException
                || failure instanceof FileNotFoundException
                || failure instanceof NoSuchFileException;
        if (failure instanceof IOException unknown && !ofTheFiles) {
            throw unknown;
        }
        // Lucene reports damage by many exceptions, some of them unchecked; an unreadable sector of a mapped file is an
        // InternalError.
        return failure.getClass().getSimpleName();
    }

    /**
     * Reads files against the checksum at their end.
     *
     * @param files those of a commit
     * @param verified those of them that were verified before
     * @throws IOException when a file is not what was written
     */
    static void verify(Directory directory, Collection<String> files, Collection<String> verified) throws IOException {
        Set<String> known = Set.copyOf(verified);
        for (String file : files) {
            if (!known.contains(file)) {
                try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
                    CodecUtil.checksumEntireFile(in);
                }
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
}
