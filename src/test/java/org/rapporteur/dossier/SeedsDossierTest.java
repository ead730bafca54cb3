package org.rapporteur.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.dossier.DemandLine.Status;
import org.rapporteur.extraction.ExtractReader;
import org.rapporteur.extraction.Stance.Kind;
import org.rapporteur.index.KnowledgeIndex;
import org.rapporteur.ingest.FolderReader;
import org.rapporteur.ingest.KnownVectors;
import org.rapporteur.ingest.ReadingProgress;
import org.rapporteur.ingest.Refresher;
import org.rapporteur.retrieval.Retriever;
import org.rapporteur.text.Aliases;

/** What an analyst wrote down by hand from three real articles, which are beside the project where it is developed and nowhere else. */
class SeedsDossierTest {
    private static final Path SEEDS = Path.of("..", "shared", "seeds");
    private static final int ALL = 1_000;

    private static KnowledgeIndex index;
    private static Dossier dossier;
    private static Dossier then;

    @BeforeAll
    static void read() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(SEEDS), "the three articles are not beside the project");
        Aliases aliases = Aliases.shipped();
        index = KnowledgeIndex.inMemory();
        InstantSource clock = InstantSource.system();
        new Refresher(new FolderReader(SEEDS, clock), index, new KnownVectors(null), ExtractReader.shipped())
                .refresh(ReadingProgress.IGNORED);
        Retriever retriever = new Retriever(index, () -> aliases, () -> null);
        dossier = new Dossier(index, retriever, clock);
        then = new Dossier(index, retriever, THEN);
    }

    @AfterAll
    static void close() throws IOException {
        if (index != null) {
            index.close();
        }
    }

    /** The day on which the tables were drawn up, so that what lay ahead then does. */
    private static final InstantSource THEN = InstantSource.fixed(Instant.parse("2012-11-21T00:00:00Z"));

    private static PositionRow row(String party) {
        return dossier.positions(null, Filter.NONE).rows().stream()
                .filter(row -> row.party().equals(party))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<StanceLine> lines(PositionCell cell) {
        return Stream.concat(Stream.ofNullable(cell.newest()), cell.older().stream());
    }

    private static String told(StanceLine line) {
        return line.kind() + " " + line.source().published();
    }

    /** The column in which a side has an issue of these words. */
    private static int column(String party, String words) {
        List<PositionCell> cells = row(party).cells();
        return IntStream.range(0, cells.size())
                .filter(i -> lines(cells.get(i))
                        .anyMatch(line -> String.valueOf(line.issue()).contains(words)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(party + " has nothing about " + words));
    }

    private static List<String> cell(String party, int column) {
        return lines(row(party).cells().get(column))
                .map(SeedsDossierTest::told)
                .distinct()
                .toList();
    }

    /** Each cell of the matrix: its newest line first; "-" where nothing is stated. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        purpose           | NATO          | protecting the continent   | -                                        | VIEW 2012-11-20, VIEW 2012-06-19              | VIEW 2012-06-19
        earlier purpose   | United States | thwarting any ballistic    | -                                        | VIEW 2011-11-21                               | -
        fear of it        | Russia        | intends to deploy          | VIEW 2012-11-20, REFUSAL 2012-06-19, VIEW 2011-11-21 | -                                 | -
        fear for missiles | Russia        | target its ICBMs           | VIEW 2012-06-19                          | -                                             | -
        guarantee         | Russia        | legally enforceable pledge | DEMAND 2012-11-20, DEMAND 2011-11-21     | REFUSAL 2012-06-19, REFUSAL 2011-11-21        | -
        signed guarantee  | Russia        | sign a document            | DEMAND 2011-11-21                        | REFUSAL 2011-11-21                            | -
        assurance         | United States | political assurance        | -                                        | OFFER 2012-11-20                              | -
        criteria          | Russia        | military-technical         | DEMAND 2011-11-21                        | REFUSAL 2011-11-21                            | -
        design            | Russia        | unified system             | DEMAND 2012-11-20                        | DEMAND 2012-11-20                             | DEMAND 2012-11-20
        if no deal        | Russia        | nuclear forces             | WARNING 2012-06-19, WARNING 2011-11-21   | -                                             | -
        new treaty        | United States | second nuclear arms        | DEMAND 2012-11-20                        | DEMAND 2012-11-20                             | -
        """)
    void theMatrixComesOut(String name, String party, String words, String russia, String states, String nato) {
        int column = column(party, words);
        assertThat(Stream.of("Russia", "United States", "NATO").map(side -> cell(side, column)))
                .as(name)
                .containsExactly(parts(russia), parts(states), parts(nato));
    }

    private static List<String> parts(String cell) {
        return cell.equals("-") ? List.of() : List.of(cell.split(", "));
    }

    /** Each demand and offer: its status on the day after the last article, who answered, first and last mention and when it is due. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Russia        | DEMAND    | legally enforceable agreement | REPEATED         | United States | 2011-11-21 | 2012-11-20 | -
        Russia        | DEMAND    | military-technical            | REFUSED, quiet   | United States | 2011-11-21 | 2011-11-21 | -
        Russia        | OFFER     | nongovernmental experts       | NO_LATER_MENTION | -             | 2011-11-21 | 2011-11-21 | -
        Russia        | OFFER     | informal discussions          | NO_LATER_MENTION | -             | 2011-11-21 | 2011-11-21 | -
        United States | OFFER     | political assurance           | RAISED           | -             | 2012-11-20 | 2012-11-20 | -
        United States | OFFER     | two centres                   | RAISED           | -             | 2012-11-20 | 2012-11-20 | -
        Russia        | OFFER     | official visit                | RAISED           | -             | 2012-11-20 | 2012-11-20 | 2013-12-31
        Russia        | AGREEMENT | New START                     | AGREED, quiet    | United States | 2012-06-19 | 2012-06-19 | 2018-12-31
        United States | AGREEMENT | New START                     | AGREED, quiet    | Russia        | 2012-06-19 | 2012-06-19 | 2018-12-31
        """)
    void theStatusTableComesOut(
            String party, Kind kind, String words, String status, String by, String first, String last, String due) {
        assertThat(then.demands(Filter.NONE, 0, ALL).items())
                .filteredOn(line -> line.party().equals(party)
                        && line.kind() == kind
                        && line.issue().contains(words))
                .singleElement()
                .satisfies(line -> {
                    String quiet = line.quiet() && line.status() != Status.NO_LATER_MENTION ? ", quiet" : "";
                    assertThat(line.status() + quiet).isEqualTo(status);
                    assertThat(Objects.requireNonNullElse(line.answeredBy(), "-"))
                            .isEqualTo(by);
                    assertThat(line.first().published()).isEqualTo(first);
                    assertThat(line.last().published()).isEqualTo(last);
                    assertThat(
                                    line.due() == null
                                            ? "-"
                                            : String.valueOf(line.due().to()))
                            .isEqualTo(due);
                });
    }

    @Test
    void nobodyWithoutASideIsARowOfTheMatrix() {
        assertThat(dossier.positions(null, Filter.NONE).rows())
                .extracting(PositionRow::party)
                .containsExactlyInAnyOrder("Russia", "United States", "NATO");
    }

    @ParameterizedTest
    @CsvSource({"guarantee", "legally binding guarantee"})
    void theIssueOfTheGuaranteeIsFoundByName(String issue) {
        assertThat(dossier.positions(issue, Filter.NONE).rows().stream()
                        .flatMap(row -> row.cells().stream().flatMap(SeedsDossierTest::lines))
                        .map(line -> line.party() + " " + told(line)))
                .contains(
                        "Russia DEMAND 2011-11-21",
                        "Russia DEMAND 2012-11-20",
                        "United States REFUSAL 2011-11-21",
                        "United States REFUSAL 2012-06-19",
                        "United States OFFER 2012-11-20");
    }

    @Test
    void theGuaranteeIsFollowedOverThreeArticles() {
        DemandLine guarantee = dossier.demands(Filter.NONE.withParty("Moscow"), 0, ALL).items().stream()
                .filter(line -> line.issue().startsWith("legally enforceable"))
                .findFirst()
                .orElseThrow();
        assertThat(guarantee.mentions())
                .extracting(line ->
                        line.party() + " " + line.kind() + " " + line.source().published())
                .containsExactly(
                        "Russia DEMAND 2011-11-21",
                        "United States REFUSAL 2011-11-21",
                        "United States REFUSAL 2012-06-19",
                        "Russia DEMAND 2012-11-20");
        assertThat(guarantee.status()).isEqualTo(Status.REPEATED);
        assertThat(guarantee.answeredBy()).isEqualTo("United States");
    }

    @Test
    void whoSpokeIsKnownInHisOffice() {
        WhoCard lavrov = dossier.who("Lavrov").orElseThrow();
        assertThat(lavrov.name()).isEqualTo("Sergei Lavrov");
        assertThat(lavrov.offices()).extracting(WhoCard.HeldOffice::party).containsOnly("Russia");
        List<QuoteLine> quotes =
                dossier.quotes(Filter.NONE.withPerson("Lavrov"), 0, ALL).items();
        assertThat(quotes).hasSizeGreaterThanOrEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"next year, 2013-12-31", "2018, 2018-12-31", "2020, 2020-12-31"})
    void whatLayAheadIsPlannedAndOverdueOnceItsTimeHasPassed(String words, LocalDate until) {
        assertThat(then.timeline(Filter.NONE, 0, ALL).items())
                .filteredOn(line -> line.dateWords().equals(words))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.planned()).isTrue();
                    assertThat(line.overdue()).isFalse();
                    assertThat(line.to()).isEqualTo(until);
                });
        assertThat(dossier.timeline(Filter.NONE, 0, ALL).items())
                .filteredOn(line -> line.dateWords().equals(words))
                .singleElement()
                .satisfies(line -> assertThat(line.overdue()).isTrue());
    }
}
