package org.rapporteur.matrix.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.checks.Articles;
import org.rapporteur.checks.Fact;
import org.rapporteur.checks.Json;
import org.rapporteur.checks.Waiting;
import org.rapporteur.matrix.homeserver.Api;
import org.rapporteur.matrix.homeserver.Person;
import org.rapporteur.matrix.homeserver.TimelineEvent;

/** What admins may do, and nobody else. */
class AdminTest extends ServedChecks {
    /** Reading so many takes longer than a message, on a slow machine too. */
    private static final int MANY = 1_500;

    private Person admin;
    private String room;

    @BeforeAll
    void gather() {
        admin = community.admin();
        room = community.direct(admin);
    }

    private void assertRefused(TimelineEvent reply) {
        assertThat(reply.isNotice()).isTrue();
        assertThat(reply.body()).contains("admin").doesNotContain("added");
    }

    @Test
    void onlyAnAdminRefreshes() {
        String own = community.group(ann);
        assertRefused(community.replyToQuestion(ann, own, "refresh"));
        ann.call(
                "PUT",
                "profile/" + Api.part(ann.id()) + "/displayname",
                Json.object().put("displayname", admin.id()));
        assertRefused(community.replyToQuestion(ann, own, "refresh"));
        String newest = ann.createRoom(Json.object().put("room_version", "12"), community.bot());
        community.awaitIntroduction(ann, newest);
        assertRefused(community.replyToQuestion(ann, newest, "refresh"));
        community.articles().write(Fact.of(41));
        String refresh = admin.say(room, "refresh");
        TimelineEvent done = resultOf(refresh, "1 added");
        assertThat(done.isNotice()).isTrue();
        assertThat(done.body()).doesNotContain(community.data().toString(), "Exception");
    }

    /** The result of a refresh, which may be told beside a line that it has begun. */
    private TimelineEvent resultOf(String refresh, String words) {
        return admin.first(
                words,
                event -> event.sender().equals(community.bot())
                        && event.inReplyTo().equals(refresh)
                        && event.body().contains(words));
    }

    @Test
    void aSecondRefreshIsToldThatTheFirstIsUnderWay() {
        for (int i = 0; i < MANY; i++) {
            community
                    .articles()
                    .article(
                            "more-" + i + ".md",
                            "More " + i,
                            Articles.HOST + "more-" + i,
                            "Delegation " + i + " met in Oslo. ".repeat(12));
        }
        String first = admin.say(room, "refresh");
        Waiting.until("reading", () -> community.get("/api/status").body().contains("\"refreshing\":true"));
        String second = admin.say(room, "refresh");
        assertThat(resultOf(second, "already").isNotice()).isTrue();
        assertThat(resultOf(first, MANY + " added").body()).isNotBlank();
    }

    @Test
    void aRefreshThatFailsIsToldAndTheOldAnswersStay() throws IOException {
        Path folder = community.articles().folder();
        Path away = folder.resolveSibling("away");
        Files.move(folder, away);
        try {
            Files.createDirectories(folder);
            String refresh = admin.say(room, "refresh");
            TimelineEvent told = community.replyTo(admin, refresh);
            assertThat(told.body()).isNotBlank().doesNotContain(folder.toString(), "Exception", "\tat ");
            assertThat(community
                            .replyToQuestion(admin, room, Fact.of(2).question())
                            .body())
                    .contains(Fact.of(2).words());
        } finally {
            Files.delete(folder);
            Files.move(away, folder);
        }
    }

    @Test
    void inAPublicRoomEvenAnAdminIsRefusedUnlessThatIsAllowed(@TempDir Path own) {
        String open = publicRoom(community, admin);
        TimelineEvent refused = community.replyToQuestion(admin, open, "refresh");
        assertThat(refused.isNotice()).isTrue();
        assertThat(refused.body()).doesNotContain("unchanged", "added");
        assertThat(community.replyToQuestion(admin, open, Fact.of(1).question()).body())
                .contains(Fact.of(1).words());
        try (Community allowing = Community.with(own, Map.of("MATRIX_ADMIN_ROOMS", "*"))) {
            Person boss = allowing.admin();
            String place = publicRoom(allowing, boss);
            assertThat(allowing.replyToQuestion(boss, place, "refresh").body()).contains("unchanged");
        }
    }

    private static String publicRoom(Community around, Person owner) {
        String place = owner.createRoom(Json.object().put("preset", "public_chat"), around.bot());
        around.awaitIntroduction(owner, place);
        Person third = around.newPerson();
        third.join(place);
        assertThat(third.members(place)).hasSize(3);
        return place;
    }

    @Test
    void theGapsAreForAdminsAlone() {
        String own = community.direct(ann);
        community.replyToQuestion(ann, own, "What did the emperor of Atlantis order in 1822?");
        assertThat(community.replyToQuestion(ann, own, "gaps").body()).contains("admin");
        assertThat(community.replyToQuestion(admin, room, "gaps").body()).contains("Atlantis");
        assertThat(Stream.of("status", "gaps", "help")
                        .map(it -> community.replyToQuestion(admin, room, it).body()))
                .noneMatch(body -> body.contains(community.data().toString()));
    }
}
