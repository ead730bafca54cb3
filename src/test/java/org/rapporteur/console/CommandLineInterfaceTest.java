package org.rapporteur.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.conversation.IncomingMessage;
import org.rapporteur.conversation.KnownGap;
import org.rapporteur.conversation.Reply;
import org.rapporteur.dossier.SourceEntry;
import picocli.CommandLine;

class CommandLineInterfaceTest {
    private final FakeDesk desk = new FakeDesk();

    @Test
    void asksTheWordsAsOneQuestionAndPrintsTheAnswer() {
        Run run = Run.of(desk, "ask", "what", "did Putin", "offer?", "--asked-on", "2012-11-20");
        assertThat(desk.asked)
                .containsExactly(
                        new IncomingMessage("console", "ask what did Putin offer?", LocalDate.of(2012, 11, 20), false));
        assertThat(run).isEqualTo(new Run(0, """
            On that day (7 Jun 2007) Putin offered the Gabala radar. [1]

            [1] Putin offers radar, The Denver Post, 7 Jun 2007
                https://www.denverpost.com/2007/06/07/radar/

            - One source only.
            Newest cited: 7 Jun 2007 · folder refreshed 2 h ago
            """, ""));
        assertThat(desk.closed).isEqualTo(1);
    }

    @Test
    void endsWithOneWhenTheFolderDoesNotHoldIt() {
        desk.replies = message -> FakeDesk.gap("The articles do not say who won.");
        assertThat(Run.of(desk, "ask", "who won?")).isEqualTo(new Run(1, """
            The articles do not say who won.

            Nearest in the folder:
            [1] Putin offers radar, The Denver Post, 7 Jun 2007
                https://www.denverpost.com/2007/06/07/radar/

            Searched: 34 articles · newest held: 20 Nov 2012 · folder refreshed 3 days ago
            """, ""));
    }

    @Test
    void printsOneJsonObjectWhenAskedTo() {
        Run run = Run.of(desk, "ask", "--json", "--top", "1", "what?");
        assertThat(run.exitCode()).isZero();
        assertThat(run.lines())
                .containsExactly("{\"id\":null,\"answered\":true,"
                        + "\"answer\":\"On that day (7 Jun 2007) Putin offered the Gabala radar. [1]\","
                        + "\"confidence\":0.75,"
                        + "\"sentences\":[{\"text\":\"" + FakeDesk.SENTENCE + "\",\"citation\":1}],"
                        + "\"citations\":[{\"n\":1,\"path\":\"2007-heiligendamm.md\",\"title\":\"Putin offers radar\","
                        + "\"source\":\"The Denver Post\",\"date\":\"2007-06-07\","
                        + "\"url\":\"https://www.denverpost.com/2007/06/07/radar/\","
                        + "\"passage\":\"" + FakeDesk.SENTENCE + "\",\"score\":2.5,\"page\":null}],"
                        + "\"retrieved\":[{\"path\":\"2007-heiligendamm.md\",\"passage\":\"" + FakeDesk.SENTENCE
                        + "\",\"score\":3.0}],"
                        + "\"took_ms\":0.0,\"notes\":[\"One source only.\"]}");
    }

    @Test
    void takesAQuestionThatBeginsWithAtAsItIs() {
        Run.of(desk, "ask", "@/etc/passwd");
        assertThat(desk.asked).extracting(IncomingMessage::text).containsExactly("ask @/etc/passwd");
    }

    @Test
    void givesFlagsToTheCoreBehindOrBeforeTheCommand() {
        Run.of(desk, "--knowledge", "articles", "ask", "what?", "--data=/tmp/d", "--embedding", "off");
        Run.of(desk, "status", "--http", "off", "--refresh", "15m", "--log", "debug");
        assertThat(desk.opened)
                .containsExactly(
                        Map.of(
                                "RAPPORTEUR_KNOWLEDGE", "articles",
                                "RAPPORTEUR_DATA", "/tmp/d",
                                "RAPPORTEUR_EMBEDDING", "off"),
                        Map.of(
                                "RAPPORTEUR_HTTP", "off",
                                "RAPPORTEUR_REFRESH", "15m",
                                "RAPPORTEUR_LOG", "debug"));
    }

    @Test
    void sendsTopicsToTheCore() {
        desk.replies = message -> new Reply.Sources("radar", List.<SourceEntry>of(), 34);
        assertThat(Run.of(desk, "sources", "radar").exitCode()).isEqualTo(ExitCode.NOT_IN_THE_FOLDER);
        desk.replies = message -> new Reply.Latest(null, List.of(), null, LocalDate.of(2012, 11, 20));
        assertThat(Run.of(desk, "latest").exitCode()).isEqualTo(ExitCode.NOT_IN_THE_FOLDER);
        assertThat(desk.asked).extracting(IncomingMessage::text).containsExactly("sources radar", "latest");
    }

