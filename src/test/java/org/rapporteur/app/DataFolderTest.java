package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.app.Installation.Outcome;

/** The data folder: whose it is, that wrong settings leave it alone, and that damage in it is found. */
class DataFolderTest {
    private static final String QUESTION = "When was the Oslo accord on radars signed?";

    @TempDir
    private Path root;

    private Installation installation;

    @BeforeEach
    void install() {
        installation = Installation.in(root);
        installation.article(
                "good.md",
                "Envoys meet",
                "2012-06-19",
                "The Oslo accord on radars was signed by Jane Smith on 18 June 2012.");
        installation.article("other.md", "Ships sail", "2012-06-20", "Four destroyers sailed to Rota in Spain.");
    }

    @Test
    void wrongSettingsAreAllListedAndNothingIsTouched() {
        Installation wrong = new Installation(
                installation.knowledge(),
                installation.data(),
                Map.of(
                        "RAPPORTEUR_DATA", installation.data().toString(),
                        "RAPPORTEUR_KNOWLEGDE", "x",
                        "RAPPORTEUR_HTTP", "nowhere",
                        "RAPPORTEUR_EMBEDDING", "maybe"));
        for (String[] command : List.of(
                new String[] {"ask", QUESTION},
                new String[] {"refresh"},
                new String[] {"status"},
                new String[] {"ask", "--batch", "--json"},
                new String[] {})) {
            Outcome outcome = wrong.run(command);
            assertThat(outcome.exitCode()).isEqualTo(2);
            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.err())
                    .contains("RAPPORTEUR_KNOWLEGDE", "did you mean RAPPORTEUR_KNOWLEDGE?")
                    .contains("RAPPORTEUR_HTTP=nowhere", "RAPPORTEUR_EMBEDDING=maybe");
        }
        assertThat(wrong.run("doctor").out().replaceAll("\\s+", " ")).contains("did you mean RAPPORTEUR_KNOWLEDGE?");
        assertThat(installation.data()).doesNotExist();
    }

    @Test
    void wrongArgumentsTouchNothing() {
        assertThat(installation.run("ask").exitCode()).isEqualTo(2);
        assertThat(installation.run("aks", QUESTION).exitCode()).isEqualTo(2);
        assertThat(installation.run("ask", "--top", "-1", QUESTION).exitCode()).isEqualTo(2);
        assertThat(installation.run("ask", "--log", "loud", QUESTION).exitCode())
                .isEqualTo(2);
        assertThat(installation.run("--help").exitCode()).isZero();
        assertThat(installation.data()).doesNotExist();
    }

    @Test
    void aSecondUserOfTheFolderIsRefusedByItsName() {
        try (Rapporteur first = installation.open()) {
            assertThat(first.status().articles()).isEqualTo(2);
            Outcome second = installation.run("ask", QUESTION);
            assertThat(second.exitCode()).isEqualTo(3);
            assertThat(second.out()).isEmpty();
            assertThat(second.err())
                    .contains("Another Rapporteur", installation.data().toString());
            Outcome doctor = installation.run("doctor");
            assertThat(doctor.exitCode()).isEqualTo(3);
            assertThat(doctor.out().replaceAll("\\s+", " ")).contains("Another Rapporteur");
        }
        assertThat(installation.run("sources").exitCode()).isZero();
    }

    @Test
    void aFolderThatCannotBeMadeOrUsedIsSaid() throws IOException {
        Files.writeString(installation.data(), "a file in its place");
        Outcome file = installation.run("ask", QUESTION);
        assertThat(file.exitCode()).isEqualTo(3);
        assertThat(file.err())
                .contains(installation.data().toString(), "RAPPORTEUR_DATA")
                .doesNotContain("\tat ");
        Files.delete(installation.data());
        Files.createDirectories(installation.data());
        Files.writeString(installation.data().resolve("index"), "a file in its place");
        Outcome inner = installation.run("ask", QUESTION);
        assertThat(inner.exitCode()).isEqualTo(3);
        assertThat(inner.err())
                .contains(installation.data().toString(), "RAPPORTEUR_DATA")
                .doesNotContain("\tat ");
        Files.delete(installation.data().resolve("index"));
        assertThat(installation.run("sources").exitCode()).isZero();
    }

    @Test
    void aDamagedIndexIsFoundRebuiltAndSaid() throws IOException {
        JsonNode sound = installation.run("ask", "--json", QUESTION).json();
        assertThat(sound.get("retrieved")).isNotEmpty();
        assertThat(damage()).isPositive();
        JsonNode report = installation.run("refresh", "--json").json();
        assertThat(report.get("notes").toString()).contains("the index is damaged");
        assertThat(report.get("unchanged").asInt() + report.get("added").asInt())
                .isEqualTo(2);
        assertThat(untimed(installation.run("ask", "--json", QUESTION).json())).isEqualTo(untimed(sound));
        assertThat(installation.run("refresh", "--json").json().get("notes")).isEmpty();
        damage();
        Outcome doctor = installation.run("doctor");
        assertThat(doctor.out()).contains("the index is damaged");
        assertThat(doctor.exitCode()).isZero();
        damage();
        Outcome answer = installation.run("ask", "--json", QUESTION);
        assertThat(untimed(answer.json())).isEqualTo(untimed(sound));
    }

    private static JsonNode untimed(JsonNode answer) {
        return ((ObjectNode) answer).without("took_ms");
    }

    /** Flips a bit in the middle of every file that holds words; gives how many there were. */
    private int damage() throws IOException {
        int damaged = 0;
        try (Stream<Path> files = Files.walk(installation.data().resolve("index"))) {
            for (Path file : files.filter(f -> f.toString().matches(".*\\.(cfs|fdt|tim|doc)"))
                    .toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 0x10;
                Files.write(file, bytes);
                damaged++;
            }
        }
        return damaged;
    }
}
