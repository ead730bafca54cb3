package org.rapporteur.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Short ways to a file and to what is read from it. */
final class Reading {
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2013-01-15T12:00:00Z"));

    /** All formats, in this process. */
    static final FileParser PARSER = content -> new Formats().read(content.file());

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
        return all(file, yaml).getFirst();
    }

    /** Every article of a file that holds a list. */
    static List<ReadArticle> all(SourceFile file, String yaml) throws UnreadableFileException {
        byte[] sidecar = yaml.getBytes(StandardCharsets.UTF_8);
        return new ArticleReader(PARSER, CLOCK).read(new FileContent(file, sidecar, null, "hash"));
    }
}
