package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.console.Desk;

class GapsAndMetricsTest {
    @TempDir
    private Path root;

    private static String get(URI address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private static void ask(URI page, String question) throws IOException, InterruptedException {
        get(page.resolve("/ask?question=" + URLEncoder.encode(question, StandardCharsets.UTF_8)));
    }

    @Test
    void remembersWhatWasAskedOnThePageInVainAndCountsIt() throws Exception {
        Installation installation = Installation.in(root);
        installation.article(
                "start.md", "Treaty signed", "2010-04-08", "New START was signed in Prague on 8 April 2010.");
        assertThat(installation.run("gaps", "--json").json().get("items")).isEmpty();
        assertThat(installation.data()).doesNotExist();
        try (Rapporteur rapporteur = installation.open()) {
            Desk.Serving serving = rapporteur.serve();
            assertThat(serving.notes())
                    .containsExactly(
                            "Slack is off: SLACK_BOT_TOKEN is not set.",
                            "Matrix is off: MATRIX_HOMESERVER is not set.");
            assertThat(rapporteur.status().surfaces()).containsExactly("web page: on", "Slack: off", "Matrix: off");
            rapporteur.refresh((stage, done, total) -> {}, false);
            URI page = Objects.requireNonNull(serving.page());
            ask(page, "When was New START signed?");
            ask(page, "Who won the song contest in Baku?");
            ask(page, "who won the song contest in Baku");
            ask(page, "gaps");

            JsonNode gaps = installation.run("gaps", "--json").json().get("items");
            assertThat(gaps).as("while the bot serves").hasSize(1);
            assertThat(gaps.get(0).get("question").asText()).isEqualTo("who won the song contest in Baku");
            assertThat(gaps.get(0).get("times").asInt()).isEqualTo(2);
            assertThat(get(page.resolve("/metrics")))
                    .contains(
                            "rapporteur_answers_total 1.0",
                            "rapporteur_gaps_total 2.0",
                            "rapporteur_failures_total 0.0",
                            "rapporteur_articles 1.0",
                            "rapporteur_index_age_seconds 0.0");
        }
        assertThat(installation.run("gaps").out())
                .contains("who won the song contest in Baku (nothing on the", "2 times");
    }

    @Test
    void saysWhatIsWrongWithAJournalThatCannotBeRead() throws IOException {
        Installation installation = Installation.in(root);
        Files.createDirectories(installation.data());
        Files.writeString(installation.data().resolve("journal.sqlite"), "no journal ".repeat(200));
        Installation.Outcome outcome = installation.run("gaps");
        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.err()).contains("journal.sqlite", "move it away");
    }
}
