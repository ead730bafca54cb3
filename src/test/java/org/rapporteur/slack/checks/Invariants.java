package org.rapporteur.slack.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.rapporteur.slack.standin.BlockLimits;
import org.rapporteur.slack.standin.Call;
import org.rapporteur.slack.standin.Message;

/** What holds for everything that the bot ever sent, whatever the test was about. */
final class Invariants {
    private Invariants() {}

    /** Checks all that was recorded in a workspace. */
    static void hold(Workspace workspace) {
        List<Call> calls = workspace.calls().all();
        assertThat(calls).as("something was recorded").isNotEmpty();
        for (Call call : calls) {
            if (call.method().equals("chat.postMessage") || call.method().equals("chat.update")) {
                assertThat(call.argument("text")).as("fallback of %s", call).isNotBlank();
            }
            if (call.method().equals("chat.postMessage")) {
                assertThat(call.argument("unfurl_links")).as("%s", call).matches("0|false");
                assertThat(call.argument("unfurl_media")).as("%s", call).matches("0|false");
            }
            if (call.method().startsWith("chat.") || call.method().equals(Call.RESPONSE_URL)) {
                assertThat(BlockLimits.problemsOfMessage(call.arguments()))
                        .as("%s", call)
                        .isEmpty();
            }
            if (call.method().startsWith("views.")) {
                assertThat(BlockLimits.problemsOfView(call.arguments().path("view")))
                        .as("%s", call)
                        .isEmpty();
            }
        }
        for (Message message : workspace.slack().board().posted().all()) {
            assertThat(message.shown().mentions()).as("live in %s", message).isEmpty();
        }
    }
}
