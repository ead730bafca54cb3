package org.rapporteur.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.dossier.DemandLine.Status;
import org.rapporteur.extraction.Stance.Kind;

class DossierLinesTest {
    private static final int ALL = 1_000;

    private final MemoryFolder folder = new MemoryFolder()
            .with("november.md", "Moscow insists on a guarantee", "2011-11-21", """
                Russian Foreign Minister Sergei Lavrov said on Saturday that Moscow was ready for more talks. "We do not see any progress at all in the American position," Lavrov told Interfax.

                Moscow is demanding a legally binding guarantee on missile defense. The United States refused this demand.\
                """)
            .with("november-copy.md", "Moscow insists on guarantee", "2011-11-22", """
                Russian Foreign Minister Sergei Lavrov said on Saturday that Moscow was ready for more talks. "We do not see any progress at all in the American position," Lavrov told Interfax.

                Moscow is demanding a legally binding guarantee on missile defense. The United States refused this demand.\
                """)
            .with("june.md", "Presidents meet in Los Cabos", "2012-06-19", """
                The United States refuses to give a legally binding guarantee on missile defense. The presidents met in Los Cabos on Monday and agreed to hold a summit in Moscow in May 2013.

                "We do not see any progress at all in the American position," Lavrov said again.\
                """)
            .with("october.md", "A change in Washington", "2012-10-20", """
                The United States offered a legally binding guarantee on missile defense on Friday. NATO Secretary General Anders Rasmussen said that he welcomed it. "It is a good day," Rasmussen said. NATO rejected a joint radar station in Gabala.\
                """);
    private final Dossier dossier = folder.dossier();

    @AfterEach
    void close() {
        folder.close();
    }

    private static Stream<Source> sources(Dossier dossier) {
        return Stream.of(
                        dossier.quotes(Filter.NONE, 0, ALL).items().stream().map(QuoteLine::source),
                        dossier.timeline(Filter.NONE, 0, ALL).items().stream().map(TimelineLine::source),
                        dossier.demands(Filter.NONE, 0, ALL).items().stream()
                                .flatMap(line -> line.mentions().stream())
                                .map(StanceLine::source))
                .flatMap(all -> all);
    }

    @Test
    void everyLineStandsInItsPassageToTheLetter() {
        assertThat(sources(dossier)).hasSizeGreaterThan(6).allSatisfy(source -> {
            Article article = dossier.article(source.article()).orElseThrow();
            assertThat(source.range().of(article.text())).isEqualTo(source.sentence());
            assertThat(article.passages()
                            .get(source.passageNumber() - 1)
                            .range()
                            .contains(source.range()))
                    .isTrue();
        });
        assertThat(dossier.quotes(Filter.NONE, 0, ALL).items()).isNotEmpty().allSatisfy(line -> {
            String text = dossier.article(line.source().article()).orElseThrow().text();
            assertThat(line.words()).allSatisfy(words -> assertThat(text).contains(words));
        });
    }

