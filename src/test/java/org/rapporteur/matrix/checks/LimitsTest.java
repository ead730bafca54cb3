package org.rapporteur.matrix.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.checks.Fact;
import org.rapporteur.checks.Json;
import org.rapporteur.matrix.homeserver.Api;
import org.rapporteur.matrix.homeserver.FaultProxy;
import org.rapporteur.matrix.homeserver.FaultProxy.Answered;
import org.rapporteur.matrix.homeserver.Person;
import org.rapporteur.matrix.homeserver.ProxiedRequest;

/** What a homeserver does not let through: too many messages, too large ones, and such as it cannot stand. */
class LimitsTest extends ServedChecks {
    /** The homeserver itself lets the bot send one message a second. */
    @Test
    void tenQuestionsAtOnceAreAnsweredAtTheRateOfTheHomeserver(@TempDir Path own) {
        try (Community slow = Community.with(own, Map.of())) {
            Person ben = slow.newPerson();
            List<String> rooms = List.of(slow.group(ben), slow.group(ben));
            limit(slow);
            List<String> questions = IntStream.range(0, 10)
                    .mapToObj(i -> slow.ask(ben, rooms.get(i % 2), Fact.of(i)))
                    .toList();
            questions.forEach(question -> slow.replyTo(ben, question));
            for (int i = 0; i < questions.size(); i++) {
                assertThat(slow.repliesTo(ben, rooms.get(i % 2), questions.get(i)))
                        .hasSize(1);
            }
            List<Answered> refused = slow.proxy()
                    .answered()
                    .where(answer ->
                            answer.reply().status() == 429 && answer.request().isSend());
            assertThat(refused).isNotEmpty().allSatisfy(answer -> assertWaited(slow, answer));
        }
    }

    private static void limit(Community slow) {
        Api api = slow.api();
        String token = api.register("root-" + slow.bot().hashCode(), true).token();
        Api.Said said = api.ask(
                "POST",
                "_synapse/admin/v1/users/" + Api.part(slow.bot()) + "/override_ratelimit",
                token,
                Json.object().put("messages_per_second", 1).put("burst_count", 1));
        assertThat(said.status()).as(said.text()).isEqualTo(200);
    }

    private static void assertWaited(Community slow, Answered refused) {
        ProxiedRequest next = slow.proxy()
                .requests()
                .first(
                        "another try",
                        request -> request.nanos() > refused.nanos()
                                && request.last().equals(refused.request().last()));
        long asked = Json.read(refused.reply().text()).path("retry_after_ms").asLong();
        assertThat(Duration.ofNanos(next.nanos() - refused.nanos()).plusMillis(5))
                .isGreaterThanOrEqualTo(Duration.ofMillis(asked));
    }

    @Test
    void anAnswerThatIsTooLargeIsShortenedOnceAndSentAgain() {
        String room = community.group(ann);
        community.proxy().faults().where(request -> request.isSendTo(room), FaultProxy.refusal(413, "M_TOO_LARGE"));
        int before = sends(room).size();
        String question = community.ask(ann, room, Fact.of(1));
        assertThat(community.replyTo(ann, question).body()).contains("…");
        community.settle(ann, room);
        assertThat(community.repliesTo(ann, room, question)).hasSize(1);
        List<ProxiedRequest> tries = sends(room).subList(before, before + 2);
        assertThat(tries.get(1).body()).isNotEqualTo(tries.get(0).body());
    }

    private List<ProxiedRequest> sends(String room) {
        return community.proxy().requests().where(request -> request.isSendTo(room));
    }

    @Test
    void anAnswerThatIsAlwaysTooLargeIsGivenUpAndTheNextOneSent() {
        String room = community.group(ann);
        community
                .proxy()
                .faults()
                .where(
                        request -> request.isSendTo(room),
                        FaultProxy.refusal(413, "M_TOO_LARGE"),
                        FaultProxy.refusal(413, "M_TOO_LARGE"));
        String question = community.ask(ann, room, Fact.of(1));
        community.settle(ann, room);
        assertThat(community.repliesTo(ann, room, question)).isEmpty();
    }
}
