package org.rapporteur.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.journal.OutboxRow.State;

class OutboxTest {
    private final SetClock clock = new SetClock();

    @TempDir
    private Path folder;

    private Journal journal;
    private Outbox outbox;

    @BeforeEach
    void open() throws IOException {
        journal = Journal.open(folder, clock);
        outbox = journal.outbox();
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private static NewMessage message(String key) {
        return new NewMessage("slack", "C1", key, "{\"key\":\"" + key + "\"}");
    }

    private OutboxRow put(String key) {
        return outbox.put(List.of(message(key))).getFirst();
    }

    @Test
    void storesTheRepliesAndFinishesTheMessageTogether() {
        long inboxId = journal.inbox()
                .accept("slack", List.of("Ev1"), "mention", "{}")
                .orElseThrow()
                .id();
        List<OutboxRow> rows = outbox.put(inboxId, List.of(message("a"), message("b")));
        assertThat(rows).extracting(OutboxRow::replyKey).containsExactly("a", "b");
        assertThat(rows.getFirst())
                .isEqualTo(new OutboxRow(
                        rows.getFirst().id(),
                        "slack",
                        "C1",
                        "a",
                        "{\"key\":\"a\"}",
                        State.PENDING,
                        null,
                        0,
                        clock.instant()));
        assertThat(outbox.unsent("slack")).isEqualTo(rows);
        assertThat(outbox.unsent("matrix")).isEmpty();
        assertThat(journal.inbox().unfinished("slack")).isEmpty();
    }

    @Test
    void knowsByWhatAMessageWillBeFoundBeforeItIsSent() {
        OutboxRow row = put("a");
        outbox.named(row.id(), "too early");
        outbox.sending(row.id());
        assertThat(outbox.find("slack", "a").orElseThrow().postedId()).isNull();
        outbox.named(row.id(), "F1");
        assertThat(outbox.unsent("slack")).extracting(OutboxRow::postedId).containsExactly("F1");
        outbox.sent(row.id(), "F2");
        outbox.named(row.id(), "too late");
        assertThat(outbox.find("slack", "a").orElseThrow().postedId()).isEqualTo("F2");
    }

    @Test
    void findsTheMessagesWhoseKeysBeginAlike() {
        for (String key : List.of("$a_b/file", "$a_b", "$axb/file", "$a_b/file/$edit", "$a_b/filed")) {
            put(key);
        }
        assertThat(outbox.beginningWith("slack", "$a_b/file"))
                .extracting(OutboxRow::replyKey)
                .containsExactly("$a_b/file", "$a_b/file/$edit", "$a_b/filed");
        assertThat(outbox.beginningWith("matrix", "$a_b/file")).isEmpty();
    }

    @Test
    void storesAReplyOnceHoweverOftenItIsMade() {
        OutboxRow row = put("a");
        outbox.sending(row.id());
        outbox.sent(row.id(), "2.2");
        OutboxRow again = put("a");
        assertThat(again.id()).isEqualTo(row.id());
        assertThat(again.state()).isEqualTo(State.SENT);
        assertThat(again.postedId()).isEqualTo("2.2");
        assertThat(outbox.unsent("slack")).isEmpty();
    }

    @Test
    void tellsAfterACrashWhatMayHaveBeenSentFromWhatWasNot() {
        OutboxRow begun = put("a");
        put("b");
        outbox.sending(begun.id());
        assertThat(outbox.unsent("slack")).extracting(OutboxRow::state).containsExactly(State.SENDING, State.PENDING);
        assertThat(outbox.unsent("slack")).extracting(OutboxRow::attempts).containsExactly(1, 0);
    }

    @Test
    void keepsTheTimeUntilWhichAMessageHasToWait() {
        OutboxRow row = put("a");
        Instant later = clock.instant().plus(Duration.ofSeconds(30));
        outbox.sending(row.id());
        outbox.retryAt(row.id(), later);
        assertThat(outbox.unsent("slack").getFirst().state()).isEqualTo(State.PENDING);
        assertThat(outbox.unsent("slack").getFirst().notBefore()).isEqualTo(later);
    }

    @Test
    void doesNotSendWhatHasComeToItsEnd() {
        OutboxRow sent = put("a");
        outbox.sending(sent.id());
        outbox.sent(sent.id(), "2.2");
        OutboxRow failed = put("b");
        outbox.sending(failed.id());
        outbox.failed(failed.id(), "channel_not_found");
        assertThat(outbox.sending(sent.id())).isFalse();
        assertThat(outbox.sending(failed.id())).isFalse();
        assertThat(put("b").state()).isEqualTo(State.FAILED);
    }

    @Test
    void findsAMessageByItsReplyKey() {
        OutboxRow row = put("a");
        assertThat(outbox.find("slack", "a")).contains(row);
        outbox.sent(row.id(), "1.1");
        assertThat(outbox.find("slack", "a").map(OutboxRow::postedId)).contains("1.1");
        assertThat(outbox.find("slack", "b")).isEmpty();
        assertThat(outbox.find("matrix", "a")).isEmpty();
    }

    @Test
    void givesUpWhatWasNotSentOfALane() {
        OutboxRow sent = put("sent");
        outbox.sent(sent.id(), "1.1");
        OutboxRow begun = put("begun");
        outbox.sending(begun.id());
        put("waiting");
        outbox.put(List.of(new NewMessage("slack", "C2", "elsewhere", "{}")));
        assertThat(outbox.abandon("slack", "C1", "nobody is there")).isEqualTo(2);
        assertThat(outbox.unsent("slack")).extracting(OutboxRow::replyKey).containsExactly("elsewhere");
        assertThat(outbox.sending(begun.id())).isFalse();
        assertThat(outbox.find("slack", "sent").map(OutboxRow::state)).contains(State.SENT);
    }

    @Test
    void forgetsWhatWasFinishedAWeekAgoAndNothingElse() throws IOException {
        OutboxRow sent = put("sent");
        outbox.sending(sent.id());
        outbox.sent(sent.id(), "2.2");
        OutboxRow waiting = put("waiting");
        journal.inbox().accept("slack", List.of("Ev1"), "mention", "{}");
        clock.pass(Duration.ofDays(8));
        journal.close();
        journal = Journal.open(folder, clock);
        outbox = journal.outbox();
        assertThat(outbox.unsent("slack")).containsExactly(waiting);
        assertThat(journal.inbox().unfinished("slack")).hasSize(1);
        assertThat(put("sent").id()).as("a new row, since the old one is gone").isNotEqualTo(sent.id());
    }
}
