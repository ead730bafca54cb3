package org.rapporteur.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ingest.FolderReader;
import org.rapporteur.text.Aliases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The alias table in force: the folder's own file when it has one, else the one that ships; an edit takes effect with the next question. */
final class AliasFile implements Supplier<Aliases> {
    private static final Logger LOG = LoggerFactory.getLogger(AliasFile.class);
    private static final Aliases SHIPPED = Aliases.shipped();

    private record Read(@Nullable FileTime modified, Aliases aliases, Function<String, Optional<String>> usual) {
        Read(@Nullable FileTime modified, Aliases aliases) {
            this(modified, aliases, aliases.usualNames());
        }
    }

    private final Path file;
    private volatile Read read = new Read(null, SHIPPED);

    AliasFile(Path knowledge) {
        this.file = knowledge.resolve(FolderReader.ALIASES);
    }

    @Override
    public Aliases get() {
        return current().aliases();
    }

    /** The usual name of a thing by any of its names, see {@link Aliases#usualNames()}. */
    Function<String, Optional<String>> usualNames() {
        return current().usual();
    }

    private Read current() {
        FileTime modified = modified();
        Read current = read;
        if (Objects.equals(modified, current.modified())) {
            return current;
        }
        Read newer = new Read(modified, modified == null ? SHIPPED : parse(current.aliases()));
        read = newer;
        return newer;
    }

    private @Nullable FileTime modified() {
        try {
            return Files.getLastModifiedTime(file);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            return read.modified();
        }
    }

    private Aliases parse(Aliases before) {
        try {
            return Aliases.parse(Files.readAllLines(file));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("{} cannot be used, the table before it stays: {}", file, e.getMessage());
            return before;
        }
    }
}
