package org.rapporteur.ingest;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.embedding.Embedder;

/** Tests of a folder with its index and the real embedding. */
abstract class EmbeddedFolder {
    static Embedder embedder;

    @TempDir
    Path root;

    JoinedFolder folder;

    @BeforeAll
    static void load() throws IOException {
        embedder = Embedder.load();
    }

    @AfterAll
    static void unload() {
        embedder.close();
    }

    @BeforeEach
    void open() {
        folder = JoinedFolder.in(root, embedder);
    }

    @AfterEach
    void close() {
        folder.close();
    }
}
