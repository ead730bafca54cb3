package org.rapporteur.matrix.homeserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rapporteur.checks.Fault;

/** The bench itself: people talk to each other, and the proxy does the harm that is ordered. */
@Timeout(120)
abstract class HomeserverTest {
    private URI homeserver;
    private Person ann;
    private Person ben;

    /** Where it is reached; the same for all tests. */
    abstract URI homeserver();

    @BeforeEach
    void start() {
        homeserver = homeserver();
        Api api = new Api(homeserver);
        ann = Person.register(api, "ann" + UUID.randomUUID());
        ben = Person.register(api, "ben" + UUID.randomUUID());
    }

    private String room() {
        String room = ann.createRoom(ben.id());
        ben.join(room);
        return room;
    }

    @Test
    void peopleHearEachOther() {
        String room = room();
        String question = ann.tell(room, ben.id(), "How are you?");
        TimelineEvent heard = ben.first("question", event -> event.id().equals(question));
        assertThat(heard.mentions()).containsExactly(ben.id());
        String answer = ben.send(room, Person.inThread(question, Person.text("Well.")));
        assertThat(ann.first("answer", event -> event.id().equals(answer)).threadRoot())
                .isEqualTo(question);
        ben.redact(room, answer);
        assertThat(ann.saidBy(ben.id(), room)).singleElement().matches(TimelineEvent::isRedacted);
    }

    @Test
    void theProxyLosesCutsAndRepeats() {
        try (FaultProxy proxy = new FaultProxy(homeserver)) {
            Person through = new Person(new Api(proxy.address()), ann.account());
            String room = room();
            proxy.faults().where(ProxiedRequest::isSend, new Fault.LostAnswer(), new Fault.Cut(), new Fault.CutShort());
            for (String text : new String[] {"lost", "cut", "short"}) {
                assertThatThrownBy(() -> through.say(room, text)).isInstanceOf(UncheckedIOException.class);
            }
            through.say(room, "whole");
            assertThat(ben.saidBy(ann.id(), room))
                    .extracting(TimelineEvent::body)
                    .contains("lost", "short", "whole")
                    .doesNotContain("cut");
        }
    }

    @Test
    void theProxyGivesASyncAgainAndRollsOneBack() {
        try (FaultProxy proxy = new FaultProxy(homeserver)) {
            Person through = new Person(new Api(proxy.address()), ann.account());
            String room = room();
            String before = sync(through, "").path("next_batch").asText();
            ben.say(room, "once");
            JsonNode first = sync(through, before);
            assertThat(first.toString()).contains("once");
            String after = first.path("next_batch").asText();
            proxy.repeatLastSync();
            assertThat(sync(through, after)).isEqualTo(first);
            assertThat(sync(through, after).toString()).doesNotContain("once");
            proxy.rollBackSince();
            assertThat(sync(through, after).toString()).contains("once");
        }
    }

    private static JsonNode sync(Person person, String since) {
        return person.call("GET", "sync?timeout=0" + (since.isEmpty() ? "" : "&since=" + since), null);
    }
}
