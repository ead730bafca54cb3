package org.rapporteur.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {
    private final SetClock clock = new SetClock();

    @TempDir
    private Path folder;

    private Journal journal;
    private Inbox inbox;

    @BeforeEach
    void open() throws IOException {
        journal = Journal.open(folder, clock);
        inbox = journal.inbox();
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private InboxRow accept(String... keys) {
        return inbox.accept("slack", List.of(keys), "mention", "{}").orElseThrow();
    }

    @Test
    void keepsWhatItAcceptedUntilItIsFinished() {
        InboxRow first = inbox.accept("slack", List.of("Ev1"), "mention", "{\"text\":\"één ☂\"}")
                .orElseThrow();
        InboxRow second = accept("Ev2");
        assertThat(first)
                .isEqualTo(new InboxRow(first.id(), "slack", "mention", "{\"text\":\"één ☂\"}", clock.instant(), 0));
        assertThat(inbox.unfinished("slack")).containsExactly(first, second);
        assertThat(inbox.unfinished("matrix")).isEmpty();

        inbox.finish(first.id());
        assertThat(inbox.unfinished("slack")).containsExactly(second);
    }

    @Test
    void acceptsAMessageOnceUnderWhicheverOfItsKeysItComesAgain() {
        accept("Ev1", "T1/C1/1.1");
        assertThat(inbox.accept("slack", List.of("Ev1"), "mention", "{}")).isEmpty();
        assertThat(inbox.accept("slack", List.of("Ev2", "T1/C1/1.1"), "message", "{}"))
                .isEmpty();
        assertThat(inbox.accept("slack", List.of("Ev2"), "message", "{}"))
                .as("the keys of what was turned away are not taken")
                .isPresent();
        assertThat(inbox.accept("matrix", List.of("Ev1"), "message", "{}"))
                .as("another surface has keys of its own")
                .isPresent();
    }

    @Test
    void knowsAMessageForThirtyDaysAndNoLonger() {
        InboxRow row = accept("Ev1");
        inbox.finish(row.id());
        clock.pass(Duration.ofDays(30).minusMillis(1));
        assertThat(inbox.accept("slack", List.of("Ev1"), "mention", "{}")).isEmpty();
        clock.pass(Duration.ofMillis(1));
        assertThat(inbox.accept("slack", List.of("Ev1"), "mention", "{}")).isPresent();
    }

    @Test
    void takesMessagesInTogetherWithHowFarTheSurfaceHasRead() {
        accept("Ev1");
        List<InboxRow> rows = inbox.accept(
                "slack",
                List.of(arrival("Ev2"), arrival("Ev1"), arrival("Ev3"), arrival("Ev2")),
                List.of(new Note("position", "since", "s2")));
        assertThat(rows).extracting(InboxRow::payload).containsExactly("payload of Ev2", "payload of Ev3");
        assertThat(inbox.unfinished("slack")).endsWith(rows.toArray(InboxRow[]::new));
        assertThat(journal.notes().find("slack", "position", "since")).contains("s2");
    }

    @Test
    @SuppressWarnings("NullAway") // a note without a name is what cannot be stored
    void takesNeitherMessagesNorThePositionWhenOneOfThemCannotBeStored() {
        Note broken = new Note("position", null, "s3");
        assertThatThrownBy(() -> inbox.accept("slack", List.of(arrival("Ev1")), List.of(broken)))
                .isInstanceOf(JournalException.class);
        assertThat(inbox.unfinished("slack")).isEmpty();
        assertThat(inbox.accept("slack", List.of(arrival("Ev1")), List.of())).hasSize(1);
    }

    private static Arrival arrival(String key) {
        return new Arrival(List.of(key), "mention", "payload of " + key);
    }

    @Test
    void takesAKeyThatIsGivenTwiceForOne() {
        assertThat(inbox.accept("slack", List.of("Ev1", "Ev1"), "mention", "{}"))
                .isPresent();
    }

    @Test
    void refusesAMessageWithoutAKey() {
        assertThatThrownBy(() -> inbox.accept("slack", List.of(), "mention", "{}"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(inbox.unfinished("slack")).isEmpty();
    }

    @Test
    void givesUpAMessageWhoseWorkNeverEnds() {
        long id = accept("Ev1").id();
        for (int i = 1; i <= Inbox.MOST_ATTEMPTS; i++) {
            assertThat(inbox.attempt(id)).isTrue();
            assertThat(inbox.unfinished("slack").getFirst().attempts()).isEqualTo(i);
        }
        assertThat(inbox.attempt(id)).isFalse();
        assertThat(inbox.unfinished("slack"))
                .as("its sender has to be told yet")
                .hasSize(1);
    }

    @Test
    void withdrawsAMessageWithWhatWasNotSentOfItsReplies() {
        InboxRow row = accept("Ev1", "T1/C1/1.1");
        List<OutboxRow> replies = journal.outbox()
                .put(
                        row.id(),
                        List.of(new NewMessage("slack", "C1", "a", "{}"), new NewMessage("slack", "C1", "b", "{}")));
        assertThat(journal.outbox().sending(replies.getFirst().id())).isTrue();
        journal.outbox().sent(replies.getFirst().id(), "2.2");

        assertThat(inbox.withdraw("slack", "T1/C1/1.1")).isTrue();
        assertThat(inbox.isWithdrawn(row.id())).isTrue();
        assertThat(journal.outbox().unsent("slack")).isEmpty();
        assertThat(journal.outbox().sending(replies.getLast().id())).isFalse();
    }

    @Test
    void storesNoReplyToAMessageThatWasWithdrawnMeanwhile() {
        InboxRow row = accept("Ev1", "T1/C1/1.1");
        inbox.withdraw("slack", "T1/C1/1.1");
        assertThat(inbox.unfinished("slack")).isEmpty();
        assertThat(journal.outbox().put(row.id(), List.of(new NewMessage("slack", "C1", "a", "{}"))))
                .isEmpty();
        assertThat(journal.outbox().unsent("slack")).isEmpty();
    }

    @Test
    void findsAMessageByAnyOfItsKeysUntilItIsForgotten() {
        InboxRow row =
                inbox.accept("slack", List.of("Ev1", "C1/1.1"), "mention", "{}").orElseThrow();
        inbox.finish(row.id());
        assertThat(inbox.find("slack", "C1/1.1").map(InboxRow::id)).contains(row.id());
        assertThat(inbox.find("slack", "C1/2.2")).isEmpty();
        assertThat(inbox.find("matrix", "Ev1")).isEmpty();
    }

    @Test
    void letsAMessageBeWithdrawnByItsRow() {
        InboxRow row = inbox.accept("slack", List.of("Ev1"), "mention", "{}").orElseThrow();
        inbox.withdraw(row.id());
        assertThat(inbox.isWithdrawn(row.id())).isTrue();
        assertThat(inbox.unfinished("slack")).isEmpty();
    }

    @Test
    void doesNotAcceptWhatWasDeletedBeforeItArrived() {
        assertThat(inbox.withdraw("slack", "T1/C1/1.1")).isFalse();
        assertThat(inbox.accept("slack", List.of("Ev1", "T1/C1/1.1"), "mention", "{}"))
                .isEqualTo(Optional.empty());
        assertThat(inbox.withdraw("slack", "T1/C1/1.1")).isFalse();
    }
}
