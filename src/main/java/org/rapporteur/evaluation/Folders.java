package org.rapporteur.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.rapporteur.embedding.Embedder;

/** Where the folders come from that questions are about. */
public interface Folders {
    /**
     * The folder, read and with its vectors; the same one when it is asked for again.
     *
     * @param folder null for the one that the settings name
     * @throws IOException when it cannot be read; the message says which
     */
    KnownFolder open(@Nullable Path folder) throws IOException;

    /** Null when embedding is off. */
    @Nullable
    Embedder embedder();
}
