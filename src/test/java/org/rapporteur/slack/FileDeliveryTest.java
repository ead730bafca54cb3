package org.rapporteur.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.checks.Fault;
import org.rapporteur.conversation.Attachment;
import org.rapporteur.conversation.ChatWording;
import org.rapporteur.conversation.Outcome;
import org.rapporteur.journal.Journal;
import org.rapporteur.journal.NewMessage;
import org.rapporteur.journal.OutboxRow;
import org.rapporteur.journal.SetClock;
import org.rapporteur.slack.standin.Call;
import org.rapporteur.slack.standin.Faults;
import org.rapporteur.slack.standin.Message;
import org.rapporteur.slack.standin.SlackStandIn;

class FileDeliveryTest {
    private static final String OPEN = "files.getUploadURLExternal";
    private static final String SHOW = "files.completeUploadExternal";
    private static final String ROOT = "1795298400.000100";
    private static final byte[] PIXELS = {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xff, 1};

    private final SetClock clock = new SetClock();
    private final SlackStandIn slack = SlackStandIn.start();

    @TempDir
    private Path folder;

    private Journal journal;
    private WebApi api;
    private SlackDelivery delivery;

    @BeforeEach
    void open() throws IOException {
        journal = Journal.open(folder, clock);
        api = new WebApi(new SlackSettings(
                SlackStandIn.BOT_TOKEN, null, "secret", URI.create(slack.apiUrl()), Set.of(), false, false));
        delivery = sender();
    }

    private SlackDelivery sender() {
        SlackCalls calls = new SlackCalls(error -> {}, () -> {});
        return new SlackDelivery(
                api.methods(),
                api.http(),
                calls,
                new FileDelivery(api.methods(), api.http(), calls, journal.outbox(), clock));
    }

    @AfterEach
    void close() {
        api.close();
        slack.close();
        journal.close();
    }

    private OutboxRow row(String channel, @Nullable String thread, Attachment file) {
        SlackRequest request = SlackRequest.Upload.of(
                new Place(channel, thread, null), file, clock.instant().getEpochSecond());
        OutboxRow row = journal.outbox()
                .put(List.of(new NewMessage("slack", channel, "C1/1.1/file", request.toJson())))
                .getFirst();
        journal.outbox().sending(row.id());
        return row;
    }

    private OutboxRow chart() {
        return row("C1", ROOT, new Attachment("timeline.png", "image/png", PIXELS, "Four events in 2012"));
    }

    private List<Message> there() {
        return slack.board().thread("C1", ROOT);
    }

    @Test
    void showsAPictureInItsThreadWithWhatItShowsInWords() {
        assertThat(delivery.deliver(chart())).isInstanceOf(Outcome.Sent.class);
        Message message = there().getFirst();
        assertThat(message.files()).singleElement().satisfies(file -> {
            assertThat(file.path("name").asText()).isEqualTo("timeline.png");
            assertThat(file.path("alt_txt").asText()).isEqualTo("Four events in 2012");
            assertThat(file.path("size").asInt()).isEqualTo(PIXELS.length);
        });
        assertThat(slack.calls().all()).extracting(Call::method).containsExactly(OPEN, Call.UPLOAD, SHOW);
    }

    @Test
    void aFileOfWordsHasNoDescription() {
        OutboxRow row = row("C1", null, Attachment.ofText("gaps.csv", "text/csv", "who?\n", "Two gaps"));
        assertThat(delivery.deliver(row)).isInstanceOf(Outcome.Sent.class);
        assertThat(slack.calls().all().getFirst().arguments().has("alt_txt")).isFalse();
        assertThat(slack.calls().all().get(1).argument("content")).isEqualTo("who?\n");
    }

    @Test
    void aFileForOnePersonGoesIntoTheirDirectMessages() {
        OutboxRow row = row("U0ANN", null, Attachment.ofText("gaps.csv", "text/csv", "who?\n", "Two gaps"));
        assertThat(delivery.deliver(row)).isInstanceOf(Outcome.Sent.class);
        assertThat(slack.board().channel("D0ANN"))
                .singleElement()
                .satisfies(message -> assertThat(message.files()).hasSize(1));
    }

    @Test
    void aFileWhoseReceiptWasLostIsFoundAlsoByTheNextProcess() {
        slack.faults().next(SHOW, new Fault.LostAnswer());
        OutboxRow row = chart();
        assertThat(delivery.deliver(row)).isInstanceOf(Outcome.Unknown.class);
        assertThat(sender().readBack(row)).isInstanceOf(Outcome.Sent.class);
        assertThat(delivery.readBack(row)).isInstanceOf(Outcome.Sent.class);
        assertThat(there()).hasSize(1);
    }

    @Test
    void aFileThatIsNotToBeSeenIsWaitedForAndThenHandedOverAgain() {
        slack.faults().next(SHOW, new Fault.Cut());
        OutboxRow row = chart();
        assertThat(delivery.deliver(row)).isInstanceOf(Outcome.Unknown.class);
        assertThat(delivery.readBack(row)).isInstanceOf(Outcome.NotSent.class);
        clock.pass(FileDelivery.UNTIL_SHOWN.minusSeconds(1));
        assertThat(delivery.readBack(row)).isInstanceOf(Outcome.NotSent.class);
        clock.pass(Duration.ofSeconds(1));
        assertThat(delivery.readBack(row)).isEqualTo(new Outcome.NotThere());
        assertThat(delivery.deliver(row)).isInstanceOf(Outcome.Sent.class);
        assertThat(there()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {OPEN, Call.UPLOAD})
    void whatFailsBeforeTheFileCanBeSeenIsTriedAgainAtOnce(String step) {
        slack.faults().next(step, new Fault.Cut(), Fault.page(503), Faults.rateLimited(7));
        OutboxRow row = chart();
        assertThat(delivery.deliver(row)).isInstanceOf(Outcome.NotSent.class);
        assertThat(delivery.deliver(row)).isInstanceOf(Outcome.NotSent.class);
        assertThat(delivery.deliver(row)).isEqualTo(new Outcome.RetryAfter(Duration.ofSeconds(7)));
        assertThat(delivery.readBack(row)).isEqualTo(new Outcome.NotThere());
        assertThat(delivery.deliver(row)).isInstanceOf(Outcome.Sent.class);
        assertThat(there()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing_scope", "file_uploads_disabled", "file_type_not_allowed"})
    void inThePlaceOfAFileThatSlackDoesNotTakeStandsALine(String error) {
        slack.faults().next(OPEN, Faults.notOk(error));
        OutboxRow row = chart();
        assertThat(delivery.deliver(row)).isInstanceOf(Outcome.Sent.class);
        assertThat(there())
                .singleElement()
                .satisfies(message ->
                        assertThat(message.shown().text()).isEqualTo(ChatWording.fileNotTaken("timeline.png")));
        assertThat(delivery.readBack(row)).isInstanceOf(Outcome.Sent.class);
    }

    @Test
    void survivesTheJournal() {
        SlackRequest.Upload upload = (SlackRequest.Upload) SlackRequest.fromJson(chart().request());
        assertThat(upload.bytes()).isEqualTo(PIXELS);
        assertThat(SlackRequest.fromJson(upload.toJson())).isEqualTo(upload);
    }
}
