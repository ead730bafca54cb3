package org.rapporteur.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackManifestCommandTest {
    @ParameterizedTest
    @CsvSource({
        "slack-manifest, a manifest for Socket Mode",
        "slack-manifest --socket, a manifest for Socket Mode",
        "slack-manifest --followups, a manifest for Socket Mode with follow-ups",
        "slack-manifest --url https://bot.example.org, a manifest for https://bot.example.org"
    })
    void printsTheManifestAndNothingElse(String line, String printed) {
        Run run = Run.of(new FakeDesk(), line.split(" "));
        assertThat(run.out()).isEqualTo(printed + "\n");
        assertThat(run.exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"slack-manifest --socket --url https://bot.example.org", "slack-manifest --url nowhere"})
    void saysWhatIsWrongWithTheArguments(String line) {
        Run run = Run.of(new FakeDesk(), line.split(" "));
        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Help: rapporteur slack-manifest --help");
    }
}
