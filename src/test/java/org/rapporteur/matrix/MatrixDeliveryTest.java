package org.rapporteur.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.checks.Fault;
import org.rapporteur.checks.HttpReply;
import org.rapporteur.conversation.Attachment;
import org.rapporteur.conversation.ChatWording;
import org.rapporteur.conversation.Outcome;
import org.rapporteur.journal.Journal;
import org.rapporteur.journal.NewMessage;
import org.rapporteur.journal.OutboxRow;
import org.rapporteur.journal.SetClock;
import org.rapporteur.matrix.MatrixMessage.Type;
import org.rapporteur.matrix.homeserver.FaultProxy;
import org.rapporteur.matrix.homeserver.ProxiedRequest;
import org.rapporteur.matrix.homeserver.TimelineEvent;

class MatrixDeliveryTest {
    private static final Predicate<ProxiedRequest> SEND = ProxiedRequest::isSend;
    private static final Predicate<ProxiedRequest> UPLOAD =
            request -> request.path().endsWith("/upload");

    private final SetClock clock = new SetClock();
    private final HomeserverAccount account = new HomeserverAccount();
    private final List<String> shutOut = new ArrayList<>();
    private final String room = account.room();

    @TempDir
    private Path folder;

    private Journal journal;
    private MatrixDelivery delivery;

    @BeforeEach
    void open() throws IOException {
        journal = Journal.open(folder, clock);
        delivery = new MatrixDelivery(account.client(), journal.outbox(), account.identity(), clock, shutOut::add);
    }

    @AfterEach
    void close() {
        journal.close();
        account.close();
    }

    private static ObjectNode content(String words) {
        return Contents.alone(new MatrixMessage(Type.TEXT, words, "<p>" + words + "</p>"));
    }

    private OutboxRow row(String key, MatrixRequest request) {
        return journal.outbox()
                .put(List.of(new NewMessage(MatrixStation.SURFACE, room, key, request.toJson())))
                .getFirst();
    }

    private OutboxRow say(String key, ObjectNode content) {
        return row(key, new MatrixRequest.Say(room, content, "OURS", clock.instant()));
    }

    private OutboxRow say(String words) {
        return say("$" + words, content(words));
    }

    private void fault(Fault... faults) {
        account.proxy().faults().where(SEND, faults);
    }

    private List<String> said() {
        return account.ann().saidBy(account.identity().user(), room).stream()
                .map(TimelineEvent::body)
                .toList();
    }

    @Test
    void aMessageWhoseAnswerWasLostIsSentAgainAndThereOnce() {
        fault(new Fault.LostAnswer());
        OutboxRow row = say("hello");
        assertThat(delivery.deliver(row)).isInstanceOf(Outcome.Unknown.class);
        assertThat(delivery.readBack(row)).isEqualTo(new Outcome.NotThere());
        assertThat(delivery.deliver(row)).isInstanceOf(Outcome.Sent.class);
        assertThat(said()).containsExactly("hello");
    }

    @Test
    void thePatienceAskedForIsKept() {
        fault(FaultProxy.refusal(429, "M_LIMIT_EXCEEDED", "{\"retry_after_ms\":1860}"));
        assertThat(delivery.deliver(say("hello"))).isEqualTo(new Outcome.RetryAfter(Duration.ofMillis(1_860)));
        assertThat(said()).isEmpty();
    }

    @Test
    void whatAProxySaysOfAHomeserverThatIsDownPasses() {
        OutboxRow row = say("hello");
        for (int i = 0; i <= MatrixDelivery.MOST_FAULTS; i++) {
            fault(Fault.page(502));
            assertThat(delivery.deliver(row)).isInstanceOf(Outcome.Unknown.class);
        }
        assertThat(delivery.deliver(row)).isInstanceOf(Outcome.Sent.class);
    }