    @Test
    void theSameWordsInSeveralArticlesAreOneLineAndNearCopiesNoSource() {
        QuoteLine line =
                dossier.quotes(Filter.NONE.withPerson("Lavrov"), 0, ALL).items().getFirst();
        assertThat(line.speaker()).isEqualTo("Sergei Lavrov");
        assertThat(line.party()).isEqualTo("Russia");
        assertThat(line.source().article()).isEqualTo(new ArticleId("november.md"));
        assertThat(line.also()).extracting(source -> source.article().path()).containsExactly("june.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lavrov", "lavrov", "Sergei Lavrov", "S. Lavrov"})
    void aPersonIsFoundByAnyName(String name) {
        assertThat(dossier.quotes(Filter.NONE.withPerson(name), 0, ALL).total()).isEqualTo(1);
        assertThat(dossier.knows(NameKind.PERSON, name)).isTrue();
        assertThat(dossier.who(name)).get().satisfies(card -> {
            assertThat(card.name()).isEqualTo("Sergei Lavrov");
            assertThat(card.offices().getFirst().party()).isEqualTo("Russia");
            assertThat(card.newest()).hasSize(1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Russia", "Kremlin", "moscow", "the Russian Federation"})
    void aPartyIsFoundByAnyName(String name) {
        assertThat(dossier.quotes(Filter.NONE.withParty(name), 0, ALL).total()).isEqualTo(1);
        assertThat(dossier.knows(NameKind.PARTY, name)).isTrue();
    }

    @Test
    void anUnknownNameGetsTheNearestOnes() {
        assertThat(dossier.knows(NameKind.PERSON, "Lavrof")).isFalse();
        assertThat(dossier.quotes(Filter.NONE.withPerson("Lavrof"), 0, ALL).isEmpty())
                .isTrue();
        assertThat(dossier.nearest(NameKind.PERSON, "Lavrof")).first().isEqualTo("Sergei Lavrov");
        assertThat(dossier.nearest(NameKind.PARTY, "Rusia")).first().isEqualTo("Russia");
        assertThat(dossier.nearest(NameKind.PERSON, "Zzyzx")).isEmpty();
        assertThat(dossier.knows(NameKind.TOPIC, "walrus quotas")).isFalse();
        assertThat(dossier.knows(NameKind.TOPIC, "missile defense")).isTrue();
    }

    @Test
    void aDemandIsFollowedFromMentionToMention() {
        DemandLine line =
                dossier.demands(Filter.NONE.withParty("Russia"), 0, ALL).items().getFirst();
        assertThat(line.kind()).isEqualTo(Kind.DEMAND);
        assertThat(line.party()).isEqualTo("Russia");
        assertThat(line.mentions())
                .extracting(mention -> mention.kind() + " " + mention.source().article())
                .containsExactly("DEMAND november.md", "REFUSAL november.md", "REFUSAL june.md", "OFFER october.md");
        assertThat(line.status()).isEqualTo(Status.OFFERED);
        assertThat(line.answeredBy()).isEqualTo("United States");
        assertThat(line.first().published()).isEqualTo(LocalDate.of(2011, 11, 21));
        assertThat(line.last().published()).isEqualTo(LocalDate.of(2012, 10, 20));
    }

    private static DemandLine demand(MemoryFolder folder, String words) {
        return folder.dossier().demands(Filter.NONE, 0, ALL).items().stream()
                .filter(line -> line.issue().contains(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatWasRefusedAndNotMentionedSinceIsQuiet() {
        try (MemoryFolder other = new MemoryFolder()
                .with(
                        "may.md",
                        "Talks end",
                        "2011-05-02",
                        "Russia demanded a joint radar. Poland refused a joint radar.")
                .with("july.md", "Fish", "2011-07-02", "Russia demanded larger herring quotas.")) {
            DemandLine radar = demand(other, "radar");
            assertThat(radar.status()).isEqualTo(Status.REFUSED);
            assertThat(radar.quiet()).isTrue();
            assertThat(demand(other, "herring").quiet()).isFalse();
        }
    }

    @Test
    void whatWasAgreedForATimeIsDueThenAndWhatStandsBesideItIsNot() {
        try (MemoryFolder other = new MemoryFolder()
                .with(
                        "may.md",
                        "Talks end",
                        "2011-05-02",
                        "Russia agreed to go on with the talks and to scrap its old tanks by 2018.")) {
            assertThat(other.dossier().demands(Filter.NONE, 0, ALL).items())
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.kind()).isEqualTo(Kind.AGREEMENT);
                        assertThat(line.status()).isEqualTo(Status.AGREED);
                        assertThat(line.issue()).startsWith("scrap its old tanks");
                        assertThat(line.due()).isNotNull();
                    });
        }
    }

    private static List<String> issues(MemoryFolder folder) {
        return folder.dossier().positions(null, Filter.NONE).issues();
    }

    @Test
    void whatIsToldAsAContrastOrTheSameThreatIsOneIssue() {
        try (MemoryFolder other = new MemoryFolder()
                .with(
                        "may.md",
                        "Talks",
                        "2011-05-02",
                        "Russia wants a single radar, while Poland prefers two linked sites.")) {
            assertThat(issues(other)).hasSize(1);
        }
        try (MemoryFolder other = new MemoryFolder()
                .with(
                        "may.md",
                        "Talks",
                        "2011-05-02",
                        "Russia warned of military steps if no agreement is reached. That response could include more"
                                + " submarines, Moscow has said.")
                .with(
                        "june.md",
                        "Talks",
                        "2011-06-02",
                        "Russia has warned it will use military means against the radar unless a compromise is"
                                + " found.")) {
            assertThat(issues(other)).hasSize(1);
        }
    }

    @Test
    void aPositionIsTheNewestOneAndKeepsTheOlder() {
        Positions grid = dossier.positions("legally binding guarantee", Filter.NONE);
        assertThat(grid.issues()).containsExactly("legally binding guarantee");
        PositionCell cell = grid.rows().stream()
                .filter(row -> row.party().equals("United States"))
                .findFirst()
                .orElseThrow()
                .cells()
                .getFirst();
        assertThat(cell.kind()).isEqualTo(Kind.OFFER);
        assertThat(cell.unchangedSince()).isEqualTo(LocalDate.of(2012, 10, 20));
        assertThat(cell.older()).extracting(StanceLine::kind).containsExactly(Kind.REFUSAL, Kind.REFUSAL);
        assertThat(dossier.positions("walrus quotas", Filter.NONE).isEmpty()).isTrue();
    }

    @Test
    void whereAPartyHasNoStanceItsCellIsEmpty() {
        Positions grid = dossier.positions(null, Filter.NONE);
        assertThat(grid.rows()).allSatisfy(row -> assertThat(row.cells()).hasSameSizeAs(grid.issues()));
        assertThat(grid.rows().stream().flatMap(row -> row.cells().stream()))
                .anySatisfy(cell -> assertThat(cell.kind()).isNull());
    }

    @Test
    void whatIsNewSinceADayIsSortedByWhatWasKnownBefore() {
        Since since = dossier.since(LocalDate.of(2012, 10, 1), Filter.NONE, ALL);
        assertThat(since.articles().items())
                .extracting(line -> line.article().path())
                .containsExactly("october.md");
        assertThat(since.quotes().items()).extracting(QuoteLine::speaker).containsExactly("Anders Rasmussen");
        assertThat(since.changed().items()).singleElement().satisfies(changed -> {
            assertThat(changed.now().kind()).isEqualTo(Kind.OFFER);
            assertThat(changed.before().kind()).isEqualTo(Kind.REFUSAL);
            assertThat(changed.before().source().article()).isEqualTo(new ArticleId("june.md"));
        });
        assertThat(dossier.since(LocalDate.of(2012, 10, 21), Filter.NONE, ALL).isNothing())
                .isTrue();
    }

    @Test
    void nearCopiesAndWordsSaidBeforeBringNothing() {
        Since copy = dossier.brought(Set.of(new ArticleId("november-copy.md")), Filter.NONE, ALL);
        assertThat(copy.isNothing()).isTrue();
        Since june = dossier.brought(Set.of(new ArticleId("june.md")), Filter.NONE, ALL);
        assertThat(june.articles().total()).isEqualTo(1);
        assertThat(june.quotes().isEmpty()).isTrue();
        assertThat(june.repeated().items()).extracting(StanceLine::kind).contains(Kind.REFUSAL);
    }

    @Test
    void eventsAreInOrderOfTheirDaysAndPlansPastAreOverdue() {
        List<TimelineLine> lines = dossier.timeline(Filter.NONE, 0, ALL).items();
        assertThat(lines).extracting(TimelineLine::from).isSorted().contains(LocalDate.of(2012, 6, 18));
        assertThat(lines).filteredOn(TimelineLine::overdue).isEmpty();
        Filter spring = Filter.NONE.between(LocalDate.of(2013, 1, 1), null);
        assertThat(dossier.timeline(spring, 0, ALL).items()).singleElement().satisfies(line -> {
            assertThat(line.planned()).isTrue();
            assertThat(line.dateWords()).isEqualTo("May 2013");
        });
    }

    @Test
    void aListIsGivenPageByPage() {
        List<TimelineLine> all = dossier.timeline(Filter.NONE, 0, ALL).items();
        Part<TimelineLine> second = dossier.timeline(Filter.NONE, 1, 1);
        assertThat(second.items()).containsExactly(all.get(1));
        assertThat(second.total()).isEqualTo(all.size());
        assertThat(second.left()).isEqualTo(all.size() - 2);
        assertThat(dossier.timeline(Filter.NONE, ALL, 5).items()).isEmpty();
    }

    @Test
    void whatIsIndexedLaterIsAnsweredAtOnce() {
        assertThat(dossier.who("Ewa Nowak")).isEmpty();
        folder.with("poland.md", "Warsaw speaks", "2012-11-01", """
            Polish Defence Minister Ewa Nowak said that the site would be ready in time. "We keep to our calendar," Nowak said.\
            """);
        assertThat(dossier.who("Nowak")).get().extracting(WhoCard::name).isEqualTo("Ewa Nowak");
    }
}
