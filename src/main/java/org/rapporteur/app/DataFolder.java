package org.rapporteur.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The data folder, held by this process and no other until it is closed or the process ends. */
final class DataFolder implements AutoCloseable {
    private final FileChannel channel;

    private DataFolder(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws IOException when the folder cannot be made or written, or another process holds it; the message says which and what to do */
    static DataFolder hold(Path folder) throws IOException {
        FileChannel channel = open(folder);
        if (lock(channel) == null) {
            channel.close();
            throw new IOException("Another Rapporteur uses the data folder "
                    + folder.toAbsolutePath().normalize()
                    + ". Stop it, ask it on its web page, or give this one a folder of its own with --data.");
        }
        return new DataFolder(channel);
    }

    private static FileChannel open(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
            return FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    /** What Java says of a file that cannot be used is often its name alone. */
    static IOException unusable(Path folder, IOException why) {
        return new IOException(
                "The data folder " + folder + " cannot be used ("
                        + why.getClass().getSimpleName() + ": " + why.getMessage()
                        + "). Set RAPPORTEUR_DATA to a folder that may be written.",
                why);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
