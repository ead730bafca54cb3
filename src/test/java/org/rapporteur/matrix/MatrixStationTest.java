package org.rapporteur.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.checks.Waiting;
import org.rapporteur.conversation.Admins;
import org.rapporteur.conversation.ChatCounts;
import org.rapporteur.conversation.ChatParts;
import org.rapporteur.conversation.ChatWording;
import org.rapporteur.conversation.IncomingMessage;
import org.rapporteur.conversation.Rate;
import org.rapporteur.conversation.RateLimit;
import org.rapporteur.conversation.Reply;
import org.rapporteur.conversation.ShippedFolder;
import org.rapporteur.journal.Feedback;
import org.rapporteur.journal.InboxRow;
import org.rapporteur.journal.Journal;
import org.rapporteur.matrix.Errand.Kind;
import org.rapporteur.matrix.homeserver.Person;
import org.rapporteur.matrix.homeserver.TimelineEvent;

/** What becomes of errands, over the folder that ships and a homeserver that stands in for a real one. */
@Timeout(120)
class MatrixStationTest {
    private static final String WHO = "Who made the counter-offer at Heiligendamm?";
    private static final String WHERE = "Where was New START signed?";
    private static final InstantSource CLOCK = InstantSource.system();
    private static final CountDownLatch OPEN = new CountDownLatch(0);

    private final HomeserverAccount account = new HomeserverAccount();
    private final Person ann = account.ann();
    private final String room = account.room();

    @TempDir
    private Path folder;

    private Journal journal;
    private HeldFolder core;
    private MatrixStation station;

    /** Answers when it is let. */
    private static final class HeldFolder extends ForwardingCore {
        private volatile CountDownLatch gate = OPEN;

        HeldFolder() throws IOException {
            super(new ShippedFolder());
        }

