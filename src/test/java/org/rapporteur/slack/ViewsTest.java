package org.rapporteur.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.assistant.SuggestedPrompt;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.conversation.ChatCore;
import org.rapporteur.conversation.FolderStatus;
import org.rapporteur.conversation.IncomingMessage;
import org.rapporteur.conversation.Reply;
import org.rapporteur.conversation.ShippedFolder;

/** The Home tab, the forms and the prompts. */
class ViewsTest {
    private static ShippedFolder folder;

    @BeforeAll
    static void open() throws IOException {
        folder = new ShippedFolder();
    }

    @AfterAll
    static void close() {
        folder.close();
    }

    @Test
    void theHomeTabShowsTheFolderAndWhatToAsk() {
        View home = new HomeTab(folder, new SlackRenderer(null)).of(false);
        assertThat(BlockRules.brokenView(home.getBlocks())).isEmpty();
        String json = BlockRules.json(home.getBlocks()).toString();
        assertThat(json).contains("\"example0\"", "\"action_id\":\"ask\"", "28 Oct 2013", "*Articles*\\n34");
    }

    @Test
    void onlyAdminsSeeTheButtonThatReadsTheFolder() {
        HomeTab home = new HomeTab(folder, new SlackRenderer(null));
        assertThat(BlockRules.json(home.of(false).getBlocks()).toString()).doesNotContain("\"refresh\"");
        assertThat(BlockRules.json(home.of(true).getBlocks()).toString()).contains("\"action_id\":\"refresh\"");
    }

    @Test
    void theHomeTabOfAnEmptyFolderSaysSo() {
        View home = new HomeTab(new Empty(), new SlackRenderer(null)).of(true);
        assertThat(BlockRules.brokenView(home.getBlocks())).isEmpty();
        assertThat(BlockRules.json(home.getBlocks()).toString()).contains(SlackWording.FOLDER_EMPTY);
    }

    @Test
    void theFormHoldsAMessageOfAnyLengthAndBringsItsPlaceBack() {
        for (String about :
                List.of("", "What did they agree?", "x ".repeat(4_000), "😀".repeat(2_000), "\u0000\uD83D")) {
            View form = Forms.ask("{\"channel\":\"C1\"}", about);
            assertThat(BlockRules.brokenView(form.getBlocks())).isEmpty();
            assertThat(form.getTitle().getText()).hasSizeLessThanOrEqualTo(24);
            assertThat(form.getPrivateMetadata()).isEqualTo("{\"channel\":\"C1\"}");
            String json = GsonFactory.createSnakeCase().toJson(form);
            assertThat(json)
                    .contains("\"block_id\":\"question\"", "\"action_id\":\"input\"", "\"callback_id\":\"ask\"");
            assertThat(json.length()).isLessThan(4_200);
        }
    }

    @Test
    void theFormForAReasonNamesItsAnswer() {
        View form = Forms.reason("C1/1.2");
        assertThat(BlockRules.brokenView(form.getBlocks())).isEmpty();
        assertThat(form.getCallbackId()).isEqualTo(SlackNames.VIEW_REASON);
        assertThat(form.getPrivateMetadata()).isEqualTo("C1/1.2");
    }

    @Test
    void promptsComeFromTheFolderAndEndWithHelp() {
        assertThat(Prompts.of(folder.examples()).stream().map(SuggestedPrompt::getMessage))
                .containsExactlyElementsOf(Stream.concat(folder.examples().stream(), Stream.of("help"))
                        .toList());
        assertThat(Prompts.of(List.of()).stream().map(SuggestedPrompt::getMessage))
                .containsExactly("latest", "help");
    }

    @Test
    void titlesAreShortAndNeverBlank() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            String question = random.ints(random.nextInt(200), 0, 0x3000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(Prompts.title(question))
                    .as("round %d", round)
                    .isNotBlank()
                    .hasSizeLessThanOrEqualTo(80);
        }
    }

    /** Nothing is held. */
    private static final class Empty implements ChatCore {
        @Override
        public Reply reply(IncomingMessage message) {
            return new Reply.Failed("out of order");
        }

        @Override
        public List<String> examples() {
            return List.of("", " \u0000");
        }

        @Override
        public FolderStatus status() {
            return new FolderStatus(0, 0, 0, false, null, null, null, false, List.of(), List.of());
        }
    }
}
