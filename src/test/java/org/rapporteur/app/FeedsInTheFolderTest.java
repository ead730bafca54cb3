package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.app.Installation.Outcome;

/** Feeds and additions on the command line, with the client that asks public sites only. */
class FeedsInTheFolderTest {
    @TempDir
    private Path root;

    private Installation installation;

    @BeforeEach
    void install() {
        installation = Installation.in(root);
        installation.article("good.md", "Envoys meet", "2012-06-19", "Envoys met in Oslo on 18 June 2012.");
    }

    @Test
    void aRefreshTellsWhatIsWrongWithFeeds() {
        installation.write("feeds.yaml", "- url: http://127.0.0.1/feed\n  name: Inner Wire\n- url: nonsense\n");
        Outcome refresh = installation.run("refresh", "--json");
        List<String> notes = new ArrayList<>();
        refresh.json().get("notes").forEach(note -> notes.add(note.asText()));
        assertThat(notes)
                .anyMatch(note -> note.startsWith("Feed Inner Wire: 127.0.0.1 is inside a private network"))
                .anyMatch(note -> note.startsWith("feeds.yaml, entry 2 was left out"))
                .contains("1 feed asked, 0 new articles.");
        assertThat(refresh.json().get("files")).as("the list is no article").hasSize(1);
        assertThat(refresh.exitCode()).isZero();
    }

    @Test
    void aQuestionAsksNoFeed() {
        installation.write("feeds.yaml", "- url: http://127.0.0.1/feed\n");
        assertThat(installation.run("ask", "Where did envoys meet?").exitCode()).isZero();
        assertThat(root.resolve("data/feeds")).doesNotExist();
    }

    @Test
    void anAdditionIsRefusedWithItsReason() {
        Outcome added = installation.run("add", "http://169.254.169.254/latest/meta-data/");
        assertThat(added.exitCode()).isEqualTo(1);
        assertThat(added.out()).startsWith("169.254.169.254 is inside a private network");
        assertThat(added.err()).isEmpty();
        assertThat(root.resolve("articles/added")).doesNotExist();
    }
}