        @Override
        public Reply reply(IncomingMessage message) {
            try {
                assertThat(gate.await(60, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Reply.Failed("interrupted");
            }
            return super.reply(message);
        }
    }

    @BeforeEach
    void open() throws IOException {
        journal = Journal.open(folder, CLOCK);
        core = new HeldFolder();
        station = station(new Rate(10, Duration.ofMinutes(1)));
    }

    private MatrixStation station(Rate rate) {
        ChatParts parts = new ChatParts(
                core, journal, Admins.parse("matrix:" + ann.id()), new RateLimit(rate, CLOCK), CLOCK, null);
        MatrixSettings settings = new MatrixSettings(
                URI.create("https://example.org"),
                "rapporteur",
                "secret",
                null,
                Globs.NONE,
                Globs.NONE,
                List.of("!rapporteur"),
                Globs.NONE,
                Globs.NONE);
        return new MatrixStation(settings, parts, account.client(), account.identity(), Rooms.of(journal.notes()));
    }

    @AfterEach
    void close() {
        station.close();
        core.close();
        journal.close();
        account.close();
    }

    private Errand errand(Kind kind, String event, String text, @Nullable String root, @Nullable String target) {
        return new Errand(kind, room, event, ann.id(), text, false, root, root == null, true, Instant.EPOCH, target);
    }

    private void accept(Errand errand) {
        InboxRow row = journal.inbox()
                .accept(
                        MatrixStation.SURFACE,
                        List.of(errand.event()),
                        errand.kind().name(),
                        errand.toJson())
                .orElseThrow();
        station.desk().begin(row);
    }

    private void ask(String event, String text) {
        accept(errand(Kind.MESSAGE, event, text, null, null));
    }

    private List<TimelineEvent> said() {
        Waiting.until("all done", () -> {
            ChatCounts counts = station.counts();
            return counts.working() == 0 && counts.waiting() == 0;
        });
        return ann.saidBy(account.identity().user(), room);
    }

    private TimelineEvent last() {
        return said().getLast();
    }

    @Test
    void aFollowUpInADirectMessageLeansOnWhatWasAskedThere() {
        ask("$1", WHO);
        ask("$2", "and when?");
        assertThat(said()).hasSize(2);
        assertThat(last().body()).contains("7 June 2007");
        assertThat(last().inReplyTo()).isEqualTo("$2");
        assertThat(last().mentions()).containsExactly(ann.id());
    }

    @Test
    void aReplyToAnOlderAnswerMeansThatOne() {
        ask("$1", WHO);
        String answer = last().id();
        ask("$2", WHERE);
        said();
        accept(errand(Kind.MESSAGE, "$3", "and when?", null, answer));
        assertThat(last().body()).contains("7 June 2007");
    }

    @Test
    void aThreadOnAnAnswerGoesOnWithIt() {
        ask("$1", WHO);
        String answer = last().id();
        ask("$2", WHERE);
        said();
        accept(errand(Kind.MESSAGE, "$3", "and when?", answer, null));
        assertThat(last().body()).contains("7 June 2007");
        assertThat(last().threadRoot()).isEqualTo(answer);
        assertThat(station.ownMessages().isOurThread(room, answer)).isTrue();
        assertThat(station.ownMessages().isOurThread(room, "$elsewhere")).isFalse();
    }

    @Test
    void moreShowsThePassagesOfTheLastAnswer() {
        ask("$0", "more");
        assertThat(last().body()).isEqualTo(MatrixWording.NO_ANSWER_YET);
        ask("$1", WHO);
        ask("$2", "More!");
        assertThat(last().body()).startsWith("Where it stands").contains("> ");
        assertThat(last().isNotice()).isFalse();
        ask("$3", "sources");
        ask("$4", "more");
        assertThat(last().body()).contains("articles in the folder").doesNotContain("more”");
    }

    @Test
    void whyExplainsTheAnswerThatItRepliesTo() {
        ask("$1", WHO);
        String answer = last().id();
        ask("$2", WHERE);
        said();
        accept(errand(Kind.MESSAGE, "$3", "why", null, answer));
        assertThat(last().body()).startsWith("How the reply to “" + WHO);
        assertThat(last().isNotice()).isTrue();
    }

    @Test
    void anEditChangesTheAnswerThatStandsThere() {
        ask("$1", WHO);
        String answer = last().id();
        accept(errand(Kind.EDIT, "$edit", WHERE, null, "$1"));
        assertThat(said()).hasSize(2);
        assertThat(last().replaces()).isEqualTo(answer);
        assertThat(last().content().path("m.new_content").path("body").asText()).contains("Prague");
        assertThat(last().content().path("m.mentions")).isEmpty();
    }

    @Test
    void anEditThatComesBeforeTheAnswerIsAnsweredAlone() {
        core.gate = new CountDownLatch(1);
        ask("$0", WHO);
        ask("$1", WHO);
        accept(errand(Kind.EDIT, "$edit1", "latest", null, "$1"));
        accept(errand(Kind.EDIT, "$edit2", WHERE, null, "$1"));
        core.gate.countDown();
        assertThat(said()).hasSize(2);
        assertThat(last().body()).contains("Prague");
        assertThat(last().inReplyTo()).isEqualTo("$1");
        assertThat(journal.inbox().unfinished(MatrixStation.SURFACE)).isEmpty();
    }

    @Test
    void aQuestionTakenBackBeforeItsAnswerGetsNone() {
        core.gate = new CountDownLatch(1);
        ask("$1", WHO);
        accept(errand(Kind.REDACTION, "$back", "", null, "$1"));
        core.gate.countDown();
        assertThat(said()).isEmpty();
    }

    @Test
    void aQuestionTakenBackTakesItsAnswerAlong() {
        ask("$1", WHO);
        assertThat(last().isRedacted()).isFalse();
        accept(errand(Kind.REDACTION, "$back", "", null, "$1"));
        assertThat(said()).noneMatch(event -> !event.isRedacted());
        assertThat(journal.answers().byQuestion(MatrixStation.SURFACE, "$1")).isEmpty();
        accept(errand(Kind.EDIT, "$edit", WHERE, null, "$1"));
        assertThat(said()).noneMatch(event -> !event.isRedacted());
    }

    @Test
    void aVoteCountsOnceAndCanBeTakenBack() {
        ask("$1", WHO);
        String answer = last().id();
        accept(errand(Kind.VOTE, "$up", Errand.UP, null, answer));
        accept(errand(Kind.VOTE, "$down", Errand.DOWN, null, answer));
        said();
        assertThat(votes()).isEqualTo(new Feedback.Counts(0, 1));
        assertThat(station.ownMessages().concernsUs(room, "$down")).isTrue();
        accept(errand(Kind.REDACTION, "$back", "", null, "$down"));
        said();
        assertThat(votes()).isEqualTo(new Feedback.Counts(1, 0));
        accept(errand(Kind.REDACTION, "$back2", "", null, "$up"));
        said();
        assertThat(votes()).isEqualTo(new Feedback.Counts(0, 0));
    }

    private Feedback.Counts votes() {
        return journal.feedback().of(MatrixStation.SURFACE, "$1");
    }

    @Test
    void whoAsksTooMuchIsToldOnce() {
        station.close();
        station = station(new Rate(1, Duration.ofMinutes(1)));
        ask("$1", WHO);
        ask("$2", WHERE);
        ask("$3", WHERE);
        assertThat(said())
                .hasSize(2)
                .filteredOn(TimelineEvent::isNotice)
                .singleElement()
                .satisfies(event -> assertThat(event.body()).startsWith("That was a lot of questions"));
    }

    @Test
    void anAdminIsNotServedWhereAnybodyMayEnter() {
        ask("$1", "refresh");
        assertThat(last().body()).isEqualTo(MatrixWording.NOT_IN_PUBLIC);
    }

    @Test
    void aTextThatIsNoQuestionIsRefused() {
        ask("$1", "word ".repeat(ErrandRunner.LONGEST));
        assertThat(last().body()).isEqualTo(MatrixWording.TOO_LONG);
    }

    @Test
    void introducesItselfAndSaysThatARoomIsEncrypted() {
        accept(errand(Kind.JOINED, "$join", "", null, null));
        accept(errand(Kind.ENCRYPTED, "$encrypted", "", null, null));
        assertThat(said())
                .hasSize(2)
                .allMatch(TimelineEvent::isNotice)
                .allMatch(event -> event.mentions().isEmpty());
        assertThat(said().getFirst().body()).startsWith("Hello.");
        assertThat(last().body()).isEqualTo(MatrixWording.ENCRYPTED);
    }

    @Test
    void nothingIsDoneAnyMoreInARoomThatWeLeft() {
        core.gate = new CountDownLatch(1);
        ask("$1", WHO);
        ask("$2", WHERE);
        station.dropRoom(room);
        core.gate.countDown();
        assertThat(said()).isEmpty();
        assertThat(journal.inbox().unfinished(MatrixStation.SURFACE)).isEmpty();
    }

    @Test
    void whatWasNotDoneIsDoneByTheNextProcess() {
        core.gate = new CountDownLatch(1);
        journal.inbox()
                .accept(
                        MatrixStation.SURFACE,
                        List.of("$1"),
                        "MESSAGE",
                        errand(Kind.MESSAGE, "$1", WHO, null, null).toJson());
        journal.inbox()
                .accept(
                        MatrixStation.SURFACE,
                        List.of("$edit"),
                        "EDIT",
                        errand(Kind.EDIT, "$edit", WHERE, null, "$1").toJson());
        journal.inbox().accept(MatrixStation.SURFACE, List.of("$odd"), "MESSAGE", "{}");
        core.gate.countDown();
        station.resume();
        assertThat(said()).hasSize(1);
        assertThat(last().body()).contains("Prague");
        assertThat(journal.inbox().unfinished(MatrixStation.SURFACE)).isEmpty();
    }

    @Test
    void aQuestionThatFailsIsToldSo() {
        core.failing = true;
        ask("$1", WHO);
        assertThat(last().body()).isEqualTo(ChatWording.FAILED);
        assertThat(last().isNotice()).isTrue();
    }
}
