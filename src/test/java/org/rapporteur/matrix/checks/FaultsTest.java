package org.rapporteur.matrix.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.app.BotProcess;
import org.rapporteur.checks.Fact;
import org.rapporteur.checks.Fault;
import org.rapporteur.checks.HttpReply;
import org.rapporteur.checks.Waiting;
import org.rapporteur.matrix.homeserver.FaultProxy;
import org.rapporteur.matrix.homeserver.Person;
import org.rapporteur.matrix.homeserver.ProxiedRequest;

/** Harm on the way to the homeserver and back. */
class FaultsTest extends ServedChecks {
    /** On a busy machine; what it must not wait for is silent for an hour. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    private String room;

    @BeforeAll
    void gather() {
        room = community.group(ann);
    }

    private void assertAnsweredOnce(String question) {
        community.replyTo(ann, question);
        community.settle(ann, room);
        assertThat(community.repliesTo(ann, room, question)).hasSize(1);
    }

    @Test
    void anAnswerWhoseReceiptIsLostIsSentAgainUnderTheSameTransaction() {
        int before = sends().size();
        community.proxy().faults().where(request -> request.isSendTo(room), new Fault.LostAnswer());
        String question = community.ask(ann, room, Fact.of(1));
        community.proxy().requests().await("a second try", before + 2, request -> request.isSendTo(room));
        List<ProxiedRequest> tries = sends().subList(before, before + 2);
        assertThat(tries.get(0).last()).isEqualTo(tries.get(1).last());
        assertThat(tries.get(0).body()).isEqualTo(tries.get(1).body());
        assertAnsweredOnce(question);
    }

    private List<ProxiedRequest> sends() {
        return community.proxy().requests().where(request -> request.isSendTo(room));
    }

    @Test
    void aSyncThatComesTwiceIsAnsweredOnce() {
        String question = community.ask(ann, room, Fact.of(2));
        community.proxy().repeatLastSync();
        assertAnsweredOnce(question);
        community.proxy().rollBackSince();
        assertAnsweredOnce(question);
        community.settle(ann, room);
        assertThat(community.repliesTo(ann, room, question)).hasSize(1);
    }

    static Stream<Fault> badSyncs() {
        return Stream.of(
                Fault.page(502),
                new Fault.CutShort(),
                new Fault.Cut(),
                json("{}"),
                json("[]"),
                json(""),
                json("{\"next_batch\":"),
                json("{\"next_batch\":7,\"rooms\":[]}"),
                json("{\"rooms\":{\"join\":{\"!a:localhost\":{\"timeline\":{\"events\":null}}}}}"),
                json("null"),
                new Fault.Instead(
                        HttpReply.of(200, "text/html", "<html><body>Log in to the hotel's network</body></html>")),
                new Fault.Instead(HttpReply.of(500, "application/json", "{\"errcode\":[\"M_UNKNOWN\"]}")));
    }

    private static Fault json(String body) {
        return new Fault.Instead(HttpReply.json(200, body));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("badSyncs")
    void aSyncThatIsNoneIsAskedForAgainFromTheSamePosition(Fault fault) {
        community.proxy().faults().where(ProxiedRequest::isNextSync, fault);
        String first = community.ask(ann, room, Fact.of(3));
        ProxiedRequest harmed = community
                .proxy()
                .requests()
                .first("the sync that goes wrong", request -> request.isSync() && request.fault() == fault);
        String second = community.ask(ann, room, Fact.of(4));
        assertAnsweredOnce(first);
        assertAnsweredOnce(second);
        ProxiedRequest again = community
                .proxy()
                .requests()
                .first("the next sync", request -> request.isSync() && request.nanos() > harmed.nanos());
        assertThat(again.parameter("since")).isEqualTo(harmed.parameter("since"));
    }

    /** Events of the wrong shape beside good ones. */
    @Test
    void whatMakesNoSenseInASyncIsPassedOverAndTheRestIsTaken() {
        String junk = "{\"type\":7},null,\"text\",[],{\"type\":\"m.room.message\",\"sender\":{},\"content\":[],"
            + "\"event_id\":null,\"origin_server_ts\":\"soon\"},{\"type\":\"m.room.message\",\"event_id\":\"$junk\","
            + "\"sender\":\"@ann:localhost\",\"origin_server_ts\":1,\"content\":{\"msgtype\":{},\"body\":[1]}},";
        String question = "Where did it not go wrong? " + Fact.of(5).question();
        community
                .proxy()
                .faults()
                .always(
                        ProxiedRequest::isNextSync,
                        new Fault.Changed(reply -> HttpReply.json(
                                reply.status(),
                                reply.text()
                                        .replace("\"timeline\":{\"events\":[", "\"timeline\":{\"events\":[" + junk))));
        community.settle(ann, room);
        assertAnsweredOnce(community.ask(ann, room, question));
    }

    /** A bot in a process of its own, and Ben in a room with it. */
    private record Apart(Community community, BotProcess bot, Person ben, String place) implements AutoCloseable {
        static Apart in(Path folder) {
            Community community = Community.around(folder, Map.of());
            BotProcess bot = community.process();
            bot.awaitReady();
            Person ben = community.newPerson();
            return new Apart(community, bot, ben, community.group(ben));
        }

