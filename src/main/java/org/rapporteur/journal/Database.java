package org.rapporteur.journal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * One connection to the file, used by one thread at a time: SQLite has one writer anyway, and each piece of work here takes a few milliseconds, most
 * of which is waiting for the disk. What several threads want written meanwhile is written together, so that the disk is waited for once.
 */
final class Database implements AutoCloseable {
    private final Object lock = new Object();
    private final Queue<DatabaseWork<?>> waiting = new ConcurrentLinkedQueue<>();
    private final Path file;
    private final Handle handle;

    private Database(Path file, Handle handle) {
        this.file = file;
        this.handle = handle;
    }

    /** Opens the file, which is made when there is none, and brings its tables to what this build needs. */
    static Database open(Path file) throws IOException {
        return open(file, source -> {
            makeOurs(file);
            migrate(source);
        });
    }

    /** @throws IOException also when there is no such file */
    static Database openAsItIs(Path file) throws IOException {
        return open(file, source -> {
            if (!Files.exists(file)) {
                throw new NoSuchFileException(file.toString());
            }
        });
    }

    private interface Preparation {
        void prepare(SQLiteDataSource source) throws IOException;
    }

    private static Database open(Path file, Preparation preparation) throws IOException {
        try {
            SQLiteDataSource source = source(file);
            preparation.prepare(source);
            return new Database(file, Jdbi.open(source.getConnection()));
        } catch (IOException | SQLException | FlywayException | JdbiException e) {
            throw new IOException(
                    "The journal " + file + " cannot be used (" + firstLine(e)
                            + "). Make its folder writable; if the file is damaged or of a later version, move it away"
                            + " and a new one is begun.",
                    e);
        }
    }

    /** Conversations are in it: nobody else on this machine may read it, nor the files that SQLite puts beside it, which take over its rights. */
    private static void makeOurs(Path file) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            try {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } catch (FileAlreadyExistsException e) {
                // As its owner left it.
            }
        }
    }

    /** A commit is on the disk before it returns, and one that was cut off is rolled back by the next open. */
    private static SQLiteDataSource source(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(5_000);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static void migrate(SQLiteDataSource source) {
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:org/rapporteur/journal")
                .table("migrations")
                // A journal of a later build is left alone; by default its tables would be taken for ours.
                .ignoreMigrationPatterns(new String[0])
                .load()
                .migrate();
    }

    /** Does all of the work or nothing of it; what it did is on the disk when this returns. */
    <T> T write(Function<Handle, T> function) {
        DatabaseWork<T> own = new DatabaseWork<>(function);
        waiting.add(own);
        synchronized (lock) {
            // Whoever had the lock before may have done it.
            if (!own.isDone()) {
                writeAllWaiting();
            }
        }
        try {
            return own.result();
        } catch (JdbiException e) {
            throw failed(e);
        }
    }

    private void writeAllWaiting() {
        List<DatabaseWork<?>> batch = new ArrayList<>();
        for (DatabaseWork<?> work = waiting.poll(); work != null; work = waiting.poll()) {
            batch.add(work);
        }
        try {
            handle.useTransaction(open -> batch.forEach(work -> work.doIn(open)));
        } catch (RuntimeException | Error e) {
            batch.forEach(work -> work.fail(e));
        }
        batch.forEach(DatabaseWork::done);
    }

    void change(Consumer<Handle> work) {
        write(open -> {
            work.accept(open);
            return 0;
        });
    }

    <T> T read(Function<Handle, T> work) {
        synchronized (lock) {
            try {
                return work.apply(handle);
            } catch (JdbiException e) {
                throw failed(e);
            }
        }
    }

    /** The statement, which holds what people wrote, stays out of the message. */
    private JournalException failed(JdbiException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return new JournalException("The journal " + file + " failed: " + firstLine(cause), cause);
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given");
    }

    @Override
    public void close() {
        synchronized (lock) {
            Connection connection = handle.getConnection();
            handle.close();
            try {
                connection.close();
            } catch (SQLException e) {
                throw new JournalException("The journal " + file + " does not close", e);
            }
        }
    }
}
