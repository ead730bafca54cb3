package org.rapporteur.matrix.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.checks.Fact;
import org.rapporteur.checks.Fault;
import org.rapporteur.checks.Recorded;
import org.rapporteur.matrix.homeserver.Person;
import org.rapporteur.matrix.homeserver.TimelineEvent;

/** Which messages are for the bot, and what becomes of those that change. */
class WhenToSpeakTest extends ServedChecks {
    private static final Fact FACT = Fact.of(1);

    private Person ben;
    private String group;

    @Override
    Map<String, String> settings() {
        return Map.of("MATRIX_OTHER_BOTS", "@ann-robot*:localhost");
    }

    @BeforeAll
    void gather() {
        ben = community.newPerson();
        group = community.group(ann);
        ann.invite(group, ben.id());
        ben.join(group);
    }

    private TimelineEvent assertAnswered(String question) {
        TimelineEvent reply = community.replyTo(ann, question);
        assertThat(reply.body()).contains(FACT.words());
        return reply;
    }

    private void assertSilentOn(String room, String message) {
        community.settle(ann, room);
        assertThat(ann.saidBy(community.bot(), room))
                .noneMatch(event -> event.inReplyTo().equals(message)
                        || event.threadRoot().equals(message)
                        || event.replaces().equals(message));
    }