        @Override
        public void close() {
            bot.close();
            community.close();
        }
    }

    /** Two questions before it goes down, two while it is. */
    @Test
    void anOutageIsSatOutQuietlyAndEverythingIsAnsweredAfterwards(@TempDir Path own) {
        try (Apart apart = Apart.in(own)) {
            Community other = apart.community();
            BotProcess bot = apart.bot();
            Person ben = apart.ben();
            String place = apart.place();
            other.proxy().faults().always(ProxiedRequest::isSend, Fault.page(502));
            List<String> questions = new ArrayList<>();
            questions.add(other.ask(ben, place, Fact.of(1)));
            questions.add(other.ask(ben, place, Fact.of(2)));
            other.proxy().requests().first("a try", request -> request.isSendTo(place));
            other.proxy().faults().clear();
            other.proxy().faults().always(request -> true, new Fault.Cut());
            questions.add(other.ask(ben, place, Fact.of(3)));
            questions.add(other.ask(ben, place, Fact.of(4)));
            int before = other.proxy().requests().all().size();
            // Patience alone: nothing is to happen.
            CompletableFuture<Void> over = new CompletableFuture<Void>().completeOnTimeout(null, 8, TimeUnit.SECONDS);
            over.join();
            assertThat(other.proxy().requests().all().size() - before)
                    .as("requests in eight seconds of outage")
                    .isLessThan(12);
            other.proxy().faults().clear();
            questions.forEach(question -> other.replyTo(ben, question));
            other.settle(ben, place);
            assertThat(questions)
                    .allSatisfy(question ->
                            assertThat(other.repliesTo(ben, place, question)).hasSize(1));
            bot.stop();
            assertThat(bot.said())
                    .filteredOn(line -> line.contains("WARN") && line.contains("MatrixSurface")
                            || line.contains("cannot be reached"))
                    .hasSize(1);
            assertThat(bot.said())
                    .filteredOn(line -> line.contains("INFO") && line.contains("again"))
                    .hasSize(1);
        }
    }

    @Test
    void aHomeserverThatNeverAnswersDoesNotKeepItFromStopping(@TempDir Path own) {
        try (Apart apart = Apart.in(own)) {
            Community other = apart.community();
            BotProcess bot = apart.bot();
            Person ben = apart.ben();
            String place = apart.place();
            other.proxy().faults().always(ProxiedRequest::isSync, new Fault.Silence());
            ben.say(place, "This ends the long poll.");
            other.proxy().requests().first("silence", request -> request.fault() instanceof Fault.Silence);
            assertThat(bot.stop()).isLessThan(LONGEST_STOP);
            assertThat(bot.exitCode()).isZero();
        }
    }

    static Stream<Fault> limits() {
        return Stream.of(
                FaultProxy.refusal(429, "M_LIMIT_EXCEEDED"),
                FaultProxy.refusal(429, "M_LIMIT_EXCEEDED", "{\"retry_after_ms\":1500}"),
                new Fault.Instead(HttpReply.json(429, "{}").with("Retry-After", "2")),
                new Fault.Instead(HttpReply.of(429, "text/html", "slow down")));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("limits")
    void isToldToWaitAndWaitsWhileOtherRoomsAreServed(Fault limit) {
        String elsewhere = community.direct(ann);
        int before = sends().size();
        community.proxy().faults().where(request -> request.isSendTo(room), limit);
        String question = community.ask(ann, room, Fact.of(6));
        community.proxy().requests().await("refused", before + 1, request -> request.isSendTo(room));
        String other = community.ask(ann, elsewhere, Fact.of(7));
        community.replyTo(ann, other);
        assertAnsweredOnce(question);
        List<ProxiedRequest> tries = sends().subList(before, before + 2);
        assertThat(tries.get(1).last()).isEqualTo(tries.get(0).last());
        Duration waited = Duration.ofNanos(tries.get(1).nanos() - tries.get(0).nanos());
        assertThat(waited).isGreaterThanOrEqualTo(asked(limit));
    }

    private static Duration asked(Fault limit) {
        HttpReply reply = ((Fault.Instead) limit).reply();
        return reply.headers().containsKey("Retry-After")
                ? Duration.ofSeconds(2)
                : reply.text().contains("retry_after_ms") ? Duration.ofMillis(1_500) : Duration.ofMillis(300);
    }

    @Test
    void aWaitOfAnHourIsCappedAndLogged(@TempDir Path own) {
        try (Apart apart = Apart.in(own)) {
            Community other = apart.community();
            BotProcess bot = apart.bot();
            Person ben = apart.ben();
            String place = apart.place();
            other.proxy()
                    .faults()
                    .where(
                            request -> request.isSendTo(place),
                            new Fault.Instead(HttpReply.json(429, "{}").with("Retry-After", "3600")));
            other.ask(ben, place, Fact.of(6));
            other.proxy().requests().first("refused", request -> request.fault() != null);
            Waiting.until(
                    "logged",
                    () -> bot.said().stream().anyMatch(line -> line.contains("WARN") && line.contains("3600")));
        }
    }
}
