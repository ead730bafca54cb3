package org.rapporteur.matrix.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.app.BotProcess;
import org.rapporteur.checks.Fact;
import org.rapporteur.checks.Fault;
import org.rapporteur.checks.HttpReply;
import org.rapporteur.checks.Json;
import org.rapporteur.checks.Waiting;
import org.rapporteur.matrix.homeserver.FaultProxy;
import org.rapporteur.matrix.homeserver.Person;
import org.rapporteur.matrix.homeserver.ProxiedRequest;

/** Logging in, staying so, and saying what to do when that is over. */
class AuthTest extends StartedChecks {
    private static Predicate<ProxiedRequest> to(String last) {
        return request -> request.path().endsWith("/" + last);
    }

    /** The access token that the bot uses now. */
    private String token() {
        return community
                .proxy()
                .requests()
                .where(ProxiedRequest::isSync)
                .getLast()
                .authorization();
    }

    /** From now on the token that the bot uses is no good, while the homeserver would still take it. */
    private void expire(Fault refusal) {
        String token = token();
        community
                .proxy()
                .faults()
                .always(
                        request -> request.authorization().equals(token)
                                && !to("refresh").test(request),
                        refusal);
    }

    private static final Fault EXPIRED = FaultProxy.refusal(401, "M_UNKNOWN_TOKEN", "{\"soft_logout\":true}");

    @Test
    void aRevokedTokenEndsItWithALineThatSaysWhatToDo() {
        Person bot = community.asBot();
        try (BotProcess process = community.processWith(byToken(bot))) {
            process.awaitReady();
            String room = community.group(ann);
            community.settle(ann, room);
            bot.call("POST", "logout/all", Json.object());
            ann.say(room, "This ends the long poll.");
            int before = community.proxy().requests().all().size();
            assertThat(process.exitCode()).isNotZero();
            assertThat(process.said()).anyMatch(line -> line.contains("MATRIX_ACCESS_TOKEN"));
            assertThat(process.said())
                    .noneMatch(line -> line.contains("\tat ")
                            || line.contains(bot.account().token()));
            assertThat(community.proxy().requests().all().size() - before)
                    .as("requests with a token that is known to be bad")
                    .isLessThan(5);
        }
    }

    private static Map<String, String> byToken(Person bot) {
        return Map.of("MATRIX_ACCESS_TOKEN", bot.account().token(), "MATRIX_PASSWORD", "", "MATRIX_USER", bot.id());
    }

    @Test
    void anExpiredTokenIsRefreshedAndTheNewOneIsKnownAfterAKill() {
        String room;
        String first;
        String refreshed;
        try (BotProcess process = community.process()) {
            process.awaitReady();
            room = community.group(ann);
            expire(EXPIRED);
            first = community.ask(ann, room, Fact.of(1));
            community.replyTo(ann, first);
            assertThat(community.proxy().requests().where(to("refresh"))).hasSize(1);
            refreshed = token();
        }
        int logins = community.proxy().requests().where(to("login")).size();
        community.proxy().faults().clear();
        try (BotProcess process = community.process()) {
            process.awaitReady();
            community.settle(ann, room);
            assertThat(token()).isEqualTo(refreshed);
            assertThat(community
                            .proxy()
                            .requests()
                            .where(request -> to("login").test(request)
                                    && request.method().equals("POST")))
                    .hasSizeLessThanOrEqualTo(logins);
            assertThat(community.repliesTo(ann, room, first)).hasSize(1);
            process.stop();
        }
    }

    /** Killed while the answer of the refresh is on its way: the pair it had may be used up. */
    @Test
    void killedInTheMiddleOfARefreshItStillLogsIn() {
        String room;
        String question;
        try (BotProcess process = community.process()) {
            process.awaitReady();
            room = community.group(ann);
            expire(EXPIRED);
            community.proxy().faults().where(to("refresh"), new Fault.LostAnswer());
            question = community.ask(ann, room, Fact.of(1));
            community.proxy().requests().first("the refresh", to("refresh"));
        }
        try (BotProcess process = community.process()) {
            process.awaitReady();
            community.replyTo(ann, question);
            community.settle(ann, room);
            assertThat(community.repliesTo(ann, room, question)).hasSize(1);
            process.stop();
        }
    }

    @Test
    void withoutARefreshTokenItLogsInAgainAsTheSameDevice() {
        community.start();
        String room = community.group(ann);
        expire(EXPIRED);
        community.proxy().faults().always(to("refresh"), FaultProxy.refusal(403, "M_FORBIDDEN"));
        String question = community.ask(ann, room, Fact.of(1));
        community.replyTo(ann, question);
        List<String> devices = community
                .proxy()
                .requests()
                .where(request -> to("login").test(request) && request.method().equals("POST"))
                .stream()
                .map(request -> Json.read(request.body()).path("device_id").asText())
                .toList();
        assertThat(devices).hasSizeGreaterThan(1);
        assertThat(devices).allMatch(device -> !device.isEmpty() && device.equals(devices.getFirst()));
        JsonNode known = community.asBot().call("GET", "devices", null).path("devices");
        assertThat(known).as("the one it was registered with, and its own").hasSize(2);
    }

