package org.rapporteur.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.answer.AnswerResult;
import org.rapporteur.conversation.RandomReply;
import org.rapporteur.conversation.Reply;
import org.rapporteur.matrix.homeserver.HtmlRules;

/** Whatever there is to say, the message is of a size that homeservers take, and nothing in it is markup but our own. */
class AnyReplyTest {
    private static final int ROUNDS = 700;

    /** Bytes of a whole event, with room for what the homeserver adds and for encryption. */
    private static final int MOST_BYTES = 40_000;

    private static final MatrixRenderer WITH_PAGE = new MatrixRenderer(URI.create("https://bot.example.org"), "!bot");
    private static final MatrixRenderer WITHOUT_PAGE = new MatrixRenderer(null, "!bot");

    @ParameterizedTest
    @ValueSource(longs = {1, 20121120, 77})
    void everyMessageKeepsTheRules(long seed) {
        RandomReply replies = new RandomReply(seed);
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            String name = "seed " + seed + ", round " + round;
            Reply reply = replies.next();
            MatrixRenderer renderer = random.nextBoolean() ? WITH_PAGE : WITHOUT_PAGE;
            for (MatrixMessage message : List.of(renderer.render(reply), renderer.more(reply))) {
                assertKeepsTheRules(message, name);
            }
            assertFoot(reply, renderer.render(reply), name);
        }
    }

    private static void assertKeepsTheRules(MatrixMessage message, String name) {
        assertThat(HtmlRules.problems(message.html())).as(name + message.html()).isEmpty();
        assertThat(message.body() + message.html())
                .as(name)
                .doesNotContainPattern("[\\p{Cn}\\p{Co}\\p{Cs}\u202A-\u202E\u2066-\u2069\\x{E0000}-\\x{E007F}]")
                .doesNotContainPattern("[\\p{Cc}&&[^\n]]");
        assertThat(HtmlRules.links(message.html()))
                .as(name)
                .allMatch(link -> link.matches("(?:https?://|https://bot\\.)example\\.org/.*"))
                .allMatch(link -> message.body().contains(link));
        String edit = Json.write(Contents.edit(message.content(), "$event"));
        assertThat(edit.getBytes(StandardCharsets.UTF_8)).as(name).hasSizeLessThan(MOST_BYTES);
        assertThat(Json.write(Contents.shortened(message.content()))).as(name).hasSizeLessThan(16_000);
        assertThat(MatrixMessage.fromJson(message.toJson())).as(name).contains(message);
    }

    /** The sources are there however long the rest is. */
    private static void assertFoot(Reply reply, MatrixMessage message, String name) {
        if (reply instanceof Reply.ToQuestion question && question.result() instanceof AnswerResult.Answered answered) {
            int sources = answered.citations().size();
            assertThat(message.body()).as(name).contains("\n[1] ");
            if (sources <= 5) {
                assertThat(message.body()).as(name).contains("\n[" + sources + "] ");
            } else if (!message.body().contains("\n[" + sources + "] ")) {
                assertThat(message.body()).as(name).containsPattern("… and [\\d,]+ more sources?");
            }
        }
    }
}
