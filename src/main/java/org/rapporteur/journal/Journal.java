package org.rapporteur.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * The journal of one data folder. Safe for use by many threads; one process at a time may have it open, which whoever opens it sees to. What can
 * go wrong later, such as a full disk, is a {@link JournalException}.
 */
public final class Journal implements AutoCloseable {
    /** Its file in the folder; SQLite puts two more beside it while it is open. */
    public static final String FILE = "journal.sqlite";

    private final Database database;
    private final Inbox inbox;
    private final Outbox outbox;
    private final Answers answers;
    private final Feedback feedback;
    private final Gaps gaps;
    private final Notes notes;
    private final Sightings sightings;
    private final Watches watches;

    private Journal(Database database, InstantSource clock) {
        this.database = database;
        this.inbox = new Inbox(database, clock);
        this.outbox = new Outbox(database, clock);
        this.answers = new Answers(database);
        this.feedback = new Feedback(database, clock);
        this.gaps = new Gaps(database, clock);
        this.notes = new Notes(database);
        this.sightings = new Sightings(database);
        this.watches = new Watches(database, clock);
    }

    /**
     * Opens the journal, which is made when there is none, and brings its tables to what this build needs. What is so old that nobody asks for it
     * any more is deleted.
     *
     * @param folder must exist
     * @throws IOException when it cannot be read or written, or was written by a later build; the message is for the person who has to mend it
     */
    public static Journal open(Path folder, InstantSource clock) throws IOException {
        Database database = Database.open(folder.resolve(FILE));
        try {
            Retention.apply(database, clock.instant());
        } catch (JournalException e) {
            database.close();
            throw new IOException(e.getMessage(), e);
        }
        return new Journal(database, clock);
    }

    /**
     * Opens a journal to read in it, also while another process writes it; its tables are left as they are.
     *
     * @throws IOException when there is none, or it cannot be read
     */
    public static Journal openToRead(Path folder, InstantSource clock) throws IOException {
        return new Journal(Database.openAsItIs(folder.resolve(FILE)), clock);
    }

    public Inbox inbox() {
        return inbox;
    }

    public Outbox outbox() {
        return outbox;
    }

    public Answers answers() {
        return answers;
    }

    public Feedback feedback() {
        return feedback;
    }

    public Gaps gaps() {
        return gaps;
    }

    public Notes notes() {
        return notes;
    }

    public Sightings sightings() {
        return sightings;
    }

    public Watches watches() {
        return watches;
    }

    /** Waits for the change under way, then closes; later calls are a {@link JournalException}. */
    @Override
    public void close() {
        database.close();
    }
}
