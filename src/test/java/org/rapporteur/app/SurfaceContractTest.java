package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a person gets on whatever surface: the same claims of the same articles for the same question, the same words for a gap, the same commands.
 * Over the folder that ships; what is right is what the command line says as JSON.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
abstract class SurfaceContractTest {
    private static final Path SHIPPED = Path.of("knowledge");
    private static final String CLAIM_END = "\\[\\d+]";

    private Installation truth;
    private Set<String> addresses;
    private int articles;

    /**
     * What a surface shows of one reply.
     *
     * @param text as a person reads it
     * @param links where it leads
     */
    record Shown(String text, List<String> links) {}

    /** Opens the surface on a bot with these settings; {@code root} is an empty folder. */
    abstract void open(Path root, Map<String, String> settings);

    /** Types a question in a place where nothing was said before, and gives the reply. */
    abstract Shown ask(String question);

    /** Types a command, and gives the reply. */
    Shown command(String command) {
        return ask(command);
    }

    abstract void close();

    @BeforeAll
    void openAll(@TempDir Path folder) {
        truth = Installation.at(SHIPPED, folder.resolve("truth"), "off");
        articles =
                truth.runToday("sources", "--json").json().path("articles_held").asInt();
        addresses = items(truth.runToday("sources", "--json").json())
                .map(item -> item.path("url").asText())
                .filter(url -> !url.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(addresses).hasSizeGreaterThan(20);
        open(
                folder.resolve("surface"),
                new HashMap<>(Map.of("RAPPORTEUR_KNOWLEDGE", SHIPPED.toString(), "RAPPORTEUR_RATE", "500/m")));
    }

    @AfterAll
    void closeAll() {
        close();
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.path("items").spliterator(), false);
    }

    /** Letters and digits alone: marks, spaces and the ends of lines are a surface's own. */
    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** Which articles are linked, by the address that each has. */
    private Set<String> linked(Shown shown) {
        Set<String> linked = new TreeSet<>();
        for (String link : shown.links()) {
            String page = link.replaceFirst("#:~:text=.*", "");
            if (addresses.contains(page)) {
                linked.add(page);
            }
        }
        return linked;
    }

