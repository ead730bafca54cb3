package org.rapporteur.matrix.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.rapporteur.app.BotProcess;
import org.rapporteur.checks.Articles;
import org.rapporteur.checks.Fault;
import org.rapporteur.checks.Json;
import org.rapporteur.checks.Waiting;
import org.rapporteur.matrix.homeserver.Api;
import org.rapporteur.matrix.homeserver.ProxiedRequest;
import org.rapporteur.matrix.homeserver.TimelineEvent;

/** What a room watches for is told in it once, whatever happens to the bot. */
class RoomNewsTest extends StartedChecks {
    private static final String TOLD = "The Skopelos accord was initialled in Vadso by the two envoys.";

    private void bringNews() {
        community
                .articles()
                .article(
                        "skopelos.md",
                        "Accord initialled",
                        Articles.HOST + "skopelos",
                        TOLD + "\n\nSkopelos itself was not a party. The texts were not made public.");
    }

    private void refresh(String adminRoom) {
        String asked = community.admin().say(adminRoom, "refresh");
        community
                .admin()
                .first(
                        "refreshed",
                        event -> event.sender().equals(community.bot())
                                && event.inReplyTo().equals(asked)
                                && event.body().contains("added"));
    }

    private boolean isNews(TimelineEvent event, String room) {
        return event.room().equals(room)
                && event.sender().equals(community.bot())
                && event.body().contains(TOLD);
    }

    private List<TimelineEvent> news(String room) {
        return ann.saidBy(community.bot(), room).stream()
                .filter(event -> isNews(event, room))
                .toList();
    }

    @Test
    void aWatchIsToldInItsRoomOnceAsANoticeAndARestartRepeatsNothing() {
        community.start();
        String room = community.group(ann);
        String adminRoom = community.direct(community.admin());
        assertThat(community
                        .replyToQuestion(ann, room, "watch the Skopelos accord")
                        .body())
                .contains("Watching “Skopelos accord”");
        bringNews();
        refresh(adminRoom);
        TimelineEvent told = ann.first("news", event -> isNews(event, room));
        assertThat(told.isNotice()).isTrue();
        assertThat(told.mentions()).isEmpty();
        assertThat(told.inReplyTo()).isEmpty();
        assertThat(told.threadRoot()).isEmpty();
        assertThat(told.body()).contains("Skopelos accord (watch 1)", "Accord initialled", "4 May 2012");
        assertThat(told.links()).anyMatch(link -> link.startsWith(Articles.HOST + "skopelos"));
        community.stop();
        community.start();
        refresh(adminRoom);
        community.settle(ann, room);
        assertThat(news(room)).hasSize(1);
    }

    @Test
    void killedWhileItTellsItTellsOnceAfterwards() {
        String room;
        String adminRoom;
        try (BotProcess bot = community.process()) {
            bot.awaitReady();
            room = community.group(ann);
            adminRoom = community.direct(community.admin());
            community.replyToQuestion(ann, room, "watch Skopelos");
            bringNews();
            community.proxy().faults().always(ProxiedRequest::isSend, new Fault.Held(new CountDownLatch(1)));
            community.admin().say(adminRoom, "refresh");
            community
                    .proxy()
                    .requests()
                    .first(
                            "a send under way",
                            request -> request.isSend() && request.body().contains(TOLD));
        }
        community.proxy().faults().clear();
        try (BotProcess bot = community.process()) {
            bot.awaitReady();
            ann.first("news", event -> isNews(event, room));
            refresh(adminRoom);
            community.settle(ann, room);
            assertThat(news(room)).hasSize(1);
        }
    }

    @Test
    void aRoomThatPutTheBotOutHearsNothingWhenItComesBack() {
        community.start();
        String room = community.group(ann);
        String adminRoom = community.direct(community.admin());
        community.replyToQuestion(ann, room, "watch Skopelos");
        ann.moderate(room, "kick", community.bot());
        Waiting.until("forgotten", () -> community.get("/metrics").body().contains("rapporteur_watches 0.0"));
        bringNews();
        refresh(adminRoom);
        ann.invite(room, community.bot());
        Waiting.until("back", () -> ann.members(room).contains(community.bot()));
        assertThat(community.replyToQuestion(ann, room, "watches").body()).contains("Nothing is watched here");
        community.settle(ann, room);
        assertThat(news(room)).isEmpty();
    }

    @Test
    void nothingIsToldInClearInARoomThatIsEncryptedNow() {
        community.start();
        String room = community.group(ann);
        String adminRoom = community.direct(community.admin());
        community.replyToQuestion(ann, room, "watch Skopelos");
        ann.state(room, "m.room.encryption", "", Json.object().put("algorithm", "m.megolm.v1.aes-sha2"));
        ann.first(
                "explained",
                event -> event.room().equals(room)
                        && event.sender().equals(community.bot())
                        && event.body().contains("encrypted"));
        bringNews();
        refresh(adminRoom);
        refresh(adminRoom);
        community.settle(community.admin(), adminRoom);
        assertThat(news(room)).isEmpty();
    }

    @Test
    void aRoomThatTakesThePlaceOfAnotherWatchesForTheSame() {
        community.start();
        String room = community.group(ann);
        String adminRoom = community.direct(community.admin());
        community.replyToQuestion(ann, room, "watch Skopelos");
        String other = ann.call(
                        "POST",
                        "rooms/" + Api.part(room) + "/upgrade",
                        Json.object().put("new_version", "11"))
                .path("replacement_room")
                .asText();
        ann.invite(other, community.bot());
        Waiting.until("moved", () -> ann.members(other).contains(community.bot()));
        assertThat(community.replyToQuestion(ann, other, "watches").body()).contains("1. Skopelos");
        bringNews();
        refresh(adminRoom);
        ann.first("news", event -> isNews(event, other));
        assertThat(news(room)).isEmpty();
    }
}
