package org.rapporteur.journal;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** Writes to a journal for ever, each acknowledged piece as a line on standard output, until it is killed. */
public final class CrashingProcess {
    private CrashingProcess() {}

    /** @param arguments the folder of the journal; with a second one, stops in the middle of a transaction and waits there */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        if (arguments.length > 1) {
            waitInTheMiddle(folder);
        }
        Journal journal = Journal.open(folder, InstantSource.system());
        for (int i = 0; ; i++) {
            String key = "k" + i;
            InboxRow row = journal.inbox()
                    .accept("slack", List.of(key), "mention", key)
                    .orElseThrow();
            System.out.println("accepted " + key);
            journal.outbox().put(row.id(), List.of(new NewMessage("slack", "C1", key, key)));
            System.out.println("answered " + key);
        }
    }

    private static void waitInTheMiddle(Path folder) throws Exception {
        Database database = Database.open(folder.resolve(Journal.FILE));
        database.change(handle -> {
            handle.execute(
                    "insert into inbox (surface, kind, payload, received) values ('slack', 'mention', 'half', 1)");
            handle.execute("insert into seen (surface, name, inbox_id, seen_at) values ('slack', 'half', 1, 1)");
            System.out.println("in the middle");
            try {
                new java.util.concurrent.CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