    @Test
    void inThePlaceOfAMessageOnWhichTheHomeserverBreaksStandsALine() {
        OutboxRow row = say("poison");
        account.proxy()
                .faults()
                .always(
                        request -> request.isSend() && request.body().contains("poison"),
                        FaultProxy.refusal(500, "M_UNKNOWN"));
        for (int i = 1; i < MatrixDelivery.MOST_FAULTS; i++) {
            assertThat(delivery.deliver(row)).as("try %d", i).isInstanceOf(Outcome.Unknown.class);
        }
        assertThat(delivery.deliver(row)).isInstanceOf(Outcome.Sent.class);
        assertThat(said()).containsExactly(MatrixWording.NOT_TAKEN);
    }

    @Test
    void aMessageWaitsWhileTheHomeserverBreaksOnEverything() {
        OutboxRow row = say("hello");
        account.proxy().faults().always(SEND, FaultProxy.refusal(500, "M_UNKNOWN"));
        for (int i = 0; i <= 2 * MatrixDelivery.MOST_FAULTS; i++) {
            assertThat(delivery.deliver(row)).as("try %d", i).isInstanceOf(Outcome.Unknown.class);
        }
        account.proxy().faults().clear();
        assertThat(delivery.deliver(row)).isInstanceOf(Outcome.Sent.class);
        assertThat(said()).containsExactly("hello");
    }

