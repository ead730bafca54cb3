package org.rapporteur.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    Path folder;

    @Test
    void writesTogetherWhatComesTogetherAndUndoesOnlyWhatFails() throws Exception {
        try (Database database = open();
                ExecutorService threads = Executors.newFixedThreadPool(12)) {
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch all = new CountDownLatch(1);
            Future<Integer> first = threads.submit(() -> database.write(handle -> {
                begun.countDown();
                await(all);
                return 0;
            }));
            begun.await();
            List<Future<Integer>> rest = new ArrayList<>();
            for (int i = 1; i <= 10; i++) {
                int number = i;
                rest.add(threads.submit(() -> write(database, number)));
            }
            all.countDown();

            assertThat(first.get()).isZero();
            for (int i = 1; i <= 10; i++) {
                Future<Integer> written = rest.get(i - 1);
                if (i % 3 == 0) {
                    assertThatThrownBy(written::get)
                            .isInstanceOf(ExecutionException.class)
                            .hasRootCauseMessage("no multiple of three");
                } else {
                    assertThat(written.get()).isEqualTo(i);
                }
            }
        }
        try (Database again = open()) {
            assertThat(again.<List<Integer>>read(handle -> handle.select("select number from numbers order by number")
                            .mapTo(Integer.class)
                            .list()))
                    .containsExactly(1, 2, 4, 5, 7, 8, 10);
        }
    }

    /** Fails after it has written. */
    private static int write(Database database, int number) {
        return database.write(handle -> {
            handle.execute("insert into numbers (number) values (?)", number);
            if (number % 3 == 0) {
                throw new IllegalArgumentException("no multiple of three");
            }
            return number;
        });
    }

    private Database open() throws IOException {
        Database database = Database.open(folder.resolve(Journal.FILE));
        database.change(handle -> handle.execute("create table if not exists numbers (number integer)"));
        return database;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
