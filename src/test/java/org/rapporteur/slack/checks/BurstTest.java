package org.rapporteur.slack.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.checks.Fact;
import org.rapporteur.slack.standin.Delivered;
import org.rapporteur.slack.standin.Events;
import org.rapporteur.slack.standin.Message;

/** Many people at once. */
@Timeout(300)
class BurstTest {
    private static final int QUESTIONS = 200;
    private static final int CHANNELS = 50;

    @TempDir
    private Path root;

    private Workspace workspace;

    @BeforeEach
    void start() {
        Fact.first(QUESTIONS).forEach(Workspace.articles(root)::write);
        workspace = Workspace.overHttp(root, Map.of());
    }

    @AfterEach
    void stop() {
        workspace.close();
        Invariants.hold(workspace);
    }

    @Test
    void twoHundredMentionsAreAcknowledgedAtOnceAndAnsweredOnceEachAtTheRateSlackAllows() throws Exception {
        workspace.slack().faults().atMostOneASecond("chat.postMessage");
        List<ObjectNode> mentions = IntStream.range(0, QUESTIONS)
                .mapToObj(i -> workspace
                        .events()
                        .mention(
                                "C0BURST" + i % CHANNELS,
                                "U0P" + i % 10,
                                Fact.of(i).question()))
                .toList();
        for (Delivered delivered : deliver(mentions)) {
            assertThat(delivered.status()).isEqualTo(200);
            assertThat(delivered.took()).isLessThan(Workspace.SOON);
        }
        for (int i = 0; i < QUESTIONS; i++) {
            ObjectNode mention = mentions.get(i);
            Message reply = workspace.slack().board().reply(Events.channel(mention), Events.ts(mention));
            assertThat(reply.shown().text()).contains(Fact.of(i).words());
        }
        workspace.settle();
        assertThat(mentions)
                .allSatisfy(mention -> assertThat(workspace.saidTo(mention)).hasSize(1));
    }

    private List<Delivered> deliver(List<ObjectNode> mentions) throws Exception {
        try (ExecutorService senders = Executors.newFixedThreadPool(16)) {
            List<Future<Delivered>> futures = new ArrayList<>();
            mentions.forEach(mention ->
                    futures.add(senders.submit(() -> workspace.sender().event(mention))));
            List<Delivered> all = new ArrayList<>();
            for (Future<Delivered> future : futures) {
                all.add(future.get());
            }
            return all;
        }
    }
}