    private static void assertShowsInOrder(Shown shown, List<String> expected) {
        String letters = letters(shown.text());
        int from = 0;
        for (String part : expected) {
            int at = letters.indexOf(letters(part), from);
            assertThat(at)
                    .as("“%s” after the one before it in:%n%s", part, shown.text())
                    .isNotNegative();
            from = at;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What did Putin offer Bush at the G8 in Heiligendamm?",
                "How did Bush react to the Gabala offer?",
                "When did Bush and Putin meet in Kennebunkport?",
                "What did Gates say about the Azerbaijan radar in October 2007?",
                "What kind of missiles did Medvedev want to put in Kaliningrad?",
                "wen did medvdev anounce the kaliningrad iskanders",
                "When did Obama and Medvedev sign New START in Prague?",
                "Who was the Romanian president at the Deveselu ceremony?"
            })
    void theSameQuestionGetsTheSameClaimsOfTheSameArticles(String question) {
        JsonNode expected = truth.runToday("ask", question, "--json").json();
        assertThat(expected.path("answered").asBoolean()).isTrue();
        Shown shown = ask(question);
        List<String> claims = Stream.of(expected.path("answer").asText().split(CLAIM_END))
                .filter(claim -> !claim.isBlank())
                .toList();
        assertThat(claims).isNotEmpty();
        assertShowsInOrder(shown, claims);
        Set<String> cited = new TreeSet<>();
        for (JsonNode citation : expected.path("citations")) {
            assertThat(letters(shown.text()))
                    .as(shown.text())
                    .contains(
                            letters(citation.path("title").asText()),
                            letters(citation.path("source").asText()));
            cited.add(citation.path("url").asText());
        }
        assertThat(linked(shown)).isEqualTo(cited);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who won the 1998 World Cup?",
                "What did the emperor of Atlantis order in 1822?",
                "How tall is the Eiffel Tower?"
            })
    void whatTheFolderDoesNotHoldIsToldInTheSameWords(String question) {
        Installation.Outcome expected = truth.runToday("ask", question);
        assertThat(truth.runToday("ask", question, "--json")
                        .json()
                        .path("answered")
                        .asBoolean())
                .isFalse();
        String first = expected.out().lines().takeWhile(line -> !line.isBlank()).collect(Collectors.joining(" "));
        assertShowsInOrder(ask(question), List.of(first));
    }

    @Test
    void latestTellsTheSameDevelopmentsInTheSameOrder() {
        List<String> expected = items(
                        truth.runToday("latest", "Prague", "--json").json())
                .map(item -> item.path("text").asText())
                .toList();
        assertThat(expected).hasSizeGreaterThan(3).allMatch(sentence -> !sentence.isBlank());
        assertShowsInOrder(command("latest Prague"), expected);
    }

    @Test
    void sourcesListsTheSameArticlesInTheSameOrder() {
        List<String> expected = items(
                        truth.runToday("sources", "Kaliningrad", "--json").json())
                .map(item -> item.path("title").asText())
                .limit(4)
                .toList();
        assertThat(expected).hasSizeGreaterThan(1).allMatch(title -> !title.isBlank());
        assertShowsInOrder(command("sources Kaliningrad"), expected);
    }

    /** The lines as the command line has them, in JSON and in text, are what every surface shows, and each leads to the same article. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "timeline about Kaliningrad 2008..2011",
                "quotes Lavrov in 2011",
                "positions legal guarantees",
                "demands of Russia in 2013",
                "since 1 Aug 2013",
                "who Medvedev"
            })
    void aCommandOfTheDossierShowsTheSameLinesWithTheSameCitations(String command) {
        String printed = letters(truth.runToday(command.split(" ")).out());
        Shown shown = command(command);
        String letters = letters(shown.text());
        Set<String> cited = new TreeSet<>();
        List<String> sentences = new ArrayList<>();
        for (JsonNode source : sources(truth.runToday(with(command, "--json")).json())) {
            String title = letters(source.path("title").asText());
            String sentence = letters(
                    source.path("sentence").asText() + source.path("text").asText());
            // Of an office not the sentence is shown, but what it is.
            if (printed.contains(sentence) || command.startsWith("who") && printed.contains(title)) {
                assertThat(letters).as(shown.text()).contains(title);
                cited.add(source.path("url").asText());
                sentences.add(sentence);
            }
        }
        assertThat(sentences).isNotEmpty();
        assertThat(linked(shown)).isEqualTo(cited);
        assertThat(inOrder(letters, sentences)).isEqualTo(inOrder(printed, sentences));
    }

    /** Every citation of a record, at whatever depth. */
    private static List<JsonNode> sources(JsonNode record) {
        return record.findParents("passage_number");
    }

    private static String[] with(String command, String option) {
        return (command + " " + option).split(" ");
    }

    /** The sentences in the order in which a text has them. */
    private static List<String> inOrder(String text, List<String> sentences) {
        return sentences.stream()
                .distinct()
                .sorted(Comparator.comparingInt(text::indexOf))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quotes Lavrof",
                "who Lavrof",
                "since 3/4/12",
                "timeline since 31 Feb",
                "timeline 2012..2011",
                "timeline from line 900",
                "since 2026",
                "timeline penguins",
                "timeline Kalinigrad"
            })
    void whatCannotBeTakenAsTypedIsToldInTheSameWords(String command) {
        String first = truth.runToday(command.split(" "))
                .out()
                .lines()
                .takeWhile(line -> !line.isBlank())
                .collect(Collectors.joining(" "));
        assertThat(first).isNotBlank();
        assertShowsInOrder(command(command), List.of(first));
    }

    @Test
    void helpNamesTheSameCommands() {
        assertThat(command("help").text())
                .contains(
                        "ask",
                        "latest",
                        "timeline",
                        "since",
                        "quotes",
                        "positions",
                        "demands",
                        "who",
                        "export",
                        "sources",
                        "why",
                        "status",
                        "refresh",
                        "gaps",
                        "help");
    }

    @Test
    void statusTellsHowMuchTheFolderHolds() {
        assertThat(letters(command("status").text()))
                .contains("articles", String.valueOf(articles), letters("28 Oct 2013"));
    }
}
