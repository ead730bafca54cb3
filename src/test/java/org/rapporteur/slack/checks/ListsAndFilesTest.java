package org.rapporteur.slack.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.checks.Articles;
import org.rapporteur.checks.Fact;
import org.rapporteur.checks.Fault;
import org.rapporteur.slack.standin.Call;
import org.rapporteur.slack.standin.Events;
import org.rapporteur.slack.standin.Faults;
import org.rapporteur.slack.standin.Message;
import org.rapporteur.slack.standin.Shown;

/** Lists of the dossier, page by page, and files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class ListsAndFilesTest {
    private static final String SHOW = "files.completeUploadExternal";

    private Workspace workspace;

    @BeforeAll
    void start(@TempDir Path root) {
        Articles articles = Workspace.articles(root);
        Fact.first(15)
                .forEach(fact -> articles.article(
                        fact.file(),
                        fact.title(),
                        Articles.HOST + fact.number(),
                        fact.text().replace("3 May", (1 + fact.number()) + " April")));
        workspace = Workspace.overHttp(root, Map.of());
    }

    @AfterEach
    void withoutFaults() {
        workspace.slack().faults().clear();
    }

    @AfterAll
    void stop() {
        workspace.close();
        Invariants.hold(workspace);
    }

    @Test
    void moreTypedBelowAnAnswerShowsItsPassages() {
        ObjectNode asked =
                workspace.events().mention("C0MORE", Workspace.ANN, Fact.of(3).question());
        Message answer = workspace.replyTo(asked);
        workspace.sender().event(workspace.events().mentionIn(answer.thread(), "C0MORE", Workspace.ANN, "more"));
        Shown more = workspace
                .slack()
                .board()
                .replies("C0MORE", answer.thread(), 2)
                .getLast()
                .shown();
        assertThat(more.text()).contains(Fact.of(3).words()).doesNotContain("no list in this thread");
    }

    private static long lines(String text) {
        return Fact.first(15).stream()
                .filter(fact -> text.contains(fact.words()))
                .count();
    }

    /** What somebody alone sees after pressing "More" below a message in a channel. */
    private Shown pressedMore(Message list, String user) {
        Shown.Button more = list.shown().button("page").orElseThrow();
        ObjectNode pressed = workspace.interactions().pressed(more, list, user);
        assertThat(workspace.sender().interaction(pressed).status()).isEqualTo(200);
        Call answer = workspace
                .calls()
                .first(
                        "the next page",
                        call -> call.method().equals(Call.RESPONSE_URL)
                                && call.argument("response_url")
                                        .equals(pressed.path("response_url").asText()));
        assertThat(answer.argument("response_type")).isEqualTo("ephemeral");
        return answer.shown();
    }

    @Test
    void aListHasSixLinesEachWithItsSourceAndAButtonThatWorksAfterARestart() {
        Message list = workspace.ask(workspace.newChannel(), "timeline");
        assertThat(lines(list.shown().text())).isEqualTo(6);
        assertThat(list.shown().links()).hasSize(6).allMatch(link -> link.url().startsWith(Articles.HOST));
        assertThat(list.shown().button("page").orElseThrow().label()).isEqualTo("More (9)");

        workspace.restart();
        Shown second = pressedMore(list, Workspace.ANN);
        assertThat(lines(second.text())).isEqualTo(6);
        assertThat(second.button("page").orElseThrow().label()).isEqualTo("More (3)");
        assertThat(second.text()).doesNotContain(list.shown().links().getFirst().label());

        workspace.sender().event(workspace.events().mentionIn(list.thread(), list.channel(), Workspace.ANN, "more"));
        Message typed = workspace
                .slack()
                .board()
                // The list, its picture, and the page.
                .replies(list.channel(), list.thread(), 3)
                .getLast();
        assertThat(typed.shown().links()).isEqualTo(second.links());
    }

    @Test
    void inADirectMessageTheNextPageStaysThere() {
        ObjectNode asked = workspace.events().direct(workspace.newUser(), "timeline");
        Message list = workspace.replyTo(asked);
        Shown.Button more = list.shown().button("page").orElseThrow();
        workspace.sender().interaction(workspace.interactions().pressed(more, list, Workspace.ANN));
        List<Message> pages = workspace.slack().board().replies(list.channel(), list.thread(), 3);
        assertThat(lines(pages.getLast().shown().text())).isEqualTo(6);
    }

    @Test
    void anExportStandsBesideTheWordsInTheThreadOnce() {
        ObjectNode asked = workspace.events().mention(workspace.newChannel(), Workspace.ANN, "export timeline as csv");
        workspace.slack().faults().next(SHOW, new Fault.LostAnswer());
        workspace.replyTo(asked);
        List<Message> said = workspace.slack().board().replies(Events.channel(asked), Workspace.threadOf(asked), 2);
        assertThat(said.getFirst().shown().text()).contains("timeline.csv");
        JsonNode file = said.getLast().files().getFirst();
        assertThat(file.path("name").asText()).isEqualTo("timeline.csv");
        assertThat(file.path("size").asInt()).isPositive();
        workspace.settle();
        assertThat(workspace.saidTo(asked)).hasSize(2);
    }

    @Test
    void theWordsStandWhereTheFileCannot() {
        ObjectNode asked = workspace.events().mention(workspace.newChannel(), Workspace.ANN, "export timeline");
        workspace.slack().faults().next("files.getUploadURLExternal", Faults.notOk("missing_scope"));
        workspace.replyTo(asked);
        List<Message> said = workspace.slack().board().replies(Events.channel(asked), Workspace.threadOf(asked), 2);
        assertThat(said.getFirst().shown().text()).contains("timeline.csv");
        assertThat(said.getLast().shown().text()).contains("could not upload");
    }

    @Test
    void anAdminWhoTypesACommandGetsTheGapsInADirectMessage() {
        workspace.ask(workspace.newChannel(), "What did the emperor of Atlantis order in 1822?");
        workspace.ask(workspace.newChannel(), "what was ordered by the emperor of Atlantis in 1822");
        ObjectNode command =
                workspace.interactions().command("/rapporteur", "gaps csv", workspace.newChannel(), Workspace.ADMIN);
        workspace.sender().command(command);
        Message file = workspace
                .slack()
                .board()
                .posted()
                .first(
                        "the file",
                        message -> !message.files().isEmpty()
                                && message.channel().equals(Events.directChannel(Workspace.ADMIN)));
        String id = file.files().getFirst().path("id").asText();
        String content = workspace
                .calls()
                .first(
                        "its bytes",
                        call -> call.method().equals(Call.UPLOAD)
                                && call.argument("file_id").equals(id))
                .argument("content");
        assertThat(content.lines().filter(line -> line.contains("Atlantis"))).hasSize(1);
    }
}