    @Test
    void inARoomItAnswersWhoMentionsIt() {
        assertAnswered(community.ask(ann, group, FACT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"!rapporteur ", "!rap ", "!RAP ", "!rap: ", "!rapporteur\n"})
    void inARoomItAnswersItsPrefix(String prefix) {
        assertAnswered(ann.say(group, prefix + FACT.question()));
    }

    @Test
    void inARoomItKeepsSilentOnWhatIsNotForIt() {
        String plain = ann.say(group, FACT.question());
        String longer = ann.say(group, community.bot().substring(1).split(":")[0] + "s, " + FACT.question());
        String prefixed = ann.say(group, "!rapporteurs " + FACT.question());
        String toBen = ann.tell(group, ben.id(), FACT.question());
        String quoting = ann.say(group, "They said !rap " + FACT.question());
        for (String message : List.of(plain, longer, prefixed, toBen, quoting)) {
            assertSilentOn(group, message);
        }
    }

    @Test
    void inADirectRoomItAnswersEverythingUntilAThirdJoins() {
        String room = community.direct(ann);
        assertAnswered(ann.say(room, FACT.question()));
        ann.invite(room, ben.id());
        ben.join(room);
        assertSilentOn(room, ann.say(room, FACT.question()));
        assertAnswered(community.ask(ann, room, FACT));
        ben.leave(room);
        assertAnswered(ann.say(room, FACT.question()));
    }

    static Stream<ObjectNode> othersThanMessages() {
        return Stream.of(
                Person.text(FACT.question()).put("msgtype", "m.notice"),
                Person.text(FACT.question()).put("msgtype", "m.emote"),
                Person.text(FACT.question()).put("msgtype", "m.image").put("url", "mxc://localhost/abc"),
                Person.text(FACT.question()).put("msgtype", "org.example.new"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("othersThanMessages")
    void keepsSilentOnNoticesPicturesAndWhatIsNoMessage(ObjectNode content) {
        String room = community.direct(ann);
        assertSilentOn(room, ann.send(room, content));
    }

    @Test
    void keepsSilentOnStickersPollsItselfAndOtherBots() {
        String room = community.direct(ann);
        String sticker =
                ann.send(room, "m.sticker", Person.text(FACT.question()).put("url", "mxc://localhost/abc"));
        String poll = ann.send(room, "org.matrix.msc3381.poll.start", Person.text(FACT.question()));
        String own = community.asBot().say(room, FACT.question());
        for (String message : List.of(sticker, poll, own)) {
            assertSilentOn(room, message);
        }
        Person robot = Person.register(community.api(), "ann-robot-" + room.hashCode());
        ann.invite(group, robot.id());
        robot.join(group);
        assertSilentOn(group, community.ask(robot, group, FACT));
    }

    /** Each answers who asks it, and neither the other. */
    @Test
    void twoBotsInOneRoomDoNotTalkToEachOther(@TempDir Path root) {
        try (Community other = Community.with(root, Map.of())) {
            String room = community.group(ann);
            ann.invite(room, other.bot());
            other.awaitIntroduction(ann, room);
            String both = ann.send(room, mentioningBoth(other));
            community.replyTo(ann, both);
            other.replyTo(ann, both);
            for (int i = 0; i < 3; i++) {
                community.settle(ann, room);
                other.settle(ann, room);
            }
            assertThat(ann.saidBy(other.bot(), room)).hasSize(1 + 1 + 3);
            assertThat(community.said(ann, room)).hasSize(1 + 3);
        }
    }

    private ObjectNode mentioningBoth(Community other) {
        ObjectNode content = Person.mentioning(community.bot(), FACT.question());
        content.withObject("m.mentions").withArray("user_ids").add(other.bot());
        return content;
    }

    @Test
    void aReplyToItsAnswerIsAFollowUp() {
        TimelineEvent answer = assertAnswered(community.ask(ann, group, FACT));
        String next = ann.send(group, Person.replying(answer.id(), Person.text("And where did he go after noon?")));
        assertThat(community.replyTo(ann, next).body()).isNotBlank();
        String toBen = ben.say(group, "Nice.");
        String foreign = ann.send(group, Person.replying(toBen, Person.text(FACT.question())));
        assertSilentOn(group, foreign);
    }

    @Test
    void aQuestionInAThreadIsAnsweredInThatThread() {
        String root = ben.say(group, "Let us talk about bridges.");
        String question = ann.send(group, Person.inThread(root, Person.mentioning(community.bot(), FACT.question())));
        TimelineEvent answer = assertAnswered(question);
        assertThat(answer.threadRoot()).isEqualTo(root);
        assertThat(answer.content().path("m.relates_to").path("is_falling_back").asBoolean())
                .isTrue();
        String second = ann.send(
                group, Person.inThread(root, Person.text("!rap " + Fact.of(2).question())));
        assertThat(community.replyTo(ann, second).threadRoot()).isEqualTo(root);
    }

    @Test
    void aThreadOnItsAnswerNeedsNoMention() {
        TimelineEvent answer = assertAnswered(community.ask(ann, group, FACT));
        assertThat(answer.threadRoot()).isEmpty();
        // A thread cannot begin at a reply, so clients begin it at the question.
        String root = answer.inReplyTo();
        String question =
                ann.send(group, Person.inThread(root, Person.text(Fact.of(2).question())));
        assertThat(community.replyTo(ann, question).threadRoot()).isEqualTo(root);
    }

    @Test
    void aQuestionThatIsAReplyGetsAPlainReply() {
        String said = ben.say(group, "Somebody opened a bridge.");
        ObjectNode content = Person.replying(said, Person.mentioning(community.bot(), FACT.question()));
        TimelineEvent answer = assertAnswered(ann.send(group, content));
        assertThat(answer.threadRoot()).isEmpty();
    }

    @Test
    void anEditOfAnAnsweredQuestionEditsTheAnswer() {
        String question = community.ask(ann, group, FACT);
        TimelineEvent answer = assertAnswered(question);
        ann.edit(group, question, Person.mentioning(community.bot(), Fact.of(2).question()));
        TimelineEvent edited =
                ann.first("the answer edited", event -> event.replaces().equals(answer.id()));
        assertThat(edited.content().path("m.new_content").path("body").asText())
                .contains(Fact.of(2).words());
        community.settle(ann, group);
        assertThat(community.repliesTo(ann, group, question)).hasSize(1);
    }

    @Test
    void anEditThatIsNotTheAskersOrOfSomethingElseIsIgnored() {
        String question = community.ask(ann, group, FACT);
        TimelineEvent answer = assertAnswered(question);
        ObjectNode words = Person.mentioning(community.bot(), Fact.of(2).question());
        ben.edit(group, question, words);
        String chatter = ann.say(group, "Chatter");
        ann.edit(group, chatter, Person.text("More chatter"));
        community.settle(ann, group);
        assertThat(ann.saidBy(community.bot(), group))
                .noneMatch(event -> event.replaces().equals(answer.id())
                        || event.inReplyTo().equals(chatter));
    }

    @Test
    void aQuestionTakenBackBeforeItsAnswerGetsNone() {
        String room = community.group(ann);
        CountDownLatch busy = new CountDownLatch(1);
        community.proxy().faults().where(request -> request.isSendTo(room), new Fault.Held(busy));
        String first = community.ask(ann, room, FACT);
        community.proxy().requests().first("the first answer", request -> request.isSendTo(room));
        String second = community.ask(ann, room, Fact.of(2));
        ann.redact(room, second);
        // Once this is answered elsewhere, the redaction has been seen too.
        community.settle(ann, group);
        busy.countDown();
        assertAnswered(first);
        assertSilentOn(room, second);
    }

    @Test
    void aQuestionTakenBackTakesItsAnswerAlong() {
        String question = community.ask(ann, group, FACT);
        TimelineEvent answer = assertAnswered(question);
        ann.redact(group, question);
        ann.first(
                "the answer redacted",
                event -> event.type().equals("m.room.redaction")
                        && event.sender().equals(community.bot())
                        && event.json().toString().contains(answer.id()));
        assertThat(ann.timeline(group))
                .filteredOn(event -> event.id().equals(answer.id()))
                .allMatch(TimelineEvent::isRedacted);
    }

    @Test
    void aCommandThatDoesNotExistIsNamedWithTheNearest() {
        TimelineEvent reply = community.replyTo(ann, ann.say(group, "!rap latst"));
        assertThat(reply.isNotice()).isTrue();
        assertThat(reply.body()).contains("latest", "help").hasSizeLessThan(300);
        TimelineEvent foo = community.replyTo(ann, ann.say(group, "!rap foo"));
        assertThat(foo.isNotice()).isTrue();
        assertThat(foo.body()).contains("help").hasSizeLessThan(300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!rap", "!rapporteur", "!rap help"})
    void aBarePrefixGetsHelp(String text) {
        TimelineEvent reply = community.replyTo(ann, ann.say(group, text));
        assertThat(reply.isNotice()).isTrue();
        assertThat(reply.body()).contains("latest", "sources", "why");
    }

    static Stream<ObjectNode> waysToSayLatest() {
        return Stream.of(
                Person.text("!RAP  Latest"),
                Person.text("!rap\nlatest"),
                Person.text("!rap\u00A0LATEST "),
                Person.text("  !rap latest")
                        .put("format", "org.matrix.custom.html")
                        .put("formatted_body", "<p>!rap <b>latest</b></p>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waysToSayLatest")
    void commandsMayBeTypedInManyWays(ObjectNode content) {
        String expected = community.replyTo(ann, ann.say(group, "!rap latest")).body();
        assertThat(community.replyTo(ann, ann.send(group, content)).body()).isEqualTo(expected);
    }

    @Test
    void aLeadingMentionIsNoPartOfTheCommand() {
        String expected = community.replyTo(ann, ann.say(group, "!rap latest")).body();
        ObjectNode content = Person.mentioning(community.bot(), "Reporter: latest")
                .put("format", "org.matrix.custom.html")
                .put("formatted_body", "<a href=\"https://matrix.to/#/" + community.bot() + "\">Reporter</a>: latest");
        assertThat(community.replyTo(ann, ann.send(group, content)).body()).isEqualTo(expected);
        assertThat(community
                        .replyToQuestion(ann, group, community.bot() + " latest")
                        .body())
                .isEqualTo(expected);
    }

    @Test
    void whoAsksTooMuchIsToldOnceAndOthersAreServed(@TempDir Path root) {
        try (Community strict = Community.with(root, Map.of("RAPPORTEUR_RATE", "5/h"))) {
            Person carl = strict.newPerson();
            Person dora = strict.newPerson();
            String room = strict.direct(carl);
            String other = strict.direct(dora);
            List<String> asked = IntStream.range(0, 20)
                    .mapToObj(i -> carl.say(room, Fact.of(i).question()))
                    .toList();
            assertThat(strict.replyTo(dora, dora.say(other, FACT.question())).body())
                    .contains(FACT.words());
            carl.await(
                    "answers and a notice",
                    6,
                    Recorded.PATIENCE,
                    event -> event.sender().equals(strict.bot()) && asked.contains(event.inReplyTo()));
            strict.replyTo(dora, dora.say(other, Fact.of(2).question()));
            List<TimelineEvent> said = strict.said(carl, room);
            assertThat(said).hasSize(6);
            assertThat(said).filteredOn(TimelineEvent::isNotice).hasSize(1);
        }
    }
}
