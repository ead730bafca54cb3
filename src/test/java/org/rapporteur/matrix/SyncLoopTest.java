package org.rapporteur.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.checks.Fault;
import org.rapporteur.checks.HttpReply;
import org.rapporteur.checks.Recorded;
import org.rapporteur.checks.Waiting;
import org.rapporteur.matrix.homeserver.FaultProxy;
import org.rapporteur.matrix.homeserver.Person;
import org.rapporteur.matrix.homeserver.ProxiedRequest;

/** Looking for what is new, and what ends it or does not. */
@Timeout(180)
class SyncLoopTest {
    private static final String WHO = "Who made the counter-offer at Heiligendamm?";

    private final MatrixHealth health = new MatrixHealth();
    private final Recorded<String> ends = new Recorded<>();

    @TempDir
    private Path folder;

    private Intaking bot;
    private Person ann;
    private String room;
    private SyncLoop loop;

    @BeforeEach
    void open() throws IOException {
        bot = new Intaking(folder, "@ann*");
        ann = bot.account.ann();
        room = bot.account.room();
        loop = new SyncLoop(
                bot.account.identity(),
                bot.account.client(),
                bot.intake,
                new Marker(bot.account.client(), InstantSource.system()),
                health,
                ends::add);
    }

    @AfterEach
    void close() {
        loop.close();
        bot.close();
    }

    private void startAndAwaitReady() {
        loop.start();
        Waiting.until("connected", health::isReady);
    }

    private void assertAnswersWhatIsAsked() {
        String question = ann.say(room, WHO);
        Waiting.until("answered", () -> bot.answered(room).contains(question));
        assertThat(bot.answered(room)).containsOnlyOnce(question);
    }

    private List<ProxiedRequest> looks() {
        return bot.account.proxy().requests().where(ProxiedRequest::isSync);
    }

    /** The next look meets a fault; ends the one that waits. */
    private ProxiedRequest harmNextLook(Fault fault) {
        bot.account.proxy().faults().where(ProxiedRequest::isNextSync, fault);
        ann.send(room, "m.sticker", Person.text("This ends the long poll."));
        return bot.account.proxy().requests().first("the look that goes wrong", request -> request.fault() == fault);
    }

    private ProxiedRequest lookAfter(ProxiedRequest harmed) {
        return bot.account
                .proxy()
                .requests()
                .first("another look", request -> request.isSync() && request.nanos() > harmed.nanos());
    }

    @Test
    void whatIsAskedIsTakenInAndTheNextLookGoesOnFromThere() {
        startAndAwaitReady();
        assertThat(health.state())
                .isEqualTo("connected as " + bot.account.identity().user());
        assertThat(looks().getFirst().parameter("since")).isEmpty();
        assertAnswersWhatIsAsked();
        Waiting.until(
                "a look from there",
                () -> bot.intake.position().equals(Optional.of(looks().getLast().parameter("since"))));
        assertThat(ends.all()).isEmpty();
    }

    @Test
    void theFirstLookDoesNotWaitSoThatItIsKnownAtOnceWhetherWeAreHeard() {
        bot.look();
        startAndAwaitReady();
        Waiting.until(
                "a look that waits",
                () -> looks().stream()
                        .anyMatch(look -> look.parameter("timeout").equals("30000")));
        assertThat(looks().stream()
                        .filter(ProxiedRequest::isNextSync)
                        .findFirst()
                        .map(look -> look.parameter("timeout")))
                .contains("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"next_batch\":7}", "{\"next_batch\":\"s1\",\"rooms\":[]}", "<html>"})
    void anAnswerThatIsNoneIsAskedForAgainFromTheSamePosition(String answer) {
        startAndAwaitReady();
        ProxiedRequest harmed = harmNextLook(new Fault.Instead(HttpReply.json(200, answer)));
        assertThat(lookAfter(harmed).parameter("since")).isEqualTo(harmed.parameter("since"));
        assertAnswersWhatIsAsked();
        assertThat(ends.all()).isEmpty();
    }

    @Test
    void anOutageIsSaidToBeOneAndSatOut() {
        startAndAwaitReady();
        bot.account.proxy().faults().always(ProxiedRequest::isSync, Fault.page(502));
        ann.send(room, "m.sticker", Person.text("This ends the long poll."));
        Waiting.until("noticed", () -> !health.isReady());
        assertThat(health.state()).isEqualTo("not connected, trying");
        bot.account.proxy().faults().clear();
        Waiting.until("connected again", health::isReady);
        assertAnswersWhatIsAsked();
    }

    @Test
    void isToldToWaitAndWaits() {
        startAndAwaitReady();
        ProxiedRequest harmed = harmNextLook(FaultProxy.refusal(429, "M_LIMIT_EXCEEDED", "{\"retry_after_ms\":2500}"));
        long waited = lookAfter(harmed).nanos() - harmed.nanos();
        assertThat(Duration.ofNanos(waited)).isGreaterThanOrEqualTo(Duration.ofMillis(2_500));
        assertAnswersWhatIsAsked();
    }

    @Test
    void aPositionThatIsRefusedIsGivenUp() {
        startAndAwaitReady();
        ProxiedRequest harmed = harmNextLook(FaultProxy.refusal(400, "M_UNKNOWN"));
        assertThat(lookAfter(harmed).parameter("since")).isEmpty();
        assertAnswersWhatIsAsked();
    }

    @Test
    void anAccountThatMayDoNothingNowIsSaidSoAndTriedAgain() {
        startAndAwaitReady();
        bot.account.proxy().faults().always(ProxiedRequest::isSync, FaultProxy.refusal(403, "M_CONSENT_NOT_GIVEN"));
        ann.send(room, "m.sticker", Person.text("This ends the long poll."));
        Waiting.until("noticed", () -> health.state().startsWith("refused: "));
        bot.account.proxy().faults().clear();
        Waiting.until("connected again", health::isReady);
        assertAnswersWhatIsAsked();
        assertThat(ends.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"401, M_UNKNOWN_TOKEN, MATRIX_ACCESS_TOKEN", "403, M_USER_DEACTIVATED, MATRIX_USER"})
    void whatOnlyPeopleCanMendEndsItWithALineThatNamesTheSetting(int status, String code, String setting) {
        startAndAwaitReady();
        harmNextLook(FaultProxy.refusal(status, code));
        assertThat(ends.first("the end", line -> true)).contains(setting);
        assertThat(health.state()).isEqualTo("stopped");
        assertThat(health.isReady()).isFalse();
    }

    @Test
    void closingEndsALookThatWaits() {
        startAndAwaitReady();
        Waiting.until(
                "a look that waits",
                () -> looks().stream()
                        .anyMatch(look -> look.parameter("timeout").equals("30000")));
        loop.close();
        int before = looks().size();
        String position = bot.intake.position().orElseThrow();
        ann.say(room, WHO);
        assertThat(bot.answered(room)).isEmpty();
        assertThat(looks()).hasSize(before);
        assertThat(bot.intake.position()).contains(position);
    }
}
