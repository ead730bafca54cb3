package org.rapporteur.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.answer.AnswerResult;
import org.rapporteur.conversation.RandomReply;
import org.rapporteur.conversation.Reply;

/** Whatever there is to say, the message keeps Slack's limits and nothing in it is read as markup. */
class AnyReplyTest {
    private static final int ROUNDS = 700;
    private static final SlackRenderer WITH_PAGE = new SlackRenderer(URI.create("https://bot.example.org"));
    private static final SlackRenderer WITHOUT_PAGE = new SlackRenderer(null);
    private static final List<ReplyFrame> FRAMES = List.of(
            ReplyFrame.inThread("C1/1.2"), ReplyFrame.privately("command/3.4"), ReplyFrame.shared("x".repeat(255)));

    @ParameterizedTest
    @ValueSource(longs = {1, 20121120, 77})
    void everyMessageKeepsTheRules(long seed) {
        RandomReply replies = new RandomReply(seed);
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            Reply reply = replies.next();
            ReplyFrame frame = FRAMES.get(random.nextInt(FRAMES.size()));
            SlackRenderer renderer = random.nextBoolean() ? WITH_PAGE : WITHOUT_PAGE;
            for (SlackMessage message :
                    List.of(renderer.render(reply, frame), renderer.more(reply), renderer.why(reply))) {
                assertThat(BlockRules.broken(message))
                        .as("seed %d, round %d: %s", seed, round, message.text())
                        .isEmpty();
                assertThat(BlockRules.broken(textOf(message)))
                        .as("seed %d, round %d, as text: %s", seed, round, message.text())
                        .isEmpty();
            }
            assertFoot(reply, renderer.render(reply, frame), "seed " + seed + ", round " + round);
        }
    }

    private static SlackMessage textOf(SlackMessage message) {
        return new SlackMessage(SlackRequest.Content.of(message).withoutBlocks().text(), List.of());
    }

    /** Sources and buttons are there however long the rest is. */
    private static void assertFoot(Reply reply, SlackMessage message, String seed) {
        String json = BlockRules.json(message.blocks()).toString();
        if (reply instanceof Reply.OfDossier lines && lines.listing().more() != null) {
            assertThat(json).as(seed).contains("\"action_id\":\"page\"");
        }
        if (reply instanceof Reply.ToQuestion question) {
            assertThat(json).as(seed).contains("feedback_buttons", "\"action_id\":\"why\"");
            if (question.result() instanceof AnswerResult.Answered answered) {
                int sources = answered.citations().size();
                assertThat(json).as(seed).contains("\"action_id\":\"more\"", "\"text\":\"[1] \"");
                if (sources <= 5) {
                    assertThat(json).as(seed).contains("\"text\":\"[" + sources + "] \"");
                } else if (!json.contains("\"text\":\"[" + sources + "] \"")) {
                    assertThat(json).as(seed).containsPattern("… and [\\d,]+ more sources?");
                }
            }
        }
    }
}
