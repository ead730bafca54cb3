package org.rapporteur.ingest;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.ArticleId;

/**
 * A file that may hold an article.
 *
 * @param id its place in the folder
 * @param file where to read it
 * @param stamp what it looked like when it was seen
 * @param sidecar the file that tells what this one cannot; null when there is none
 */
record FoundFile(
        ArticleId id, Path file, FileStamp stamp, @Nullable Sidecar sidecar) {
    /** A sidecar and what it looked like when it was seen. */
    record Sidecar(Path file, FileStamp stamp) {}

    @Nullable
    Path sidecarFile() {
        return sidecar == null ? null : sidecar.file();
    }

    FoundFile with(Sidecar other) {
        return new FoundFile(id, file, stamp, other);
    }

    /** The same file as it looks now; without its sidecar when that is gone. */
    FoundFile lookedAtAgain() throws IOException {
        FileStamp now = FileStamp.of(file);
        try {
            return new FoundFile(
                    id, file, now, sidecar == null ? null : new Sidecar(sidecar.file(), FileStamp.of(sidecar.file())));
        } catch (NoSuchFileException e) {
            return new FoundFile(id, file, now, null);
        }
    }

    /** Both stamps in one number, above 0. */
    long digest() {
        return stamp.digest(sidecar == null ? null : sidecar.stamp());
    }

    /** Whether one of the two was written to just now. */
    boolean isFresh(Instant now) {
        return stamp.isFresh(now) || (sidecar != null && sidecar.stamp().isFresh(now));
    }

    /** {@link #digest()} for being relied on later; 0 when it is not to be. */
    long lastingDigest(Instant now) {
        boolean reliable =
                stamp.isReliable(now) && (sidecar == null || sidecar.stamp().isReliable(now));
        return reliable ? digest() : 0;
    }
}