    static Stream<Arguments> wrongSettings() {
        return Stream.of(
                Arguments.of("password", Map.of("MATRIX_PASSWORD", "wrong-canary"), "MATRIX_PASSWORD"),
                Arguments.of(
                        "token",
                        Map.of("MATRIX_PASSWORD", "", "MATRIX_ACCESS_TOKEN", "wrong-canary"),
                        "MATRIX_ACCESS_TOKEN"),
                Arguments.of(
                        "no such name", Map.of("MATRIX_HOMESERVER", "https://nowhere.invalid"), "MATRIX_HOMESERVER"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongSettings")
    void aWrongSettingEndsTheStartWithItsName(String what, Map<String, String> wrong, String named) {
        assertEnds(wrong, named);
    }

    @Test
    void aHomeserverWithoutTheTlsOfItsAddressEndsTheStart() {
        String address = community.synapse().address().toString();
        assertEnds(Map.of("MATRIX_HOMESERVER", address.replace("http:", "https:")), "MATRIX_HOMESERVER");
    }

    private void assertEnds(Map<String, String> wrong, String named) {
        try (BotProcess process = community.processWith(wrong)) {
            assertThat(process.exitCode()).isEqualTo(2);
            assertThat(process.said()).filteredOn(line -> line.contains(named)).hasSize(1);
            assertThat(process.said()).noneMatch(line -> line.contains("\tat ") || line.contains("canary"));
        }
    }

    @Test
    void whatIsNoHomeserverIsSaidToBeNone() {
        for (Fault fault : List.of(
                Fault.page(404),
                new Fault.Instead(HttpReply.of(200, "text/html", "<html>A fine web page</html>")),
                new Fault.Instead(HttpReply.json(200, "{\"hello\":1}")))) {
            community.proxy().faults().clear();
            community.proxy().faults().always(request -> true, fault);
            assertEnds(Map.of(), "MATRIX_HOMESERVER");
        }
    }

    @Test
    void aHomeserverThatIsDownAtTheStartIsWaitedFor() {
        community.proxy().faults().always(request -> true, Fault.page(502));
        try (BotProcess process = community.process()) {
            Waiting.until("alive", () -> process.get("/healthz") == 200);
            assertThat(process.get("/readyz")).isEqualTo(503);
            community.proxy().faults().clear();
            process.awaitReady();
            community.settle(ann, community.group(ann));
            process.stop();
        }
    }

    static Stream<Fault> otherRefusals() {
        return Stream.of(
                FaultProxy.refusal(401, "M_MISSING_TOKEN"),
                FaultProxy.refusal(401, "M_UNRECOGNIZED"),
                FaultProxy.refusal(401, "M_USER_LOCKED", "{\"soft_logout\":true}"),
                FaultProxy.refusal(403, "M_USER_DEACTIVATED"),
                FaultProxy.refusal(403, "M_CONSENT_NOT_GIVEN"));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("otherRefusals")
    void aRefusalThatANewTokenWouldNotCureIsNamedAndStartsNoRefresh(Fault fault) {
        String code = Json.read(((Fault.Instead) fault).reply().text())
                .path("errcode")
                .asText();
        try (BotProcess process = community.process()) {
            process.awaitReady();
            String room = community.group(ann);
            int logins = community.proxy().requests().where(to("login")).size();
            community.proxy().faults().always(ProxiedRequest::isSync, fault);
            ann.say(room, "This ends the long poll.");
            Waiting.until("named in the log", () -> process.said().stream().anyMatch(line -> line.contains(code)));
            assertThat(community.proxy().requests().where(to("refresh"))).isEmpty();
            assertThat(community.proxy().requests().where(to("login"))).hasSize(logins);
        }
    }

    @Test
    void secretsStayOutOfTheLogAtItsLoudest() {
        try (BotProcess process = community.process("--log", "debug")) {
            process.awaitReady();
            String room = community.group(ann);
            community.proxy().faults().where(ProxiedRequest::isSend, Fault.page(500));
            expire(EXPIRED);
            community.settle(ann, room);
            String token = token().substring("Bearer ".length());
            process.stop();
            assertThat(process.said()).anyMatch(line -> line.contains("DEBUG"));
            assertThat(process.said())
                    .noneMatch(line -> line.contains(token) || line.contains("canary") || line.contains("syr_"));
        }
    }
}
