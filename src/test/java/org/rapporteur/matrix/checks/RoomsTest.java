package org.rapporteur.matrix.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.checks.Fact;
import org.rapporteur.checks.Fault;
import org.rapporteur.checks.Json;
import org.rapporteur.checks.Waiting;
import org.rapporteur.matrix.homeserver.Api;
import org.rapporteur.matrix.homeserver.FaultProxy.Answered;
import org.rapporteur.matrix.homeserver.Person;
import org.rapporteur.matrix.homeserver.ProxiedRequest;
import org.rapporteur.matrix.homeserver.TimelineEvent;

/** Coming into rooms, leaving them, and going where they go. */
class RoomsTest extends ServedChecks {
    private TimelineEvent membership(Person person, String room, String membership) {
        return person.first(
                membership,
                event -> event.room().equals(room)
                        && event.type().equals("m.room.member")
                        && event.json().path("state_key").asText().equals(community.bot())
                        && event.content().path("membership").asText().equals(membership));
    }

    @Test
    void aFriendsInvitationIsAcceptedAndItIntroducesItselfOnce() {
        String room = community.group(ann);
        TimelineEvent hello = community.awaitIntroduction(ann, room);
        assertThat(hello.isNotice()).isTrue();
        assertThat(hello.body()).contains("help");
        community.stop();
        community.start();
        community.settle(ann, room);
        assertThat(ann.saidBy(community.bot(), room)).hasSize(2);
    }

    @Test
    void aStrangersInvitationIsDeclinedWithAReason() {
        Person stranger = community.newStranger();
        String room = stranger.createRoom(community.bot());
        TimelineEvent left = membership(stranger, room, "leave");
        assertThat(left.sender()).isEqualTo(community.bot());
        assertThat(left.content().path("reason").asText()).isNotBlank();
        assertThat(stranger.timeline(room))
                .noneMatch(event -> event.content().path("membership").asText().equals("join")
                        && event.sender().equals(community.bot()));
    }

    /** With a bot of their own: they use up what it does about invitations in a minute. */
    @Test
    void fiftyInvitationsAtOnceAreNoStorm(@TempDir Path root) {
        try (Community other = Community.with(root, Map.of())) {
            String room = other.group(ann);
            Person stranger = other.newStranger();
            for (int i = 0; i < 50; i++) {
                stranger.createRoom(other.bot());
            }
            other.settle(ann, room);
            Waiting.until("declined", () -> !declined(other).isEmpty());
            other.settle(ann, room);
            assertThat(declined(other)).as("none is declined twice").doesNotHaveDuplicates();
            assertThat(other.proxy().requests().where(request -> request.path().contains("/join/")))
                    .hasSize(1);
        }
    }

    private static List<String> declined(Community community) {
        return community.proxy().requests().where(request -> request.path().endsWith("/leave")).stream()
                .map(ProxiedRequest::path)
                .toList();
    }

    @Test
    void anInvitationThatCameWhileItWasDownIsAcceptedAtTheStart() {
        community.stop();
        String room = ann.createRoom(community.bot());
        community.start();
        community.awaitIntroduction(ann, room);
        String question = ann.say(room, Fact.of(1).question());
        assertThat(community.replyTo(ann, question).body()).contains(Fact.of(1).words());
    }

    @Test
    void thrownOutWithAnswersInHandItLetsThemGoAndComesBackWhenInvited() {
        String elsewhere = community.direct(ann);
        for (String what : List.of("kick", "ban")) {
            String room = community.group(ann);
            community.proxy().faults().always(request -> request.isSendTo(room), Fault.page(502));
            String lost = community.ask(ann, room, Fact.of(1));
            community.proxy().requests().first("a try", request -> request.isSendTo(room));
            ann.moderate(room, what, community.bot());
            community.proxy().faults().clear();
            community.settle(ann, elsewhere);
            String missed = community.ask(ann, room, Fact.of(2));
            int tries = sends(room);
            community.settle(ann, elsewhere);
            community.settle(ann, elsewhere);
            assertThat(sends(room)).as("no storm").isLessThanOrEqualTo(tries + 2);
            if (what.equals("ban")) {
                ann.moderate(room, "unban", community.bot());
            }
            ann.invite(room, community.bot());
            ann.await(
                    "joins again",
                    2,
                    Duration.ofSeconds(20),
                    event -> event.room().equals(room)
                            && event.content().path("membership").asText().equals("join")
                            && event.sender().equals(community.bot()));
            String again = community.ask(ann, room, Fact.of(3));
            assertThat(community.replyTo(ann, again).body()).contains(Fact.of(3).words());
            community.settle(ann, room);
            assertThat(community.repliesTo(ann, room, missed)).isEmpty();
            assertThat(community.repliesTo(ann, room, lost)).isEmpty();
        }
    }

