package org.rapporteur.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of articles of a bot under test. */
public record Articles(Path folder) {
    /** The host of every address that an article here has, unless it is a hostile one. */
    public static final String HOST = "https://wire.example/";

    public Articles {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(Fact fact) {
        article(fact.file(), fact.title(), HOST + fact.number(), fact.text());
    }

    /** A whole article; title and address stand in quotes of YAML. */
    public void article(String file, String title, String url, String text) {
        file(
                file,
                "---\ntitle: %s\nsource: Our Wire\ndate: 2012-05-04\nurl: %s\n---\n%s\n"
                        .formatted(quoted(title), quoted(url), text));
    }

    public void file(String name, String content) {
        try {
            Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete(String name) {
        try {
            Files.delete(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
