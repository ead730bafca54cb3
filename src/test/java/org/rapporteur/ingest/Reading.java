package org.rapporteur.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;

/** Short ways to a file and to what is read from it. */
final class Reading {
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2013-01-15T12:00:00Z"));

    private Reading() {}

    static SourceFile file(String path, String text) {
        return new SourceFile(path, text.getBytes(StandardCharsets.UTF_8));
    }

    static ReadArticle article(String path, String text) throws UnreadableFileException {
        return article(file(path, text));
    }

    static ReadArticle article(SourceFile file) throws UnreadableFileException {
        return withSidecar(file, "");
    }

    static ReadArticle withSidecar(SourceFile file, String yaml) throws UnreadableFileException {
        byte[] sidecar = yaml.getBytes(StandardCharsets.UTF_8);
        return new ArticleReader(new Formats(), CLOCK).read(new FileContent(file, sidecar, null, "hash"));
    }
}
