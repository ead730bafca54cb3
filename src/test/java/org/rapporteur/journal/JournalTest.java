package org.rapporteur.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {
    private final SetClock clock = new SetClock();

    @TempDir
    private Path folder;

    private static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                CrashingProcess.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** By its handle: Process.destroyForcibly closes what the process has said and nobody has read yet. */
    private static void kill(Process process) throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 40})
    void losesNothingThatItAcknowledgedWhenItsProcessIsKilled(int lines) throws Exception {
        Process process = start(folder.toString());
        List<String> said = new ArrayList<>();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            while (said.size() < lines) {
                said.add(out.readLine());
            }
            kill(process);
            out.lines().filter(line -> line.matches("\\w+ k[0-9]+")).forEach(said::add);
        }
        long accepted =
                said.stream().filter(line -> line.startsWith("accepted")).count();
        long answered = said.size() - accepted;
        try (Journal journal = Journal.open(folder, clock)) {
            List<String> stored = journal.outbox().unsent("slack").stream()
                    .map(OutboxRow::replyKey)
                    .toList();
            assertThat(stored.size()).isBetween((int) answered, (int) answered + 1);
            for (int i = 0; i < accepted; i++) {
                assertThat(journal.inbox().accept("slack", List.of("k" + i), "mention", ""))
                        .as("k%d was accepted", i)
                        .isEmpty();
            }
            assertThat(journal.inbox().unfinished("slack"))
                    .as("what was answered is finished, together")
                    .noneMatch(row -> stored.contains(row.payload()));
        }
    }

    @Test
    void undoesATransactionThatWasCutOffInTheMiddle() throws Exception {
        Journal.open(folder, clock).close();
        Process process = start(folder.toString(), "stop in the middle");
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("in the middle");
            kill(process);
        }
        try (Journal journal = Journal.open(folder, clock)) {
            assertThat(journal.inbox().unfinished("slack")).isEmpty();
            assertThat(journal.inbox().accept("slack", List.of("half"), "mention", ""))
                    .isPresent();
        }
    }

    @Test
    void findsEverythingAgainAfterAnOrderlyEnd() throws IOException {
        InboxRow row;
        try (Journal journal = Journal.open(folder, clock)) {
            row = journal.inbox()
                    .accept("slack", List.of("Ev1"), "mention", "{}")
                    .orElseThrow();
            journal.gaps().note("slack", "Who won?", "OFF_TOPIC");
        }
        try (Journal journal = Journal.open(folder, clock)) {
            assertThat(journal.inbox().unfinished("slack")).containsExactly(row);
            assertThat(journal.inbox().accept("slack", List.of("Ev1"), "mention", "{}"))
                    .isEmpty();
            assertThat(journal.gaps().newest(5)).hasSize(1);
        }
    }

    @Test
    void acceptsAMessageOnceWhenManyThreadsBringIt() throws Exception {
        int threads = 8;
        int messages = 50;
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Integer>> accepted = new ArrayList<>();
        try (Journal journal = Journal.open(folder, clock);
                ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int t = 0; t < threads; t++) {
                accepted.add(pool.submit(() -> {
                    start.await();
                    int count = 0;
                    for (int i = 0; i < messages; i++) {
                        count += journal.inbox()
                                        .accept("slack", List.of("Ev" + i), "mention", "")
                                        .isPresent()
                                ? 1
                                : 0;
                    }
                    return count;
                }));
            }
            start.countDown();
            int sum = 0;
            for (Future<Integer> one : accepted) {
                sum += one.get();
            }
            assertThat(sum).isEqualTo(messages);
            assertThat(journal.inbox().unfinished("slack")).hasSize(messages);
        }
    }

    @Test
    void canBeReadWhileItIsWritten() throws IOException {
        assertThatThrownBy(() -> Journal.openToRead(folder, clock)).isInstanceOf(IOException.class);
        assertThat(folder).isEmptyDirectory();
        try (Journal writing = Journal.open(folder, clock);
                Journal reading = Journal.openToRead(folder, clock)) {
            writing.gaps().note("slack", "Who won?", "OFF_TOPIC");
            assertThat(reading.gaps().newest(5)).hasSize(1);
            writing.gaps().note("slack", "Who lost?", "OFF_TOPIC");
            assertThat(reading.gaps().newest(5)).hasSize(2);
        }
    }

    @Test
    void writesWithAFlushToTheDiskForEachCommit() throws IOException {
        try (Database database = Database.open(folder.resolve(Journal.FILE))) {
            String mode = database.read(handle ->
                    handle.select("pragma journal_mode").mapTo(String.class).one());
            int synchronous = database.read(handle ->
                    handle.select("pragma synchronous").mapTo(Integer.class).one());
            assertThat(mode).isEqualTo("wal");
            assertThat(synchronous).as("2 is FULL").isEqualTo(2);
        }
    }

    @Test
    void keepsTheConversationsFromOtherUsersOfTheMachine() throws IOException {
        try (Journal journal = Journal.open(folder, clock)) {
            journal.gaps().note("slack", "Who won?", "OFF_TOPIC");
            for (String name : List.of("", "-wal", "-shm")) {
                assertThat(Files.getPosixFilePermissions(folder.resolve(Journal.FILE + name)))
                        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            }
        }
    }

    @Test
    void saysWhatToDoWithAFileThatIsNoJournal() throws IOException {
        Files.writeString(folder.resolve(Journal.FILE), "this is no journal, whatever its name says. ".repeat(100));
        assertThatThrownBy(() -> Journal.open(folder, clock))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(Journal.FILE)
                .hasMessageContaining("move it away");
    }

    @Test
    void leavesAJournalOfALaterVersionAlone() throws Exception {
        Journal.open(folder, clock).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Journal.FILE));
                Statement statement = connection.createStatement()) {
            statement.execute("insert into migrations select 99, '99', 'later', type, 'V99__later.sql', checksum,"
                    + " installed_by, installed_on, execution_time, success from migrations where version = '1'");
        }
        assertThatThrownBy(() -> Journal.open(folder, clock))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("later version");
    }

    @Test
    void failsWithoutSayingWhatWasWritten() throws IOException {
        Journal journal = Journal.open(folder, clock);
        journal.close();
        assertThatThrownBy(() -> journal.gaps().note("slack", "a secret question", "OFF_TOPIC"))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining(Journal.FILE)
                .hasMessageNotContaining("secret");
    }
}