    private int sends(String room) {
        return community
                .proxy()
                .requests()
                .where(request -> request.isSendTo(room))
                .size();
    }

    @Test
    void aRoomThatMovesIsFollowed() {
        for (String version : List.of("11", "12")) {
            String old = ann.createRoom(
                    Json.object().put("room_version", version),
                    community.bot(),
                    community.admin().id());
            community.admin().join(old);
            community.awaitIntroduction(ann, old);
            String replacement = ann.call(
                            "POST",
                            "rooms/" + Api.part(old) + "/upgrade",
                            Json.object().put("new_version", "12"))
                    .path("replacement_room")
                    .asText();
            ann.invite(replacement, community.bot());
            membership(ann, replacement, "join");
            String question = community.ask(ann, replacement, Fact.of(1));
            assertThat(community.replyTo(ann, question).body())
                    .contains(Fact.of(1).words());
            // A creator may speak in the old room all the same.
            ObjectNode open = Json.object().put("events_default", 0);
            ann.state(
                    old,
                    "m.room.power_levels",
                    "",
                    open.set(
                            "users",
                            version.equals("12") ? Json.object() : Json.object().put(ann.id(), 100)));
            String late = community.ask(ann, old, Fact.of(2));
            community.settle(ann, replacement);
            assertThat(community.repliesTo(ann, old, late)).isEmpty();
        }
    }

    @Test
    void aRoomWhereItIsAloneIsLeft() {
        String room = community.direct(ann);
        ann.leave(room);
        Waiting.until(
                "left",
                () -> community
                        .asBot()
                        .call("GET", "joined_rooms", null)
                        .path("joined_rooms")
                        .valueStream()
                        .noneMatch(joined -> joined.asText().equals(room)));
    }

    @Test
    void anEncryptedRoomIsToldOnceThatItCannotRead() {
        String room = community.group(ann);
        ann.state(room, "m.room.encryption", "", Json.object().put("algorithm", "m.megolm.v1.aes-sha2"));
        ObjectNode cipher = Json.object()
                .put("algorithm", "m.megolm.v1.aes-sha2")
                .put("ciphertext", "abc")
                .put("session_id", "s");
        for (int i = 0; i < 3; i++) {
            ann.send(room, "m.room.encrypted", cipher);
        }
        TimelineEvent told = ann.first(
                "plain words",
                event -> event.room().equals(room)
                        && event.sender().equals(community.bot())
                        && event.body().contains("encrypt"));
        assertThat(told.isNotice()).isTrue();
        community.settle(ann, community.direct(ann));
        assertThat(community.said(ann, room)).hasSize(1);
    }

    /** Many rooms, whose names and members change all the time, and one sync at a time. */
    @Test
    void manyRoomsAreServedByOneSyncAtATime() {
        long begin = System.nanoTime();
        List<String> rooms = new ArrayList<>();
        List<String> questions = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            rooms.add(ann.createRoom(community.bot(), community.admin().id()));
        }
        for (int i = 0; i < rooms.size(); i++) {
            String room = rooms.get(i);
            community.awaitIntroduction(ann, room);
            community.admin().join(room);
            ann.state(room, "m.room.name", "", Json.object().put("name", "Room " + i));
            for (int n = 0; n < 5; n++) {
                questions.add(community.ask(ann, room, Fact.of(n)));
            }
            community.admin().leave(room);
        }
        for (int i = 0; i < questions.size(); i++) {
            assertThat(community.replyTo(ann, questions.get(i)).body())
                    .contains(Fact.of(i % 5).words());
        }
        assertOneSyncAtATime(begin);
    }

    /** From a time on: a bot that was stopped leaves a look behind that the homeserver answers while its successor looks. */
    private void assertOneSyncAtATime(long begin) {
        List<Answered> answered = community
                .proxy()
                .answered()
                .where(answer ->
                        answer.request().isNextSync() && answer.request().nanos() >= begin);
        assertThat(answered).hasSizeGreaterThan(1);
        long end = 0;
        for (Answered answer : answered) {
            assertThat(answer.request().nanos())
                    .as("begun before the last one ended")
                    .isGreaterThanOrEqualTo(end);
            end = answer.nanos();
        }
    }
}
