package org.rapporteur.slack.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.conversation.Admins;
import org.rapporteur.conversation.ChatCore;
import org.rapporteur.conversation.ChatParts;
import org.rapporteur.conversation.FolderStatus;
import org.rapporteur.conversation.IncomingMessage;
import org.rapporteur.conversation.Rate;
import org.rapporteur.conversation.RateLimit;
import org.rapporteur.conversation.Reply;
import org.rapporteur.journal.Journal;
import org.rapporteur.slack.HttpAnswer;
import org.rapporteur.slack.SlackSettings;
import org.rapporteur.slack.SlackSurface;
import org.rapporteur.slack.standin.EventSender;
import org.rapporteur.slack.standin.Events;
import org.rapporteur.slack.standin.Shown;
import org.rapporteur.slack.standin.SlackStandIn;

/** An answer that cannot be made, whatever it fails by. */
@Timeout(180)
class FailingCoreTest {
    @TempDir
    private Path folder;

    /** Fails by an Error for a question, and by an exception for everything else. */
    private static final class Failing implements ChatCore {
        @Override
        public Reply reply(IncomingMessage message) {
            if (message.text().contains("deep")) {
                throw new StackOverflowError("secret detail");
            }
            throw new IllegalStateException("secret detail");
        }

        @Override
        public List<String> examples() {
            return List.of();
        }

        @Override
        public FolderStatus status() {
            return new FolderStatus(0, 0, 0, false, null, null, null, false, List.of(), List.of());
        }
    }

    @Test
    void aFailureIsAcknowledgedAndToldInAPlainLineWithoutDetails() throws Exception {
        InstantSource clock = InstantSource.system();
        try (SlackStandIn slack = SlackStandIn.start();
                Journal journal = Journal.open(folder, clock)) {
            SlackSettings settings = new SlackSettings(
                    SlackStandIn.BOT_TOKEN,
                    null,
                    SlackStandIn.SIGNING_SECRET,
                    URI.create(slack.apiUrl()),
                    Set.of(),
                    false,
                    false);
            RateLimit rate = new RateLimit(Rate.parse("100/s"), clock);
            ChatParts parts = new ChatParts(new Failing(), journal, Admins.parse(""), rate, clock, null);
            try (SlackSurface surface = new SlackSurface(settings, parts)) {
                surface.start();
                for (String question : List.of("What was agreed?", "How deep was it?")) {
                    assertToldPlainly(slack, surface, question);
                }
            }
        }
    }

    private static void assertToldPlainly(SlackStandIn slack, SlackSurface surface, String question) {
        ObjectNode mention = slack.events().mention("C0FAIL", Workspace.ANN, question);
        String body = mention.toString();
        try (EventSender signer = new EventSender(URI.create("http://127.0.0.1/"), SlackStandIn.SIGNING_SECRET)) {
            HttpAnswer answer =
                    surface.handle(body.getBytes(StandardCharsets.UTF_8), signer.signature(body, Instant.now()));
            assertThat(answer.status()).isEqualTo(200);
        }
        Shown shown = slack.board().reply("C0FAIL", Events.ts(mention)).shown();
        assertThat(shown.text()).contains("wrong").doesNotContain("secret", "Exception", "Error", "org.rapporteur");
    }
}
