package org.rapporteur.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The documents that real programs made, see {@code src/test/resources/documents/make}. */
public final class Documents {
    private Documents() {}

    public static SourceFile file(String name) {
        return new SourceFile(name, bytes(name));
    }

    public static byte[] bytes(String name) {
        try (InputStream in = Documents.class.getResourceAsStream("/documents/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no document " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
