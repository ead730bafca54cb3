package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.conversation.Admins;
import org.rapporteur.conversation.Rate;
import org.rapporteur.matrix.Globs;
import org.rapporteur.matrix.MatrixSettings;
import org.rapporteur.slack.SlackSettings;

class SettingsTest {
    private static final Settings DEFAULTS = new Settings(
            Path.of("knowledge"),
            Path.of("data"),
            InetSocketAddress.createUnresolved("127.0.0.1", 8080),
            true,
            new RefreshRule.Watch(),
            new Admins(List.of()),
            new Rate(20, Duration.ofMinutes(1)),
            null,
            null,
            null);

    @TempDir
    Path workingDirectory;

    @Test
    void defaultsHoldWhenNothingIsGiven() {
        assertThat(read(Map.of(), Map.of())).isEqualTo(new SettingsReading.Good(DEFAULTS));
    }

    @Test
    void everyKeyCanBeSetToSomethingElse() {
        Map<String, String> environment = Map.ofEntries(
                Map.entry("RAPPORTEUR_KNOWLEDGE", "/srv/articles"),
                Map.entry("RAPPORTEUR_DATA", "/var/lib/rapporteur"),
                Map.entry("RAPPORTEUR_HTTP", "[::1]:9000"),
                Map.entry("RAPPORTEUR_EMBEDDING", "off"),
                Map.entry("RAPPORTEUR_REFRESH", "15m"),
                Map.entry("RAPPORTEUR_LOG", "debug"),
                Map.entry("RAPPORTEUR_ADMINS", "slack:T1/U123, matrix:@ann:example.org"),
                Map.entry("RAPPORTEUR_RATE", "5/h"),
                Map.entry("SLACK_BOT_TOKEN", "xoxb-1"),
                Map.entry("SLACK_APP_TOKEN", "xapp-1"),
                Map.entry("SLACK_SIGNING_SECRET", "abc"),
                Map.entry("SLACK_API_URL", "https://slack-gov.com/api/"),
                Map.entry("SLACK_ALLOWED_CHANNELS", "C0A1, G0B2"),
                Map.entry("SLACK_ALLOW_EXTERNAL", "on"),
                Map.entry("SLACK_THREAD_FOLLOWUPS", "on"),
                Map.entry("MATRIX_HOMESERVER", "https://matrix.example.org"),
                Map.entry("MATRIX_USER", "@bot:example.org"),
                Map.entry("MATRIX_PASSWORD", "pass word"),
                Map.entry("MATRIX_ALLOWED_INVITERS", "@ann:example.org, @*:example.com"),
                Map.entry("MATRIX_ALLOWED_ROOMS", "!a:example.org,#talks:example.org"),
                Map.entry("MATRIX_PREFIX", "!ask, !a"),
                Map.entry("MATRIX_OTHER_BOTS", "@*bot:example.org"),
                Map.entry("MATRIX_ADMIN_ROOMS", "!c*"));
        assertThat(environment.size())
                .as("all but the access token, which stands in the place of a password")
                .isEqualTo(Setting.values().length - 1);
        assertThat(read(Map.of(), environment))
                .isEqualTo(new SettingsReading.Good(new Settings(
                        Path.of("/srv/articles"),
                        Path.of("/var/lib/rapporteur"),
                        InetSocketAddress.createUnresolved("::1", 9000),
                        false,
                        new RefreshRule.Every(Duration.ofMinutes(15)),
                        new Admins(List.of(
                                new Admins.Entry("slack", "T1", "U123"),
                                new Admins.Entry("matrix", null, "@ann:example.org"))),
                        new Rate(5, Duration.ofHours(1)),
                        new SlackSettings(
                                "xoxb-1",
                                "xapp-1",
                                "abc",
                                URI.create("https://slack-gov.com/api/"),
                                Set.of("C0A1", "G0B2"),
                                true,
                                true),
                        new MatrixSettings(
                                URI.create("https://matrix.example.org"),
                                "@bot:example.org",
                                "pass word",
                                null,
                                new Globs(List.of("@ann:example.org", "@*:example.com")),
                                new Globs(List.of("!a:example.org", "#talks:example.org")),
                                List.of("!ask", "!a"),
                                new Globs(List.of("@*bot:example.org")),
                                new Globs(List.of("!c*"))),
                        LogLevel.DEBUG)));
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
        assertThat(read(Map.of(), Map.of("RAPPORTEUR_LOG", " "))).isEqualTo(new SettingsReading.Good(DEFAULTS));
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
        "RAPPORTEUR_DATA, ./knowledge",
        "RAPPORTEUR_ADMINS, U123",
        "RAPPORTEUR_RATE, 20",
        "SLACK_API_URL, https://slack.com/api",
        "SLACK_API_URL, slack.com/",
        "SLACK_API_URL, file:///tmp/",
        "SLACK_ALLOWED_CHANNELS, '#general'",
        "SLACK_ALLOW_EXTERNAL, yes",
        "SLACK_THREAD_FOLLOWUPS, yes",
        "MATRIX_HOMESERVER, ftp://example.org",
        "MATRIX_HOMESERVER, https://",
        "MATRIX_USER, '@bot example.org'",
        "MATRIX_ALLOWED_INVITERS, @ann@example.org is here",
        "MATRIX_PREFIX, '! rap'",
        "MATRIX_PREFIX, '!'"
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
    @CsvSource({
        "RAPPORTEUR_SLACK_TOKEN, abc",
        "RAPPORTEUR_PASSWORD, abc",
        "RAPPORTEUR_LOG, xoxb-abc",
        "SLACK_BOT_TOKEN, abc",
        "SLACK_APP_TOKEN, abc",
        "SLACK_SIGNING_SECRET, abc",
        "SLACK_BOT_TOKEN, abc def"
    })
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
    void takesAnAccessTokenInThePlaceOfAPassword() {
        Settings settings =
                good(read(Map.of(), Map.of("MATRIX_HOMESERVER", "example.org:8448", "MATRIX_ACCESS_TOKEN", "syt_1")));
        MatrixSettings matrix = Objects.requireNonNull(settings.matrix());
        assertThat(matrix.homeserver()).isEqualTo(URI.create("https://example.org:8448"));
        assertThat(matrix.accessToken()).isEqualTo("syt_1");
        assertThat(matrix.user()).isNull();
        assertThat(matrix.prefixes()).containsExactly("!rapporteur");
        assertThat(matrix.toString()).doesNotContain("syt_1");
    }

    @ParameterizedTest
    @CsvSource({
        "MATRIX_HOMESERVER, MATRIX_USER, MATRIX_PASSWORD or MATRIX_ACCESS_TOKEN beside it",
        "MATRIX_USER, MATRIX_PASSWORD, MATRIX_HOMESERVER beside it",
        "MATRIX_ACCESS_TOKEN, SLACK_BOT_TOKEN, MATRIX_HOMESERVER beside it"
    })
    void namesWhatASettingOfMatrixNeedsBesideIt(String key, String other, String needs) {
        assertThat(problems(Map.of(), Map.of(key, "x", other, "x")))
                .anySatisfy(problem -> assertThat(problem).startsWith(key + "=").contains(needs));
    }

    @Test
    void takesAPasswordOrATokenButNotBoth() {
        Map<String, String> both = Map.of(
                "MATRIX_HOMESERVER", "https://hs.example",
                "MATRIX_USER", "bot",
                "MATRIX_PASSWORD", "p",
                "MATRIX_ACCESS_TOKEN", "t");
        assertThat(problems(Map.of(), both)).singleElement().asString().contains("one of the two");
        Map<String, String> nobody = Map.of("MATRIX_HOMESERVER", "https://hs.example", "MATRIX_PASSWORD", "p");
        assertThat(problems(Map.of(), nobody))
                .containsExactly("MATRIX_PASSWORD=**** (environment): needs MATRIX_USER beside it");
    }

    @ParameterizedTest
    @CsvSource({
        "SLACK_BOT_TOKEN, SLACK_APP_TOKEN (for Socket Mode) or SLACK_SIGNING_SECRET (for HTTP)",
        "SLACK_APP_TOKEN, SLACK_BOT_TOKEN",
        "SLACK_SIGNING_SECRET, SLACK_BOT_TOKEN"
    })
    void namesWhatATokenNeedsBesideIt(String key, String needs) {
        assertThat(problems(Map.of(), Map.of(key, "x")))
                .containsExactly(key + "=**** (environment): needs " + needs + " beside it");
    }

    @Test
    void needsAnAddressToBeCalledAtUnlessSocketModeIsUsed() {
        Map<String, String> http =
                Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_SIGNING_SECRET", "s", "RAPPORTEUR_HTTP", "off");
        assertThat(problems(Map.of(), http))
                .singleElement()
                .asString()
                .startsWith("RAPPORTEUR_HTTP=off (environment): must be an address");
        Map<String, String> socket =
                Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_APP_TOKEN", "xapp-1", "RAPPORTEUR_HTTP", "off");
        assertThat(good(read(Map.of(), socket)).slack()).isNotNull();
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
