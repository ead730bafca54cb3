package org.rapporteur.slack.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.checks.Fact;
import org.rapporteur.checks.Waiting;
import org.rapporteur.slack.standin.Events;
import org.rapporteur.slack.standin.Faults;

/** A token that is taken back while the bot runs. */
@Timeout(300)
class RefusedTokenTest {
    @TempDir
    private Path root;

    @Test
    void aTokenRefusedInFlightTurnsTheHealthRedAndStartsNoStorm() {
        Workspace.articles(root).write(Fact.of(1));
        try (Workspace workspace = Workspace.overHttp(root, Map.of())) {
            workspace.ask("C0BEFORE", Fact.of(1).question());
            workspace.slack().faults().always((method, arguments) -> true, Faults.notOk("invalid_auth"));
            for (int i = 0; i < 3; i++) {
                ObjectNode mention = workspace
                        .events()
                        .mention("C0RED", Workspace.ANN, Fact.of(1).question());
                assertThat(workspace.sender().event(mention).status()).isEqualTo(200);
            }
            workspace.calls().first("a post", call -> call.is("chat.postMessage", "C0RED"));
            Waiting.until("red", () -> workspace.get("/readyz").statusCode() == 503);
            assertThat(workspace.get("/healthz").statusCode()).isEqualTo(200);
            assertThat(workspace.calls().where(call -> call.method().equals("chat.postMessage")))
                    .as("one for each question, and at most one again")
                    .hasSizeLessThanOrEqualTo(7);
            ObjectNode late = workspace
                    .events()
                    .mention("C0LATE", Workspace.ANN, Fact.of(1).question());
            assertThat(workspace.sender().event(late).status())
                    .as("still takes what comes")
                    .isEqualTo(200);
            assertThat(workspace.slack().board().thread("C0LATE", Events.ts(late)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tokens_revoked", "app_uninstalled"})
    void aTokenThatIsTakenBackIsAcknowledgedAndTurnsTheHealthRed(String event) {
        try (Workspace workspace = Workspace.overHttp(root, Map.of())) {
            assertThat(workspace.sender().event(workspace.events().of(event)).status())
                    .isEqualTo(200);
            Waiting.until("red", () -> workspace.get("/readyz").statusCode() == 503);
            assertThat(workspace.slack().board().posted().all()).isEmpty();
        }
    }
}
