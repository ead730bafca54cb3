package org.rapporteur.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
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

    @BeforeAll
    static void read() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(SEEDS), "the three articles are not beside the project");
        Aliases aliases = Aliases.shipped();
        index = KnowledgeIndex.inMemory();
        InstantSource clock = InstantSource.system();
        new Refresher(new FolderReader(SEEDS, clock), index, new KnownVectors(null), ExtractReader.shipped())
                .refresh(ReadingProgress.IGNORED);
        dossier = new Dossier(index, new Retriever(index, () -> aliases, () -> null), clock);
    }

    @AfterAll
    static void close() throws IOException {
        if (index != null) {
            index.close();
        }
    }

    private static Stream<StanceLine> stances(String party) {
        return dossier.positions(null, Filter.NONE).rows().stream()
                .filter(row -> row.party().equals(party))
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> Stream.concat(Stream.ofNullable(cell.newest()), cell.older().stream()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Russia        | DEMAND    | 2011-11-21 | legally enforceable pledge
        Russia        | DEMAND    | 2012-11-20 | legally enforceable agreement
        Russia        | DEMAND    | 2012-11-20 | unified system
        Russia        | WARNING   | 2011-11-21 | military response
        Russia        | WARNING   | 2012-06-19 | military means
        United States | REFUSAL   | 2011-11-21 | this demand
        United States | REFUSAL   | 2012-06-19 | binding guarantee
        United States | OFFER     | 2012-11-20 | political assurance
        United States | DEMAND    | 2012-11-20 | two distinct
        NATO          | DEMAND    | 2012-11-20 | two distinct
        """)
    void whatEachSideStatedIsInTheGrid(String party, Kind kind, LocalDate day, String issue) {
        assertThat(stances(party)).anySatisfy(line -> {
            assertThat(line.kind()).isEqualTo(kind);
            assertThat(line.source().published()).isEqualTo(day);
            assertThat(line.issue()).contains(issue);
        });
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

    @Test
    void aPlanPastIsOverdue() {
        assertThat(dossier.timeline(Filter.NONE, 0, ALL).items())
                .filteredOn(TimelineLine::overdue)
                .extracting(TimelineLine::dateWords)
                .contains("2018");
    }
}
