package org.rapporteur.parsing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.rapporteur.formats.Formats;
import org.rapporteur.formats.SourceFile;
import org.rapporteur.formats.UnreadableFileException;

/** Short ways to a file and to what is read from it. */
public final class Reading {
    public static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2013-01-15T12:00:00Z"));

    /** All formats, in this process. */
    public static final FileParser PARSER = content -> new Formats().read(content.file());

    private Reading() {}

    public static SourceFile file(String path, String text) {
        return new SourceFile(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public static ReadArticle article(String path, String text) throws UnreadableFileException {
        return article(file(path, text));
    }

    public static ReadArticle article(SourceFile file) throws UnreadableFileException {
        return withSidecar(file, "");
    }

    public static ReadArticle withSidecar(SourceFile file, String yaml) throws UnreadableFileException {
        return all(file, yaml).getFirst();
    }

    /** Every article of a file that holds a list. */
    public static List<ReadArticle> all(SourceFile file, String yaml) throws UnreadableFileException {
        byte[] sidecar = yaml.getBytes(StandardCharsets.UTF_8);
        return new ArticleReader(PARSER, CLOCK).read(new FileContent(file, sidecar, null, "hash"));
    }
}