    @Test
    void aMessageThatIsTooLargeIsSentInShortOnce() {
        String words = "word ".repeat(1_000).strip();
        fault(FaultProxy.refusal(413, "M_TOO_LARGE"));
        assertThat(delivery.deliver(say("$long", content(words)))).isInstanceOf(Outcome.Sent.class);
        assertThat(said()).singleElement().asString().hasSizeLessThan(1_100).endsWith("…");

        fault(FaultProxy.refusal(413, "M_TOO_LARGE"), FaultProxy.refusal(413, "M_TOO_LARGE"));
        assertThat(delivery.deliver(say("$longer", content(words)))).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void whereNoThreadCanBeItIsAPlainReply() {
        ObjectNode content = content("hello");
        content.putObject("m.relates_to").put("rel_type", "m.thread").put("event_id", "$root");
        fault(FaultProxy.refusal(400, "M_UNKNOWN"));
        assertThat(delivery.deliver(say("$thread", content))).isInstanceOf(Outcome.Sent.class);
        assertThat(said()).containsExactly("hello");
        assertThat(account.ann()
                        .saidBy(account.identity().user(), room)
                        .getFirst()
                        .threadRoot())
                .isEmpty();

        fault(FaultProxy.refusal(400, "M_BAD_JSON"));
        assertThat(delivery.deliver(say("plain"))).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void aRoomThatTakesNothingOfUsIsDropped() {
        fault(FaultProxy.refusal(403, "M_FORBIDDEN"));
        assertThat(delivery.deliver(say("hello"))).isInstanceOf(Outcome.Rejected.class);
        assertThat(shutOut).containsExactly(room);
    }

    @Test
    void aLockedAccountIsWaitedFor() {
        fault(FaultProxy.refusal(401, "M_USER_LOCKED"));
        assertThat(delivery.deliver(say("hello"))).isInstanceOf(Outcome.NotSent.class);
        assertThat(delivery.deliver(say("hello"))).isInstanceOf(Outcome.Sent.class);
    }

    @Test
    void whatTheHomeserverMayHaveForgottenIsLookedUp() {
        OutboxRow sent = say("sent");
        OutboxRow unsent = say("unsent");
        Outcome outcome = delivery.deliver(sent);
        clock.pass(MatrixDelivery.KNOWN);
        assertThat(delivery.readBack(sent)).isEqualTo(outcome);
        assertThat(delivery.readBack(unsent)).isEqualTo(new Outcome.NotThere());
    }

    @Test
    void whatAnotherDeviceMayHaveSentIsLookedUp() {
        MatrixRequest earlier = new MatrixRequest.Say(room, content("hello"), "EARLIER", clock.instant());
        OutboxRow row = row("$hello", earlier);
        assertThat(delivery.readBack(row)).isEqualTo(new Outcome.NotThere());
        Outcome outcome = delivery.deliver(row);
        assertThat(delivery.readBack(row)).isEqualTo(outcome);
    }

    @Test
    void aHistoryThatCannotBeReadNowIsReadLater() {
        OutboxRow row = say("hello");
        clock.pass(MatrixDelivery.KNOWN);
        account.proxy().faults().where(request -> request.last().equals("messages"), Fault.page(502));
        assertThat(delivery.readBack(row)).isInstanceOf(Outcome.NotSent.class);
    }

    @Test
    void anEditReplacesTheWordsOfWhatWasSent() {
        OutboxRow first = say("first");
        MatrixRequest edit = new MatrixRequest.Edit(room, "$first", content("second"), "OURS", clock.instant());
        assertThat(delivery.deliver(row("$early", edit))).isInstanceOf(Outcome.Rejected.class);
        Outcome.Sent sent = (Outcome.Sent) delivery.deliver(first);
        journal.outbox().sent(first.id(), sent.postedId());
        assertThat(delivery.deliver(row("$first/edit", edit))).isInstanceOf(Outcome.Sent.class);
        TimelineEvent last =
                account.ann().saidBy(account.identity().user(), room).getLast();
        assertThat(last.replaces()).isEqualTo(sent.postedId());
        assertThat(last.content().path("m.new_content").path("body").asText()).isEqualTo("second");
    }

    @Test
    void whatWasSentIsTakenBackAndWhatWasNotNeedsNothing() {
        OutboxRow first = say("first");
        OutboxRow back = row("$first/back", new MatrixRequest.TakeBack(room, "$first"));
        assertThat(delivery.deliver(back)).isEqualTo(new Outcome.Sent(MatrixDelivery.NO_ID));
        Outcome.Sent sent = (Outcome.Sent) delivery.deliver(first);
        journal.outbox().sent(first.id(), sent.postedId());
        assertThat(delivery.deliver(back)).isInstanceOf(Outcome.Sent.class);
        assertThat(delivery.readBack(back)).isEqualTo(new Outcome.NotThere());
        assertThat(account.ann().timeline(room))
                .filteredOn(event -> event.id().equals(sent.postedId()))
                .allMatch(TimelineEvent::isRedacted);
    }

    private OutboxRow upload(Attachment file) {
        Errand errand = new Errand(
                Errand.Kind.MESSAGE,
                room,
                "$ask",
                "@ann:localhost",
                "timeline",
                true,
                "$root",
                true,
                false,
                clock.instant(),
                null);
        byte[] bytes = file.bytes();
        return row(
                "$ask/file",
                new MatrixRequest.Upload(
                        room,
                        Contents.file(file, errand, bytes.length),
                        file.name(),
                        file.mediaType(),
                        Base64.getEncoder().encodeToString(bytes),
                        "OURS",
                        clock.instant()));
    }

    private static Attachment chart() {
        byte[] png = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452000004b00000027608020000");
        return new Attachment("timeline.png", "image/png", png, "Four events in 2012");
    }

    private TimelineEvent shown() {
        return account.ann().saidBy(account.identity().user(), room).getLast();
    }

    @Test
    void aPictureIsShownInItsThreadWithItsSizeAndWhatItShowsInWords() {
        assertThat(delivery.deliver(upload(chart()))).isInstanceOf(Outcome.Sent.class);
        TimelineEvent shown = shown();
        assertThat(shown.content().path("msgtype").asText()).isEqualTo("m.image");
        assertThat(shown.content().path("url").asText()).startsWith("mxc://localhost/");
        assertThat(shown.content().path("filename").asText()).isEqualTo("timeline.png");
        assertThat(shown.body()).isEqualTo("Four events in 2012");
        assertThat(shown.content().path("info").toString())
                .isEqualTo("{\"mimetype\":\"image/png\",\"size\":28,\"w\":1200,\"h\":630}");
        assertThat(shown.threadRoot()).isEqualTo("$root");
        assertThat(shown.mentions()).isEmpty();
    }

    @Test
    void aFileOfAnotherKindIsAFile() {
        delivery.deliver(upload(Attachment.ofText("gaps.csv", "text/csv", "who?\n", "Two gaps")));
        assertThat(shown().content().path("msgtype").asText()).isEqualTo("m.file");
        assertThat(shown().content().path("info").toString()).isEqualTo("{\"mimetype\":\"text/csv\",\"size\":5}");
    }

    @Test
    void aFileWhoseAnswerWasLostIsThereOnce() {
        fault(new Fault.LostAnswer(), new Fault.LostAnswer());
        OutboxRow row = upload(chart());
        assertThat(delivery.deliver(row)).isInstanceOf(Outcome.Unknown.class);
        assertThat(delivery.readBack(row)).isEqualTo(new Outcome.NotThere());
        MatrixDelivery afterRestart =
                new MatrixDelivery(account.client(), journal.outbox(), account.identity(), clock, shutOut::add);
        assertThat(afterRestart.deliver(row)).isInstanceOf(Outcome.Sent.class);
        assertThat(said()).containsExactly("Four events in 2012");
    }

    @Test
    void aFileThatCannotBeUploadedNowIsUploadedLater() {
        account.proxy().faults().where(UPLOAD, Fault.page(502), FaultProxy.refusal(429, "M_LIMIT_EXCEEDED"));
        OutboxRow row = upload(chart());
        assertThat(delivery.deliver(row)).isInstanceOf(Outcome.NotSent.class);
        assertThat(delivery.deliver(row)).isInstanceOf(Outcome.RetryAfter.class);
        assertThat(delivery.deliver(row)).isInstanceOf(Outcome.Sent.class);
        assertThat(said()).hasSize(1);
    }

    @Test
    void aFileIsUploadedOnceHoweverOftenItsMessageIsTried() {
        fault(Fault.page(502), Fault.page(502));
        OutboxRow row = upload(chart());
        delivery.deliver(row);
        delivery.deliver(row);
        assertThat(delivery.deliver(row)).isInstanceOf(Outcome.Sent.class);
        assertThat(account.proxy().requests().where(UPLOAD)).hasSize(1);
    }

    @Test
    void inThePlaceOfAFileThatTheHomeserverDoesNotTakeStandsALine() {
        account.proxy().faults().where(UPLOAD, FaultProxy.refusal(403, "M_FORBIDDEN"));
        assertThat(delivery.deliver(upload(chart()))).isInstanceOf(Outcome.Sent.class);
        assertThat(said()).containsExactly(ChatWording.fileNotTaken("timeline.png"));
        assertThat(shown().content().has("info")).isFalse();
        assertThat(shown().threadRoot()).isEqualTo("$root");
        assertThat(shutOut).isEmpty();
    }

    @Test
    void anUploadSurvivesTheJournal() {
        OutboxRow row = upload(chart());
        MatrixRequest.Upload read = (MatrixRequest.Upload) MatrixRequest.fromJson(row.request());
        assertThat(read.bytes()).isEqualTo(chart().bytes());
        assertThat(read.toJson()).isEqualTo(row.request());
    }

    @Test
    void aTransactionIsTheSameForEveryTryOfAMessageAndForNoOther() {
        assertThat(MatrixDelivery.transaction("$question"))
                .isEqualTo(MatrixDelivery.transaction("$question"))
                .matches("r[0-9a-v]{40,52}")
                .isNotEqualTo(MatrixDelivery.transaction("$question/$edit"));
    }

    @Test
    void nothingOfARefusalIsKeptFromTheJournal() {
        fault(new Fault.Instead(HttpReply.json(404, "{\"errcode\":\"M_NOT_FOUND\",\"error\":\"no room\"}")));
        assertThat(delivery.deliver(say("hello")))
                .isEqualTo(new Outcome.Rejected(new MatrixError.NotFound("M_NOT_FOUND").words()));
    }
}
