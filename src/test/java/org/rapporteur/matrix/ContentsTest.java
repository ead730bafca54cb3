package org.rapporteur.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapporteur.matrix.Errand.Kind;
import org.rapporteur.matrix.MatrixMessage.Type;

class ContentsTest {
    private static final MatrixMessage MESSAGE = new MatrixMessage(Type.TEXT, "Yes.", "<p>Yes.</p>");

    private static Errand errand(Kind kind, @Nullable String root, @Nullable String target) {
        return new Errand(
                kind, "!room", "$question", "@ann:here", "Who?", false, root, true, false, Instant.EPOCH, target);
    }

    private static String shown(ObjectNode content) {
        return Json.write(content).replace('"', '\'');
    }

    @Test
    void aReplyNamesWhatItAnswersAndMentionsWhoAsked() {
        assertThat(shown(Contents.reply(MESSAGE, errand(Kind.MESSAGE, null, null))))
                .isEqualTo("{'msgtype':'m.text','body':'Yes.','format':'org.matrix.custom.html',"
                        + "'formatted_body':'<p>Yes.</p>','m.mentions':{'user_ids':['@ann:here']},"
                        + "'m.relates_to':{'m.in_reply_to':{'event_id':'$question'}}}");
    }

    @Test
    void aReplyInAThreadHangsOnTheRoot() {
        assertThat(shown(Contents.reply(MESSAGE, errand(Kind.MESSAGE, "$root", "$other"))))
                .endsWith("'m.relates_to':{'rel_type':'m.thread','event_id':'$root','is_falling_back':true,"
                        + "'m.in_reply_to':{'event_id':'$question'}}}");
    }

    @Test
    void withoutItsThreadItIsAPlainReply() {
        ObjectNode reply = Contents.reply(MESSAGE, errand(Kind.MESSAGE, "$root", null));
        assertThat(Contents.isInThread(reply)).isTrue();
        assertThat(Contents.withoutThread(reply)).isEqualTo(Contents.reply(MESSAGE, errand(Kind.MESSAGE, null, null)));
        assertThat(Contents.isInThread(Contents.withoutThread(reply))).isFalse();
    }

    @Test
    void aLineAboutAnEditRepliesToTheQuestion() {
        assertThat(shown(Contents.reply(MESSAGE, errand(Kind.EDIT, null, "$first"))))
                .endsWith("{'m.in_reply_to':{'event_id':'$first'}}}");
    }

    @Test
    void whatIsSaidUnaskedMentionsNobody() {
        assertThat(shown(Contents.alone(MESSAGE))).endsWith("'m.mentions':{}}").doesNotContain("m.relates_to");
    }

    @Test
    void anEditHoldsTheNewWordsAndNotifiesNobodyAgain() {
        ObjectNode words = Contents.words(MESSAGE, errand(Kind.MESSAGE, "$root", null));
        assertThat(shown(Contents.edit(words, "$answer")))
                .isEqualTo("{'msgtype':'m.text','body':'* Yes.','format':'org.matrix.custom.html',"
                        + "'formatted_body':'* <p>Yes.</p>','m.mentions':{},"
                        + "'m.new_content':{'msgtype':'m.text','body':'Yes.','format':'org.matrix.custom.html',"
                        + "'formatted_body':'<p>Yes.</p>','m.mentions':{'user_ids':['@ann:here']}},"
                        + "'m.relates_to':{'rel_type':'m.replace','event_id':'$answer'}}");
    }

    @Test
    void otherWordsInAnEditStandInItTwice() {
        ObjectNode edit = Contents.edit(Contents.words(MESSAGE, errand(Kind.MESSAGE, null, null)), "$answer");
        MatrixMessage no = new MatrixMessage(Type.NOTICE, "No.", "<p>No.</p>");
        assertThat(Contents.saying(edit, no))
                .isEqualTo(Contents.edit(Contents.words(no, errand(Kind.MESSAGE, null, null)), "$answer"));
    }

    @Test
    void whatIsShortenedEndsWithTheFirstAddress() {
        ObjectNode content = Contents.reply(
                new MatrixMessage(
                        Type.TEXT, "word ".repeat(900) + "\n\nSources\n[1] A title\nhttps://example.org/a", "<p></p>"),
                errand(Kind.MESSAGE, null, null));
        ObjectNode shortened = Contents.shortened(content);
        assertThat(Json.text(shortened, "body")).hasSizeLessThan(1_100).endsWith("word …\n\n…\nhttps://example.org/a");
        assertThat(Json.text(shortened, "formatted_body")).endsWith("<p><a href=\"https://example.org/a\">…</a></p>");
        assertThat(shortened.path("m.relates_to")).isEqualTo(content.path("m.relates_to"));
    }
}
