package org.rapporteur.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.matrix.Events.ANN;
import static org.rapporteur.matrix.Events.NOW;
import static org.rapporteur.matrix.Events.ROOM;
import static org.rapporteur.matrix.Events.US;
import static org.rapporteur.matrix.Events.event;
import static org.rapporteur.matrix.Events.message;
import static org.rapporteur.matrix.Events.room;

import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.matrix.Errand.Kind;
import org.rapporteur.matrix.RoomView.Privacy;

class AddressingTest {
    private static final String MENTION = "'m.mentions': {'user_ids': ['" + US + "']}";

    /** Our answer is {@code $answer}, in a thread of {@code $root}; {@code $question} is Ann's. */
    private static final OwnMessages OWN = new OwnMessages() {
        @Override
        public boolean isOurAnswer(String room, String event) {
            return event.equals("$answer");
        }

        @Override
        public boolean isOurThread(String room, String root) {
            return root.equals("$root");
        }

        @Override
        public boolean isQuestionOf(String room, String event, String sender) {
            return event.equals("$question") && sender.equals(ANN);
        }

        @Override
        public boolean concernsUs(String room, String event) {
            return event.equals("$question") || event.equals("$vote");
        }
    };

    private final Addressing addressing =
            new Addressing(Events.IDENTITY, Events.settings("", "", "@*bot:example.org"), InstantSource.fixed(NOW));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "!rapporteur Why did Putin refuse?       | Why did Putin refuse? | true",
                "!rap latest                              | latest                | true",
                "!RAP   Latest                            | Latest                | true",
                "!rap                                     | ''                    | true",
                "!rap: latest                             | latest                | true",
                "@rapporteur:example.org latest           | latest                | false",
                "@Rapporteur:example.org: latest          | latest                | false",
                "Rapporteur: latest                       | latest                | false",
                "rapporteur, latest Kaliningrad           | latest Kaliningrad    | false",
                "[Rapporteur](https://matrix.to/#/@rapporteur:example.org): why | why | false",
                "Rapporteur: !rap latest                  | latest                | true",
            })
    void takesWhatOpensWithOurNameOrPrefixAndDropsIt(String body, String text, boolean called) {
        Errand errand = taken(message("$1", body), room(3));
        assertThat(errand.text()).isEqualTo(text);
        assertThat(errand.called()).isEqualTo(called);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Why did Putin refuse?",
                "Rapporteurs: where are they?",
                "rapporteur2: latest",
                "Rapporteur is down today",
                "@rapporteur:example.organic latest",
                "!rapporteurs latest",
                "!rapscallion",
                "ask !rap latest",
            })
    void leavesARoomAloneThatDoesNotTurnToUs(String body) {
        assertThat(decide(message("$1", body), room(3))).isEqualTo(new Verdict.Ignore("not addressed to us"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What is new, @rapporteur:example.org? | What is new, ?",
                "Rapporteur what is new                | what is new",
                "what is new @Rapporteur               | what is new",
                "What is new?                          | What is new?",
            })
    void takesAMentionAndDropsOurName(String body, String text) {
        RoomEvent event =
                event("$1", "m.room.message", "{'msgtype': 'm.text', 'body': '" + body + "', " + MENTION + "}");
        assertThat(taken(event, room(3)).text()).isEqualTo(text);
    }

    @Test
    void takesEverythingInARoomOfTwo() {
        Errand errand = taken(message("$1", "What is new?"), room(2));
        assertThat(errand)
                .isEqualTo(
                        new Errand(Kind.MESSAGE, ROOM, "$1", ANN, "What is new?", false, null, true, true, NOW, null));
    }

    @Test
    void takesAReplyToAnAnswerOfOurs() {
        Errand errand = taken(
                event(
                        "$1",
                        "m.room.message",
                        "{'msgtype': 'm.text', 'body': '> <@rapporteur:example.org> An answer.\\n> [1]\\n\\nand when?',"
                                + " 'm.relates_to': {'m.in_reply_to': {'event_id': '$answer'}}}"),
                room(3));
        assertThat(errand.text()).isEqualTo("and when?");
        assertThat(errand.threadable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"$root, '', true", "$root, '@ben:example.org', false", "$other, '', false"})
    void takesWhatIsSaidInAThreadOfOursToNobodyElse(String root, String mentioned, boolean taken) {
        RoomEvent event = event(
                "$1",
                "m.room.message",
                "{'msgtype': 'm.text', 'body': 'and when?', 'm.mentions': {'user_ids': ["
                        + (mentioned.isEmpty() ? "" : "'" + mentioned + "'") + "]}, 'm.relates_to': {'rel_type':"
                        + " 'm.thread', 'event_id': '" + root + "', 'is_falling_back': true, 'm.in_reply_to':"
                        + " {'event_id': '$answer'}}}");
        assertThat(decide(event, room(3)) instanceof Verdict.Take).isEqualTo(taken);
        if (taken) {
            assertThat(taken(event, room(3)).threadRoot()).isEqualTo(root);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'msgtype': 'm.notice', 'body': 'hi'}",
                "{'msgtype': 'm.emote', 'body': 'hi'}",
                "{'msgtype': 'm.image', 'body': 'hi.png', 'url': 'mxc://x/y'}",
                "{'msgtype': 'm.text', 'body': 17}",
                "{'msgtype': 'm.text'}",
                "{}",
            })
    void leavesAloneWhatIsNoText(String content) {
        assertThat(decide(event("$1", "m.room.message", content), room(2))).isEqualTo(new Verdict.Ignore("no text"));
    }

    @ParameterizedTest
    @CsvSource({
        "m.sticker, of the type m.sticker",
        "m.poll.start, of the type m.poll.start",
    })
    void leavesOtherEventsAlone(String type, String why) {
        assertThat(decide(event("$1", type, "{'body': 'hi'}"), room(2))).isEqualTo(new Verdict.Ignore(why));
    }

    @ParameterizedTest
    @CsvSource({"@rapporteur:example.org, our own", "@newsbot:example.org, of another bot"})
    void answersNeitherItselfNorOtherBots(String sender, String why) {
        RoomEvent event = event("$1", "m.room.message", sender, "{'msgtype': 'm.text', 'body': '!rap help'}", "");
        assertThat(decide(event, room(2))).isEqualTo(new Verdict.Ignore(why));
    }

    @Test
    void leavesAloneWhatWasTakenBackOrIsToldTooLate() {
        RoomEvent redacted = event("$1", "m.room.message", ANN, "{}", "'unsigned': {'redacted_because': {}}");
        assertThat(decide(redacted, room(2))).isEqualTo(new Verdict.Ignore("taken back"));
        RoomEvent message = message("$1", "hi");
        Addressing later = new Addressing(
                Events.IDENTITY,
                Events.settings("", "", ""),
                InstantSource.fixed(NOW.plus(Addressing.STALE).plus(Duration.ofMillis(1))));
        assertThat(later.decide(message, room(2), OWN)).isEqualTo(new Verdict.Ignore("older than 12 hours"));
    }

    @Test
    void speaksNeitherInAnEncryptedNorInAReplacedRoom() {
        assertThat(decide(message("$1", "hi"), room(2).withPrivacy(Privacy.EXPLAINED)))
                .isEqualTo(new Verdict.Ignore("in clear in an encrypted room"));
        RoomView replaced =
                room(2).after(event("$t", "m.room.tombstone", ANN, "{'replacement_room': '!new'}", "'state_key': ''"));
        assertThat(decide(message("$1", "hi"), replaced)).isEqualTo(new Verdict.Ignore("in a room that was replaced"));
    }

    @Test
    void saysOnceThatItCannotReadWhatIsEncrypted() {
        RoomEvent event = event("$1", "m.room.encrypted", "{'algorithm': 'm.megolm.v1.aes-sha2'}");
        assertThat(taken(event, room(3).withPrivacy(Privacy.ENCRYPTED)).kind()).isEqualTo(Kind.ENCRYPTED);
        assertThat(decide(event, room(3).withPrivacy(Privacy.EXPLAINED))).isInstanceOf(Verdict.Ignore.class);
    }

    @ParameterizedTest
    @CsvSource({
        "$question, @ann:example.org, true",
        "$question, @ben:example.org, false",
        "$other, @ann:example.org, false",
    })
    void takesAnEditByWhoAskedOnly(String target, String sender, boolean taken) {
        Verdict verdict = decide(
                event(
                        "$e",
                        "m.room.message",
                        sender,
                        "{'msgtype': 'm.text', 'body': '* x', 'm.new_content': {'msgtype': 'm.text', 'body':"
                                + " '!rap latest radar'}, 'm.relates_to': {'rel_type': 'm.replace', 'event_id': '"
                                + target + "'}}",
                        ""),
                room(2));
        assertThat(verdict instanceof Verdict.Take).isEqualTo(taken);
        if (verdict instanceof Verdict.Take(var errand)) {
            assertThat(errand)
                    .isEqualTo(new Errand(
                            Kind.EDIT, ROOM, "$e", ANN, "latest radar", true, null, false, true, NOW, "$question"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "👍, $answer, up",
        "👍🏽, $answer, up",
        "👎️, $answer, down",
        "🎉, $answer, ''",
        "👍, $other, ''",
    })
    void takesAThumbOnAnAnswerOfOurs(String key, String target, String vote) {
        Verdict verdict = decide(
                event(
                        "$v",
                        "m.reaction",
                        "{'m.relates_to': {'rel_type': 'm.annotation', 'event_id': '" + target + "', 'key': '" + key
                                + "'}}"),
                room(3));
        assertThat(verdict instanceof Verdict.Take(var errand) ? errand.text() : "")
                .isEqualTo(vote);
    }

    @ParameterizedTest
    @CsvSource({"$question, true", "$vote, true", "$other, false"})
    void takesTheTakingBackOfWhatConcernsUs(String redacted, boolean taken) {
        RoomEvent old = event("$r", "m.room.redaction", ANN, "{}", "'redacts': '" + redacted + "'");
        RoomEvent now = event("$r", "m.room.redaction", "{'redacts': '" + redacted + "'}");
        assertThat(decide(old, room(3)) instanceof Verdict.Take).isEqualTo(taken);
        assertThat(decide(now, room(3)) instanceof Verdict.Take).isEqualTo(taken);
    }

    @Test
    void anErrandOutlivesTheProcess() {
        Errand errand = new Errand(
                Kind.EDIT, ROOM, "$1", ANN, "quotes \" and\nlines", true, "$root", true, false, NOW, "$question");
        assertThat(Errand.fromJson(errand.toJson())).isEqualTo(errand);
        Errand bare = new Errand(Kind.VOTE, ROOM, "$1", ANN, "", false, null, false, true, NOW, null);
        assertThat(Errand.fromJson(bare.toJson())).isEqualTo(bare);
    }

    private Verdict decide(RoomEvent event, RoomView room) {
        return addressing.decide(event, room, OWN);
    }

    private Errand taken(RoomEvent event, RoomView room) {
        return decide(event, room) instanceof Verdict.Take(var errand)
                ? errand
                : org.assertj.core.api.Assertions.fail("let go: " + decide(event, room));
    }
}