    static Stream<List<String>> wrongUses() {
        return Stream.of(
                List.of("ask"),
                List.of("ask", "--batch", "why?"),
                List.of("ask", "--batch", "--asked-on", "2012-01-01"),
                List.of("ask", "--asked-on", "yesterday", "why?"),
                List.of("ask", "--top", "many", "why?"),
                List.of("ask", "--top", "-1", "why?"),
                List.of("ask", "--jsn", "why?"),
                List.of("eval"),
                List.of("eval", "--cross-validate", "1", "q.jsonl"),
                List.of("status", "now"),
                List.of("lates"),
                List.of("why"),
                List.of("help", "lates"),
                List.of("What", "did", "Putin", "offer?"));
    }

    @ParameterizedTest
    @MethodSource("wrongUses")
    void refusesWrongUseWithALineAndOpensNothing(List<String> arguments) {
        Run run = Run.of(desk, arguments.toArray(String[]::new));
        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--help").doesNotContain("\tat ", "java.");
        assertThat(desk.opened).isEmpty();
    }

    @Test
    void pointsToAskWhenTheQuestionStandsAlone() {
        assertThat(Run.of(desk, "What did Putin offer?").err())
                .contains("A question goes behind \"ask\": rapporteur ask");
        assertThat(Run.of(desk, "lates").err())
                .startsWith("There is no command \"lates\".\n")
                .contains("rapporteur latest");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        watch      | "watch" belongs to a channel or room of a chat, where the bot can tell what is new.
        why        | "why" explains the last answer of a thread: on the web page it stands below each answer.
        status now | "now" is a word too many.
        help lates | There is no command "lates".
        """)
    void saysWhichWordItDoesNotUnderstand(String arguments, String line) {
        assertThat(Run.of(desk, arguments.split(" ")).err()).startsWith(line + "\n");
    }

    @Test
    void helpEndsWithExamplesFromTheFolder() {
        desk.replies = message -> new Reply.Help(List.of(), List.of("Who said \"no\"?", "latest missile defence"));
        Run run = Run.of(desk, "help");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("Short, cited answers").endsWith("""

            From your folder:
              rapporteur ask "Who said \\"no\\"?"
              rapporteur latest missile defence
            """);
        assertThat(desk.closed).isEqualTo(1);
    }

    @Test
    void helpIsThereWhenTheFolderCannotBeUsed() {
        DeskFactory refusing = new Refusing(new UserError("Another Rapporteur uses the data folder.", 3));
        Run run = Run.of(refusing, "help");
        assertThat(run).isEqualTo(Run.of(desk, "--help"));
    }

    @Test
    void helpExplainsOneCommand() {
        assertThat(Run.of(desk, "help", "ask")).isEqualTo(Run.of(desk, "ask", "--help"));
        assertThat(desk.opened).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void saysWhatTheUserCanMendInOneLine(int exitCode) {
        DeskFactory refusing = new Refusing(new UserError("The folder \"x\u001b[2J\" is missing.", exitCode));
        assertThat(Run.of(refusing, "ask", "why?"))
                .isEqualTo(new Run(exitCode, "", "The folder \"x[2J\" is missing.\n"));
    }

    @Test
    void keepsEachWrongSettingOnALineOfItsOwn() {
        DeskFactory refusing = new Refusing(new UserError("Wrong settings:\n  A=1: no\n  B=2: no", 2));
        assertThat(Run.of(refusing).err()).isEqualTo("Wrong settings:\n  A=1: no\n  B=2: no\n");
    }

    @Test
    void unexpectedFailureIsALineWithoutStackTrace() {
        desk.replies = message -> {
            throw new IllegalStateException("the index is gone");
        };
        assertThat(Run.of(desk, "ask", "why?"))
                .isEqualTo(new Run(
                        3, "", "Failed: java.lang.IllegalStateException: the index is gone (more with --log debug)\n"));
        assertThat(desk.closed).isEqualTo(1);
    }

    @Test
    void servesUntilItIsToldToStop() {
        assertThat(Run.of(desk)).isEqualTo(new Run(0, "", """
            No Slack yet.
            Folder:   knowledge (34 articles, the newest of 20 Nov 2012)
            Web page: http://127.0.0.1:8080/
            Ctrl-C stops it.
            Stopping.
            """));
        assertThat(desk.closed).isEqualTo(1);
    }

    @Test
    void refreshTellsEveryFailureWithItsReason() {
        assertThat(Run.of(desk, "refresh")).isEqualTo(new Run(0, """
            Read the folder in 1.2 s: 1 added, 0 changed, 1 unchanged, 0 removed, 1 failed.
            - two articles have the same address
              failed: b.txt: holds no text: is it a picture? Take it out of the folder.
              warning: a.md: the date 2099-01-01 is to come
            """, "reading 2\nindexing\n"));
    }

    @Test
    void refreshConfirmsOnlyWhenTold() {
        Run.of(desk, "refresh");
        assertThat(desk.confirmations).isZero();
        Run.of(desk, "refresh", "--confirm");
        assertThat(desk.confirmations).isEqualTo(1);
    }

    @Test
    void rollbackSaysWhatIsHeldNow() {
        Run back = Run.of(desk, "rollback");
        assertThat(back.exitCode()).isZero();
        assertThat(back.out()).contains("21 Nov 2012, 10:00 UTC", "30 instead of 34");
        desk.wentBack = Optional.empty();
        assertThat(Run.of(desk, "rollback").exitCode()).isEqualTo(ExitCode.NOT_IN_THE_FOLDER);
    }

    @Test
    void refreshDrawsABarOnATerminalOnly() {
        assertThat(Run.onTerminal(desk, "refresh").err()).contains("\r").contains("reading", "indexing");
    }

    @Test
    void refreshAsJsonCountsAndLeavesOutWhatDidNotChange() {
        assertThat(Run.of(desk, "refresh", "--json").lines())
                .containsExactly("{\"started\":\"2012-11-21T09:55:00Z\",\"took_ms\":1234,\"added\":1,\"changed\":0,"
                        + "\"unchanged\":1,\"removed\":0,\"failed\":1,\"files\":["
                        + "{\"path\":\"a.md\",\"change\":\"added\",\"reason\":null,"
                        + "\"warnings\":[\"the date 2099-01-01 is to come\"]},"
                        + "{\"path\":\"b.txt\",\"change\":\"failed\","
                        + "\"reason\":\"holds no text: is it a picture? Take it out of the folder.\",\"warnings\":[]}],"
                        + "\"notes\":[\"two articles have the same address\"]}");
    }

    @Test
    void statusTellsTheStateOfTheFolder() {
        assertThat(Run.of(desk, "status").out()).isEqualTo("""
            Articles:     34, from 7 Jun 2007 to 20 Nov 2012
            Passages:     210, 100 of them found by meaning too so far
            Last refresh: 5 min ago, 1 added, 0 changed, 1 unchanged, 0 removed, 1 failed
            - two articles have the same address
              failed: b.txt: holds no text: is it a picture? Take it out of the folder.
            Surface:      web page: http://127.0.0.1:8080/
            Feed:         Baltic Wire (https://wire.example/feed.xml): asked 21 Nov 2012,
                          09:55 UTC
            """);
        assertThat(Run.of(desk, "status", "--json").out())
                .startsWith("{\"articles\":34,\"passages\":210,\"passages_with_vectors\":100,");
    }

    @Test
    void doctorEndsWithThreeWhenSomethingIsBroken() {
        assertThat(Run.of(desk, "doctor")).isEqualTo(new Run(0, "ok       knowledge folder: 34 articles\n", ""));
        desk.checks = List.of(
                new Check("data folder", Check.State.WARNING, "is on a network drive"),
                new Check("index", Check.State.PROBLEM, "is damaged: run rapporteur refresh"));
        assertThat(Run.of(desk, "doctor")).isEqualTo(new Run(3, """
            warning  data folder: is on a network drive
            problem  index: is damaged: run rapporteur refresh
            """, ""));
        assertThat(desk.opened).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://news.example/a b, add https://news.example/a%20b",
        "news.example/a, add https://news.example/a",
        "file:///etc/passwd, add file:///etc/passwd",
        "nonsense, add https://nonsense",
    })
    void addHandsTheAddressOver(String typed, String command) {
        desk.replies = message -> new Reply.Notice("It is there already.");
        assertThat(Run.of(desk, "add", typed)).isEqualTo(new Run(1, "It is there already.\n", ""));
        assertThat(desk.asked).containsExactly(new IncomingMessage("console", command, null, true));
    }

    @Test
    void gapsListsWhatWasAskedInVainWithoutOpeningTheFolder() {
        assertThat(Run.of(desk, "gaps").out())
                .isEqualTo("No question was left without an answer, and no answer was voted down.\n");
        Instant last = Instant.parse("2012-11-20T23:59:00Z");
        desk.gaps = List.of(
                new KnownGap(
                        "Who won the cup?",
                        "nothing on the subject",
                        3,
                        0,
                        last,
                        List.of("Which team won the cup?"),
                        List.of()),
                new KnownGap("When was it signed?", "voted down", 0, 1, last, List.of(), List.of("wrong year")));
        assertThat(Run.of(desk, "gaps")).isEqualTo(new Run(0, """
            3 times      Who won the cup? (nothing on the subject, last on 20 Nov 2012)
                         also asked as “Which team won the cup?”
            voted down   When was it signed? (last on 20 Nov 2012)
                         “wrong year”
            """, ""));
        assertThat(Run.of(desk, "gaps", "--json").out())
                .startsWith("{\"items\":[{\"question\":\"Who won the cup?\",\"reason\":\"nothing on the"
                                + " subject\",\"times\":3,\"voted_down\":0,\"last\":\"2012-11-20T23:59:00Z\",\"otherwise\":[\"Which"
                                + " team won the cup?\"],\"said\":[]},");
        assertThat(desk.opened).isEmpty();
    }

    @Test
    void evalHandsTheFileOver() {
        assertThat(Run.of(desk, "eval", "--json", "q.jsonl").out()).isEqualTo(EvalRequest.figures("q.jsonl") + "\n");
    }

    @Test
    void evalHandsOverWhatIsWantedOfIt() {
        Run run = Run.of(
                desk, "eval", "--cross-validate", "5", "--train=t.jsonl", "--save=r.jsonl", "a.jsonl@x", "b.jsonl");

        assertThat(run.out())
                .isEqualTo(new EvalRequest(
                                List.of("a.jsonl@x", "b.jsonl"),
                                List.of("t.jsonl"),
                                null,
                                5,
                                false,
                                new EvalRequest.Report(false, false, Path.of("r.jsonl"), null, null))
                        + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ask",
                "latest",
                "sources",
                "status",
                "refresh",
                "rollback",
                "add",
                "gaps",
                "eval",
                "doctor",
                "slack-manifest",
                "completion",
                "help"
            })
    void helpShowsExitCodesAndExamplesThatParse(String command) {
        Run run = Run.of(
                desk, Stream.of(command, "--help").filter(a -> !a.isEmpty()).toArray(String[]::new));
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Exit codes:", "Examples:", "--knowledge");
        assertThat(run.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(Run.WIDTH));
        List<List<String>> examples = examples(run.out());
        assertThat(examples).isNotEmpty();
        for (List<String> example : examples) {
            CommandLine parser = Run.parsing(desk).commandLine();
            assertThat(parser.parseArgs(example.toArray(String[]::new)).errors())
                    .as("%s", example)
                    .isEmpty();
        }
        assertThat(desk.opened).isEmpty();
    }

    @Test
    void completionScriptIsTakenByTheShell(@TempDir Path folder) throws IOException, InterruptedException {
        Run run = Run.of(desk, "completion");
        assertThat(run.out()).contains("rapporteur", "--knowledge", "latest");
        Path script = Files.writeString(folder.resolve("completion"), run.out());
        Process shell =
                new ProcessBuilder("bash", "-n", script.toString()).inheritIO().start();
        assertThat(shell.waitFor()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 100", "1, 40", "55, 55", "300, 100"})
    void fitsScreensOfAnyWidth(int columns, int width) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(Run.onScreenOf(columns, desk, out).run("--help")).isZero();
        desk.replies = message -> new Reply.Notice("word ".repeat(100));
        out.reset();
        Run.onScreenOf(columns, desk, out).run("ask", "why?");
        int longest = out.toString(StandardCharsets.UTF_8)
                .lines()
                .mapToInt(String::length)
                .max()
                .orElseThrow();
        assertThat(longest).isBetween(width - 5, width);
    }

    @Test
    void tellsItsVersion() {
        assertThat(Run.of(desk, "--version").out()).startsWith("rapporteur ").contains("Java ");
    }

    /** The arguments of each example of a help text, up to where the shell takes over. */
    private static List<List<String>> examples(String help) {
        List<List<String>> examples = new ArrayList<>();
        Matcher example = Pattern.compile("^ {2}(?:source <\\()?rapporteur\\b([^<>)\n]*)", Pattern.MULTILINE)
                .matcher(help.substring(help.indexOf("Examples:")));
        while (example.find()) {
            List<String> arguments = new ArrayList<>();
            Matcher word = Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(example.group(1));
            while (word.find()) {
                arguments.add(word.group(1) == null ? word.group(2) : word.group(1));
            }
            examples.add(arguments);
        }
        return examples;
    }

    private record Refusing(UserError error) implements DeskFactory {
        @Override
        public Desk open(Map<String, String> flags) {
            throw error;
        }

        @Override
        public List<Check> checkup(Map<String, String> flags) {
            throw error;
        }

        @Override
        public List<KnownGap> gaps(Map<String, String> flags) {
            throw error;
        }

        @Override
        public String slackManifest(@Nullable URI page, boolean followups) {
            throw error;
        }
    }
}
