package org.rapporteur.matrix.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.app.BotProcess;
import org.rapporteur.checks.Fact;
import org.rapporteur.checks.Fault;
import org.rapporteur.matrix.homeserver.FaultProxy;
import org.rapporteur.matrix.homeserver.ProxiedRequest;
import org.rapporteur.matrix.homeserver.TimelineEvent;

/** Started, stopped, killed and started again: nothing is lost and nothing is said twice. */
class LifecycleTest extends StartedChecks {
    private List<String> ask(String room, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> community.ask(ann, room, Fact.of(i)))
                .toList();
    }

    private void assertAnsweredOnceInOrder(String room, List<String> questions) {
        questions.forEach(question -> community.replyTo(ann, question));
        community.settle(ann, room);
        List<String> answered = ann.saidBy(community.bot(), room).stream()
                .map(TimelineEvent::inReplyTo)
                .filter(questions::contains)
                .toList();
        assertThat(answered).containsExactlyElementsOf(questions);
    }

    @Test
    void atItsFirstStartItAnswersNothingThatWasAskedBefore() {
        String room = ann.createRoom(community.bot(), community.admin().id());
        community.admin().join(room);
        community.asBot().join(room);
        List<String> old = ask(room, 30);
        community.start();
        String question = community.ask(ann, room, Fact.of(31));
        assertThat(community.replyTo(ann, question).body()).contains(Fact.of(31).words());
        community.settle(ann, room);
        assertThat(ann.saidBy(community.bot(), room)).noneMatch(said -> old.contains(said.inReplyTo()));
        assertThat(community.repliesTo(ann, room, question)).hasSize(1);
    }

    @Test
    void afterARestartItSaysNothingAgain() {
        community.start();
        String room = community.group(ann);
        List<String> questions = ask(room, 3);
        questions.forEach(question -> community.replyTo(ann, question));
        community.stop();
        community.start();
        assertAnsweredOnceInOrder(room, questions);
        assertThat(community.said(ann, room)).hasSize(questions.size() + 1);
    }

    @Test
    void whatWasAskedWhileItWasDownIsAnsweredInOrder() {
        community.start();
        String room = community.group(ann);
        community.stop();
        List<String> questions = ask(room, 5);
        community.start();
        assertAnsweredOnceInOrder(room, questions);
    }

    @Test
    void moreThanOneSyncTellsIsFetchedAndAnswered() {
        community.start();
        String room = community.group(ann);
        community.stop();
        List<String> questions = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            if (i % 25 == 1) {
                questions.add(community.ask(ann, room, Fact.of(i)));
            } else {
                ann.say(room, "Chatter " + i);
            }
        }
        community.start();
        assertAnsweredOnceInOrder(room, questions);
    }

    @Test
    void killedBetweenQuestionAndAnswerItAnswersOnceAfterwards() {
        String room;
        String question;
        try (BotProcess bot = community.process()) {
            bot.awaitReady();
            room = community.group(ann);
            community.proxy().faults().always(ProxiedRequest::isSend, new Fault.Held(new CountDownLatch(1)));
            question = community.ask(ann, room, Fact.of(1));
            community.proxy().requests().first("the answer on its way", request -> request.isSendTo(room));
        }
        community.proxy().faults().clear();
        community.start();
        assertAnsweredOnceInOrder(room, List.of(question));
    }

    @Test
    void killedBeforeItLearnsThatItsAnswerArrivedItSaysNothingTwice() {
        String room;
        String question;
        try (BotProcess bot = community.process()) {
            bot.awaitReady();
            room = community.group(ann);
            community.proxy().faults().where(ProxiedRequest::isSend, new Fault.LostAnswer());
            community.proxy().faults().always(ProxiedRequest::isSend, Fault.page(502));
            question = community.ask(ann, room, Fact.of(1));
            community.replyTo(ann, question);
        }
        community.proxy().faults().clear();
        community.start();
        assertAnsweredOnceInOrder(room, List.of(question));
    }

    @Test
    void withItsFolderLostItAnswersNoOldQuestionAndSaysThatTheFolderIsNew() throws IOException {
        String room;
        List<String> questions;
        community.start();
        room = community.group(ann);
        questions = ask(room, 2);
        questions.forEach(question -> community.replyTo(ann, question));
        community.stop();
        delete(community.data());
        try (BotProcess bot = community.process()) {
            bot.awaitReady();
            assertAnsweredOnceInOrder(room, questions);
            assertThat(bot.said()).anyMatch(line -> line.matches(".*Matrix.*(was here|used this account|before).*"));
            bot.stop();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void aSecondBotOnTheSameFolderEndsWithAPlainLine() {
        try (BotProcess first = community.process()) {
            first.awaitReady();
            try (BotProcess second = community.process()) {
                assertThat(second.exitCode()).isEqualTo(3);
                assertThat(second.said())
                        .anyMatch(line -> line.contains("Another Rapporteur")
                                && line.contains(community.data().toString()));
            }
            first.stop();
        }
    }

    @Test
    void toldToStopWithAnswersInHandItKeepsThemForTheNextStart() {
        List<String> rooms;
        List<String> questions = new ArrayList<>();
        try (BotProcess bot = community.process()) {
            bot.awaitReady();
            rooms = List.of(community.group(ann), community.group(ann), community.direct(ann));
            community.proxy().faults().always(ProxiedRequest::isSend, Fault.page(502));
            for (String room : rooms) {
                questions.add(community.ask(ann, room, Fact.of(questions.size())));
                community.proxy().requests().first("a try in " + room, request -> request.isSendTo(room));
            }
            assertThat(bot.stop()).isLessThan(Duration.ofSeconds(30));
            assertThat(bot.exitCode()).isZero();
        }
        community.proxy().faults().clear();
        community.start();
        for (int i = 0; i < rooms.size(); i++) {
            assertAnsweredOnceInOrder(rooms.get(i), List.of(questions.get(i)));
        }
    }

    @Test
    void aPositionThatTheHomeserverRefusesIsGivenUpAndNothingOldIsAnswered() {
        try (BotProcess bot = community.process()) {
            bot.awaitReady();
            String room = community.group(ann);
            List<String> questions = ask(room, 2);
            questions.forEach(question -> community.replyTo(ann, question));
            community.proxy().faults().where(ProxiedRequest::isNextSync, FaultProxy.refusal(400, "M_UNKNOWN"));
            assertAnsweredOnceInOrder(room, questions);
            community
                    .proxy()
                    .requests()
                    .first("a sync from the start", request -> request.isSync() && !request.isNextSync());
            assertAnsweredOnceInOrder(room, questions);
            assertThat(bot.said()).anyMatch(line -> line.contains("WARN") && line.contains("Matrix"));
            bot.stop();
        }
    }
}
