package org.rapporteur.ingest;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.ArticleId;

/**
 * A file that may hold an article.
 *
 * @param id its place in the folder
 * @param file where to read it
 * @param size in bytes when it was seen
 * @param sidecarFile the file that tells what this one cannot; null when there is none
 */
record FoundFile(
        ArticleId id, Path file, long size, @Nullable Path sidecarFile) {
    /** What stands behind the whole name of a file in the name of its sidecar. */
    static final String SIDECAR = ".meta.yaml";

    Optional<Path> sidecar() {
        return Optional.ofNullable(sidecarFile);
    }
}
