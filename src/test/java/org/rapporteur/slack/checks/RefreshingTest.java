package org.rapporteur.slack.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.checks.Articles;
import org.rapporteur.checks.Fact;
import org.rapporteur.checks.Waiting;
import org.rapporteur.slack.standin.Call;
import org.rapporteur.slack.standin.Delivered;
import org.rapporteur.slack.standin.Events;

/** The folder is read again on an admin's word, and nobody waits for it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class RefreshingTest {
    private static final Duration SOON = Workspace.SOON;

    /** Reading so many takes longer than a few messages, on a slow machine too. */
    private static final int MANY = 2_000;

    private Articles articles;
    private Workspace workspace;

    @BeforeAll
    void start(@TempDir Path root) {
        articles = Workspace.articles(root);
        Fact.first(10).forEach(articles::write);
        workspace = Workspace.overHttp(root, Map.of());
    }

    @AfterAll
    void stop() {
        workspace.close();
        Invariants.hold(workspace);
    }

    private ObjectNode command(String text) {
        return workspace.interactions().command("/rapporteur", text, workspace.newChannel(), Workspace.ADMIN);
    }

    private void send(ObjectNode command) {
        Delivered delivered = workspace.sender().command(command);
        assertThat(delivered.status()).isEqualTo(200);
        assertThat(delivered.took()).isLessThan(SOON);
    }

    /** What the command's author was told so far, but for what stood in the acknowledgement. */
    private List<Call> toldTo(ObjectNode command) {
        return workspace.calls().where(call -> isTold(command, call));
    }

    private static boolean isTold(ObjectNode command, Call call) {
        boolean byUrl = call.argument("response_url")
                .equals(command.path("response_url").asText());
        boolean directly = call.argument("channel").equals(Events.directChannel(Workspace.ADMIN))
                || call.argument("user").equals(Workspace.ADMIN);
        return byUrl || (directly && call.method().startsWith("chat."));
    }

    private String result(ObjectNode command, String words) {
        return workspace
                .calls()
                .first(words, call -> isTold(command, call) && call.shown().contains(words))
                .shown()
                .text();
    }

    @Test
    void whileTheFolderIsReadEverythingIsAcknowledgedAndTheOldIndexAnswers() {
        for (int i = 0; i < MANY; i++) {
            articles.article(
                    "more-" + i + ".md",
                    "More " + i,
                    Articles.HOST + "more-" + i,
                    "Delegation " + i + " met in Oslo. ".repeat(12));
        }
        ObjectNode refresh = command("refresh");
        send(refresh);
        Waiting.until("reading", () -> workspace.get("/api/status").body().contains("\"refreshing\":true"));
        ObjectNode mention = workspace
                .events()
                .mention(workspace.newChannel(), Workspace.ANN, Fact.of(1).question());
        Delivered delivered = workspace.sender().event(mention);
        assertThat(delivered.took()).isLessThan(SOON);
        ObjectNode latest = command("latest");
        send(latest);
        ObjectNode second = command("refresh");
        send(second);
        assertThat(workspace.replyTo(mention).shown().text())
                .contains(Fact.of(1).words());
        assertThat(toldTo(refresh))
                .as("the result is not there yet")
                .noneMatch(call -> call.shown().contains("added"));
        assertThat(result(refresh, "added")).contains(String.valueOf(MANY), "added");
        workspace
                .calls()
                .first(
                        "what the second is told",
                        call -> call.argument("response_url")
                                .equals(second.path("response_url").asText()));
        assertThat(toldTo(second)).anyMatch(call -> call.shown().text().contains("already"));
    }

    @Test
    void theResultNamesWhatChangedAndWhatFailed() {
        articles.file("broken.txt", "");
        articles.delete(Fact.of(9).file());
        articles.write(Fact.of(11));
        ObjectNode refresh = command("refresh");
        send(refresh);
        assertThat(result(refresh, "broken.txt")).contains("1 added", "1 removed", "1 failed");
    }

    @Test
    void anEmptiedFolderLeavesTheOldAnswersAndTheAdminIsTold() throws Exception {
        List<Path> moved = new ArrayList<>();
        Path away = java.nio.file.Files.createDirectories(articles.folder().resolveSibling("away"));
        try (var files = java.nio.file.Files.list(articles.folder())) {
            for (Path file : files.toList()) {
                java.nio.file.Files.move(file, away.resolve(file.getFileName()));
                moved.add(file);
            }
        }
        ObjectNode refresh = command("refresh");
        send(refresh);
        Call told = workspace
                .calls()
                .first(
                        "the result",
                        call -> isTold(refresh, call) && !call.shown().text().isBlank());
        assertThat(told.shown().text()).isNotBlank();
        assertThat(workspace
                        .ask(workspace.newChannel(), Fact.of(2).question())
                        .shown()
                        .text())
                .contains(Fact.of(2).words());
        for (Path file : moved) {
            java.nio.file.Files.move(away.resolve(file.getFileName()), file);
        }
    }
}
