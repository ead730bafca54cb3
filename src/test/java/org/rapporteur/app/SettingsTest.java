package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static final Settings DEFAULTS = new Settings(
            Path.of("knowledge"),
            Path.of("data"),
            InetSocketAddress.createUnresolved("127.0.0.1", 8080),
            true,
            new RefreshRule.Watch(),
            null);

    @TempDir
    Path workingDirectory;

    @Test
    void defaultsHoldWhenNothingIsGiven() {
        assertThat(read(Map.of(), Map.of())).isEqualTo(new SettingsReading.Good(DEFAULTS, List.of()));
    }

    @Test
    void everyKeyCanBeSetToSomethingElse() {
        Map<String, String> environment = Map.of(
                "RAPPORTEUR_KNOWLEDGE", "/srv/articles",
                "RAPPORTEUR_DATA", "/var/lib/rapporteur",
                "RAPPORTEUR_HTTP", "[::1]:9000",
                "RAPPORTEUR_EMBEDDING", "off",
                "RAPPORTEUR_REFRESH", "15m",
                "RAPPORTEUR_LOG", "debug");
        assertThat(environment).hasSameSizeAs(Setting.values());
        assertThat(read(Map.of(), environment))
                .isEqualTo(new SettingsReading.Good(
                        new Settings(
                                Path.of("/srv/articles"),
                                Path.of("/var/lib/rapporteur"),
                                InetSocketAddress.createUnresolved("::1", 9000),
                                false,
                                new RefreshRule.Every(Duration.ofMinutes(15)),
                                LogLevel.DEBUG),
                        List.of()));
    }

    @Test
    void flagWinsOverEnvironmentAndThatOverFileAndThatOverDefault() throws IOException {
        file("RAPPORTEUR_KNOWLEDGE=from-file", "RAPPORTEUR_DATA=from-file", "RAPPORTEUR_LOG=warn");
        Map<String, String> environment =
                Map.of("RAPPORTEUR_KNOWLEDGE", "from-environment", "RAPPORTEUR_DATA", "from-environment");
        Settings settings = good(read(Map.of("RAPPORTEUR_KNOWLEDGE", "from-flag"), environment));
        assertThat(settings.knowledge()).isEqualTo(Path.of("from-flag"));
        assertThat(settings.data()).isEqualTo(Path.of("from-environment"));
        assertThat(settings.log()).isEqualTo(LogLevel.WARN);
        assertThat(settings.http()).isEqualTo(DEFAULTS.http());
    }

    @Test
    void emptyValueInEnvironmentOrFileCountsAsNotGiven() throws IOException {
        file("RAPPORTEUR_HTTP=", "SLACK_BOT_TOKEN=");
        assertThat(read(Map.of(), Map.of("RAPPORTEUR_LOG", " ")))
                .isEqualTo(new SettingsReading.Good(DEFAULTS, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "RAPPORTEUR_HTTP, off",
        "RAPPORTEUR_HTTP, localhost:0",
        "RAPPORTEUR_HTTP, 0.0.0.0:65535",
        "RAPPORTEUR_EMBEDDING, ON",
        "RAPPORTEUR_REFRESH, off",
        "RAPPORTEUR_REFRESH, 1s",
        "RAPPORTEUR_REFRESH, 30d",
        "RAPPORTEUR_LOG, ERROR"
    })
    void takesWhatIsAllowed(String key, String value) {
        assertThat(read(Map.of(), Map.of(key, value))).isInstanceOf(SettingsReading.Good.class);
    }

    @ParameterizedTest
    @CsvSource({
        "RAPPORTEUR_HTTP, 8080",
        "RAPPORTEUR_HTTP, localhost",
        "RAPPORTEUR_HTTP, localhost:65536",
        "RAPPORTEUR_HTTP, http://localhost:80",
        "RAPPORTEUR_HTTP, ::1:80",
        "RAPPORTEUR_EMBEDDING, true",
        "RAPPORTEUR_REFRESH, 0s",
        "RAPPORTEUR_REFRESH, 31d",
        "RAPPORTEUR_REFRESH, 9999999d",
        "RAPPORTEUR_REFRESH, 15",
        "RAPPORTEUR_REFRESH, -1m",
        "RAPPORTEUR_LOG, loud",
        "RAPPORTEUR_DATA, ./knowledge"
    })
    void refusesWhatIsNotAllowedAndSaysWhatIs(String key, String value) {
        String allowed = Setting.of(key).orElseThrow().allowed();
        assertThat(problems(Map.of(), Map.of(key, value)))
                .containsExactly(key + "=" + value + " (environment): must be " + allowed);
    }

    @Test
    void listsAllThatIsWrongWithWhereItComesFrom() throws IOException {
        file("# a remark", "RAPPORTEUR_LOG=loud", "RAPPORTEUR_DTA=here");
        assertThat(problems(
                        Map.of("RAPPORTEUR_KNOWLEDGE", ""),
                        Map.of("RAPPORTEUR_HTTP", "80800", "RAPPORTEUR_REFESH", "off")))
                .containsExactlyInAnyOrder(
                        "RAPPORTEUR_LOG=loud (.env line 2): must be error, warn, info or debug",
                        "RAPPORTEUR_DTA=here (.env line 3): there is no such setting; did you mean RAPPORTEUR_DATA?",
                        "RAPPORTEUR_REFESH=off (environment): there is no such setting; did you mean"
                                + " RAPPORTEUR_REFRESH?",
                        "RAPPORTEUR_HTTP=80800 (environment): must be "
                                + "host:port such as 127.0.0.1:8080 or [::1]:8080, or off",
                        "RAPPORTEUR_KNOWLEDGE= (flag --knowledge): must be a folder");
    }

    @ParameterizedTest
    @CsvSource({
        "RAPORTEUR_DATA, RAPPORTEUR_DATA",
        "RAPPORTEUR_KNOWLEGDE, RAPPORTEUR_KNOWLEDGE",
        "RAPPORTEUR_ADMIN, RAPPORTEUR_ADMINS",
        "RAPPORTEUR_LOGLEVEL, RAPPORTEUR_LOG"
    })
    void namesTheNearestRightNameForAnUnknownOne(String wrong, String right) {
        assertThat(problems(Map.of(), Map.of(wrong, "x")))
                .singleElement()
                .asString()
                .endsWith("did you mean " + right + "?");
    }

    @Test
    void leavesOtherVariablesAlone() {
        assertThat(read(Map.of(), Map.of("HOME", "/root", "SLACK_API_TOKEN", "x", "REPORTER_X", "1", "_", "x")))
                .isInstanceOf(SettingsReading.Good.class);
    }

    @ParameterizedTest
    @CsvSource({"RAPPORTEUR_SLACK_TOKEN, abc", "RAPPORTEUR_PASSWORD, abc", "RAPPORTEUR_LOG, xoxb-abc"})
    void neverShowsASecret(String key, String value) {
        assertThat(problems(Map.of(), Map.of(key, value)))
                .singleElement()
                .asString()
                .startsWith(key + "=**** (environment)")
                .doesNotContain("abc");
    }

    @Test
    void keepsControlCharactersOfAValueOffTheScreen() {
        assertThat(problems(Map.of(), Map.of("RAPPORTEUR_LOG", "\u001b[2Jloud")))
                .containsExactly("RAPPORTEUR_LOG=[2Jloud (environment): must be error, warn, info or debug");
    }

    @Test
    void saysOnceThatASurfaceToComeIsNotThereYet() throws IOException {
        file("RAPPORTEUR_RATE=20/m");
        SettingsReading reading = read(Map.of(), Map.of("SLACK_BOT_TOKEN", "xoxb-2", "RAPPORTEUR_RATE", "1/m"));
        assertThat(reading)
                .isEqualTo(new SettingsReading.Good(
                        DEFAULTS,
                        List.of("Set, but this build has no such surface yet: RAPPORTEUR_RATE, SLACK_BOT_TOKEN.")));
    }

    @Test
    void malformedFileIsAProblemThatKeepsItsTextToItself() throws IOException {
        file("# tokens", "xoxb-secret", "RAPPORTEUR_LOG=info");
        assertThat(problems(Map.of(), Map.of())).containsExactly(".env line 2: must be NAME=value");
    }

    @Test
    void exampleFileListsEverySettingAndReadsAsItStands() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(".env.example"));
        List<String> assignments = lines.stream()
                .filter(line -> line.matches("#[A-Z_]+=.*"))
                .map(line -> line.substring(1))
                .toList();
        assertThat(assignments.stream().map(line -> line.substring(0, line.indexOf('='))))
                .containsExactlyElementsOf(Setting.knownKeys());
        file(assignments.toArray(String[]::new));
        assertThat(good(read(Map.of(), Map.of()))).isEqualTo(DEFAULTS);
    }

    private void file(String... lines) throws IOException {
        Files.write(workingDirectory.resolve(".env"), List.of(lines));
    }

    private SettingsReading read(Map<String, String> flags, Map<String, String> environment) {
        return SettingsReader.read(new LinkedHashMap<>(flags), environment, workingDirectory);
    }

    private List<String> problems(Map<String, String> flags, Map<String, String> environment) {
        return ((SettingsReading.Wrong) read(flags, environment)).problems();
    }

    private static Settings good(SettingsReading reading) {
        return ((SettingsReading.Good) reading).settings();
    }
}
