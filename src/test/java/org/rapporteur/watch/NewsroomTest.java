package org.rapporteur.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.journal.OutboxRow;
import org.rapporteur.journal.SetClock;
import org.rapporteur.journal.WatchPlace;

class NewsroomTest {
    private static final WatchPlace PLACE = WatchedFolder.PLACE;
    private static final String KALININGRAD = """
        Russia deployed Iskander missiles in Kaliningrad on Tuesday, the regional governor told reporters.

        “We shall answer every step of the alliance,” Russian Foreign Minister Sergei Lavrov said in Moscow.

        The alliance called the deployment a matter of concern and asked for a meeting of the council.\
        """;
    private static final String KALININGRAD_LEAD =
            "Russia deployed Iskander missiles in Kaliningrad on Tuesday, the regional governor told reporters.";
    private static final String WARSAW = """
        Poland opened the base at Redzikowo on Wednesday with a parade of two battalions.

        “The base protects all of Europe,” Polish Defence Minister Tomasz Siemoniak said at the ceremony.\
        """;

    private final SetClock clock = new SetClock();

    @TempDir
    private Path root;

    private WatchedFolder folder;

    @BeforeEach
    void open() {
        folder = new WatchedFolder(root, clock)
                .with("bali.md", "Bali", "2011-11-21", """
                    Sergei Lavrov met Hillary Clinton in Bali on Saturday to speak about the radar in Gabala.

                    Lavrov said Moscow demands a legally binding guarantee on missile defense.\
                    """)
                .with("prague.md", "Prague", "2010-04-09", """
                    Obama and Medvedev signed the New START treaty in Prague on Thursday.

                    The treaty allows each country 1,550 deployed warheads and 700 delivery vehicles.\
                    """)
                .refresh();
        folder.look();
    }

    @AfterEach
    void close() {
        folder.close();
    }

    private void watch(String typed) {
        assertThat(folder.book().watch(PLACE, typed)).isInstanceOf(Watched.Added.class);
    }

    private static WatchedFolder withKaliningrad(WatchedFolder folder) {
        return folder.with("kaliningrad.md", "Kaliningrad", "2012-11-20", KALININGRAD);
    }

    private static WatchedFolder withWarsaw(WatchedFolder folder) {
        return folder.with("warsaw.md", "Warsaw", "2012-11-21", WARSAW);
    }

    @Test
    void tellsInOneMessageWhatAReadingBringsOfWhatIsWatched() {
        watch("Kaliningrad");
        assertThat(folder.look()).as("nothing has come yet").isEmpty();
        withWarsaw(withKaliningrad(folder)).refresh();
        List<Telling> told = folder.look();
        assertThat(told).singleElement().satisfies(one -> {
            assertThat(one.place()).isEqualTo(PLACE);
            assertThat(one.news().parts()).singleElement().satisfies(part -> {
                assertThat(part.watch()).isNotNull();
                assertThat(part.watch().words()).isEqualTo("Kaliningrad");
            });
        });
        assertThat(folder.look()).as("told once").isEmpty();
        folder.refresh();
        assertThat(folder.look()).as("nothing more has come").isEmpty();
    }

    @Test
    void theArticleIsToldByItsSentenceOnTheTopic() {
        watch("Kaliningrad");
        withKaliningrad(folder).refresh();
        assertThat(folder.news()).contains(KALININGRAD_LEAD).allMatch(KALININGRAD::contains);
    }

    @Test
    void twoWatchesOnOneArticleEachShowASentenceOfIt() {
        watch("by Lavrov");
        watch("Kaliningrad");
        folder.with(
                        "kaliningrad.md",
                        "Kaliningrad",
                        "2012-11-20",
                        "“We shall answer in Kaliningrad with every step,” Russian Foreign Minister Sergei Lavrov said"
                                + " in Moscow. A parade was held in Kaliningrad on the same day.")
                .refresh();
        assertThat(folder.news())
                .hasSize(2)
                .anyMatch(sentence -> sentence.contains("Lavrov said"))
                .anyMatch(sentence -> sentence.startsWith("A parade"));
    }

    /** What an article is told by must be what was asked for, and nothing that is merely spelt like it. */
    @Test
    void aWatchOnWhatTheFolderDoesNotKnowIsNotReadAsWhatItKnows() {
        withKaliningrad(folder).refresh();
        folder.look();
        assertThat(folder.book().watch(PLACE, "Kalinigrad"))
                .isInstanceOfSatisfying(
                        Watched.Added.class, added -> assertThat(added.known()).isFalse());
        folder.with("more.md", "Kaliningrad again", "2012-11-22", "A second parade was held in Kaliningrad.")
                .refresh();
        assertThat(folder.look()).isEmpty();
    }

    @Test
    void followsAPersonAPartyAndAPhrase() {
        watch("by Lavrov");
        watch("“base protects all”");
        withWarsaw(withKaliningrad(folder)).refresh();
        assertThat(folder.look()).singleElement().satisfies(one -> {
            assertThat(one.news().parts()).hasSize(2);
            assertThat(one.news().parts().getFirst().quotes())
                    .singleElement()
                    .satisfies(quote ->
                            assertThat(quote.words()).containsExactly("We shall answer every step of the alliance,"));
            assertThat(one.news().parts().getLast().quotes())
                    .singleElement()
                    .satisfies(quote -> assertThat(quote.words()).containsExactly("The base protects all of Europe,"));
        });
    }

    /** Neither sentence has the words in quotation marks, and the second not even the name. */
    @Test
    void followsWhatSomebodyIsToldToHaveSaidInTheWordsOfTheArticle() {
        watch("by Lavrov");
        folder.with(
                        "sochi.md",
                        "Sochi",
                        "2012-11-21",
                        "Foreign Minister Sergei Lavrov said on Wednesday that the talks in Sochi had gone well. He"
                                + " told reporters that the next round would be held in Vienna. The weather was fine.")
                .refresh();
        assertThat(folder.look())
                .singleElement()
                .satisfies(one -> assertThat(one.news().parts()).singleElement().satisfies(part -> {
                    assertThat(part.reported())
                            .extracting(line -> line.source().sentence())
                            .anyMatch(sentence -> sentence.contains("had gone well"))
                            .anyMatch(sentence -> sentence.startsWith("He told reporters"));
                    assertThat(part.articles()).isEmpty();
                }));
        assertThat(folder.look()).as("told once").isEmpty();
    }

    @Test
    void noSentenceIsToldTwiceThoughTwoWatchesWantIt() {
        watch("by Lavrov");
        watch("Kaliningrad");
        watch("“every step”");
        withKaliningrad(folder).refresh();
        assertThat(folder.news()).doesNotHaveDuplicates().hasSizeGreaterThan(1);
    }

    @Test
    void whatIsInTheFolderWhenAWatchIsSetIsNoNews() {
        withKaliningrad(folder).refresh();
        watch("Kaliningrad");
        assertThat(folder.look()).isEmpty();
        folder.with("warsaw.md", "Warsaw", "2012-11-21", WARSAW + "\n\nThe base is 300 kilometres from Kaliningrad.")
                .refresh();
        assertThat(folder.look()).hasSize(1);
    }

    @Test
    void theFirstReadingAfterAWatchBringsNoOldNews(@TempDir Path other) {
        try (WatchedFolder fresh = new WatchedFolder(other, clock)) {
            assertThat(fresh.book().watch(PLACE, "Kaliningrad")).isInstanceOf(Watched.Added.class);
            assertThat(fresh.look()).isEmpty();
            withKaliningrad(fresh).refresh();
            assertThat(fresh.look()).isEmpty();
            fresh.with("later.md", "Later", "2012-11-22", "The missiles left Kaliningrad again on Thursday evening.")
                    .refresh();
            assertThat(fresh.news()).containsExactly("The missiles left Kaliningrad again on Thursday evening.");
        }
    }

    @Test
    void aCopyOfWhatWasToldBringsNothingWhateverItsDate() {
        watch("Kaliningrad");
        withKaliningrad(folder).refresh();
        assertThat(folder.look()).hasSize(1);
        folder.with("later-copy.md", "The same", "2012-11-21", KALININGRAD)
                .with("earlier-copy.md", "As well", "2012-11-19", KALININGRAD)
                .refresh();
        assertThat(folder.look()).isEmpty();
    }

    @Test
    void twoCopiesInOneBatchAreToldOnce() {
        watch("“every step of the alliance”");
        withKaliningrad(folder)
                .with("copy.md", "The same", "2012-11-21", KALININGRAD)
                .refresh();
        assertThat(folder.news()).hasSize(1);
    }

    @Test
    void goingBackAndForthBringsNoOldNews() {
        watch("Kaliningrad");
        withKaliningrad(folder).refresh();
        assertThat(folder.look()).hasSize(1);
        folder.rollBack();
        assertThat(folder.look()).isEmpty();
        folder.refresh();
        assertThat(folder.look()).isEmpty();
    }

    @Test
    void anIndexBuiltAnewBringsNoOldNews() {
        watch("Kaliningrad");
        withKaliningrad(folder).refresh();
        assertThat(folder.look()).hasSize(1);
        folder.rebuildIndex();
        assertThat(folder.look()).as("not read yet").isEmpty();
        folder.refresh();
        assertThat(folder.look()).isEmpty();
    }

    @Test
    void whatCameWhileTheBotWasDownIsToldAfterTheStart() {
        watch("Kaliningrad");
        withKaliningrad(folder);
        folder.rebuildIndex();
        folder.refresh();
        assertThat(folder.look()).hasSize(1);
    }

    @Test
    void anArticleThatWentAndCameBackOrWasMovedIsNoNews() {
        watch("Kaliningrad");
        withKaliningrad(folder).refresh();
        assertThat(folder.look()).hasSize(1);
        folder.without("kaliningrad.md").refresh();
        assertThat(folder.look()).isEmpty();
        withKaliningrad(folder).refresh();
        assertThat(folder.look()).isEmpty();
        folder.renamed("kaliningrad.md", "enclave.md").refresh();
        assertThat(folder.look()).isEmpty();
    }

    @Test
    void ofAChangedArticleOnlyItsNewWordsAreTold() {
        watch("by Lavrov");
        watch("Kaliningrad");
        withKaliningrad(folder).refresh();
        assertThat(folder.look()).hasSize(1);
        folder.with("kaliningrad.md", "Kaliningrad", "2012-11-20", KALININGRAD.replace("on Tuesday", "on  Tuesday"))
                .refresh();
        assertThat(folder.look()).as("spaces are no news").isEmpty();
        folder.with("kaliningrad.md", "Kaliningrad", "2012-11-20", KALININGRAD + """


            “Nobody has answered our letter,” Lavrov said on Friday.\
            """)
                .refresh();
        assertThat(folder.news()).containsExactly("“Nobody has answered our letter,” Lavrov said on Friday.");
    }

    @Test
    void whatIsStoredIsToldOnceThoughTheProcessEndsAtAnyMoment() {
        watch("Kaliningrad");
        withKaliningrad(folder).refresh();
        folder.failing(true);
        assertThat(folder.look()).as("ended before anything was stored").isEmpty();
        assertThat(folder.journal().outbox().unsent("slack")).isEmpty();
        folder.failing(false);
        folder.restart();
        assertThat(folder.look()).hasSize(1);
        folder.restart();
        assertThat(folder.look()).as("ended after it was stored").isEmpty();
        assertThat(folder.journal().outbox().unsent("slack"))
                .extracting(OutboxRow::lane)
                .containsExactly("C1");
    }

    @Test
    void whatCannotBeToldYetWaitsAndIsToldInOneMessage() {
        watch("Kaliningrad");
        watch("by Siemoniak");
        folder.reached(false);
        withKaliningrad(folder).refresh();
        assertThat(folder.look()).isEmpty();
        withWarsaw(folder).refresh();
        assertThat(folder.look()).isEmpty();
        folder.reached(true);
        assertThat(folder.look())
                .singleElement()
                .satisfies(one -> assertThat(one.news().parts()).hasSize(2));
        assertThat(folder.look()).isEmpty();
    }

    @Test
    void quietHoursHoldBackAndWhatWaitedIsToldAfter() {
        watch("Kaliningrad");
        // It is 10:01 in UTC, and 11:01 in Berlin.
        assertThat(folder.book().quiet(PLACE, "10:30-12:00 Europe/Berlin")).isInstanceOf(WatchBook.Timed.Set.class);
        withKaliningrad(folder).refresh();
        assertThat(folder.look()).isEmpty();
        clock.pass(Duration.ofMinutes(57));
        assertThat(folder.look()).as("11:59 in Berlin").isEmpty();
        clock.pass(Duration.ofMinutes(1));
        assertThat(folder.look()).as("12:00 in Berlin").hasSize(1);
    }

    @Test
    void aDigestGathersUntilItsHourAndTellsOnce() {
        watch("Kaliningrad");
        watch("by Siemoniak");
        folder.book().digest(PLACE, "daily at 18:00");
        withKaliningrad(folder).refresh();
        assertThat(folder.look()).isEmpty();
        withWarsaw(folder).refresh();
        assertThat(folder.look()).isEmpty();
        until("2012-11-21T18:00:00Z");
        assertThat(folder.look())
                .singleElement()
                .satisfies(one -> assertThat(one.news().parts()).hasSize(2));
        assertThat(folder.look()).isEmpty();
        until("2012-11-22T18:00:00Z");
        assertThat(folder.look()).as("an empty one is skipped").isEmpty();
    }

    @Test
    void aDigestWithoutWatchesIsOfEverything() {
        folder.book().digest(PLACE, "daily at 18:00");
        withWarsaw(withKaliningrad(folder)).refresh();
        until("2012-11-21T18:00:00Z");
        assertThat(folder.news()).hasSize(2).contains(KALININGRAD_LEAD);
    }

    @Test
    void aDigestMissedWhileTheBotWasDownIsToldOnceAtTheStart() {
        folder.book().digest(PLACE, "daily at 18:00");
        withKaliningrad(folder).refresh();
        folder.look();
        until("2012-11-25T09:00:00Z");
        folder.restart();
        assertThat(folder.look()).hasSize(1);
        assertThat(folder.look()).isEmpty();
        withWarsaw(folder).refresh();
        until("2012-11-25T17:59:00Z");
        assertThat(folder.look()).isEmpty();
        until("2012-11-25T18:00:00Z");
        assertThat(folder.look()).as("the next comes at its hour").hasSize(1);
    }

    @Test
    void anEmptyDigestIsToldWhereThatIsWanted() {
        folder.book().digest(PLACE, "weekly on Thursday at 8:00 empty on");
        until("2012-11-22T08:00:00Z");
        assertThat(folder.look())
                .singleElement()
                .satisfies(one -> assertThat(one.news().isEmpty()).isTrue());
        assertThat(folder.look()).isEmpty();
        until("2012-11-29T08:00:00Z");
        assertThat(folder.look()).hasSize(1);
        assertThat(folder.journal().outbox().unsent("slack"))
                .as("each a message of its own")
                .hasSize(2);
    }

    @Test
    void aDigestWithinQuietHoursComesAfterThem() {
        folder.book().digest(PLACE, "daily at 23:00");
        folder.book().quiet(PLACE, "22:00-07:00");
        withKaliningrad(folder).refresh();
        until("2012-11-21T23:30:00Z");
        assertThat(folder.look()).isEmpty();
        until("2012-11-22T07:00:00Z");
        assertThat(folder.look()).hasSize(1);
    }

    @Test
    void withTheDigestTurnedOffWhatItGatheredIsTold() {
        watch("Kaliningrad");
        folder.book().digest(PLACE, "daily at 18:00");
        withKaliningrad(folder).refresh();
        assertThat(folder.look()).isEmpty();
        folder.book().digest(PLACE, "off");
        assertThat(folder.look()).hasSize(1);
    }

    @Test
    void aPlaceThatIsForgottenOrLetsItsWatchGoHearsNothing() {
        watch("Kaliningrad");
        assertThat(folder.book().unwatch(PLACE, 1)).isPresent();
        assertThat(folder.book().unwatch(PLACE, 1)).isEmpty();
        watch("by Lavrov");
        assertThat(folder.book().drop(PLACE)).isEqualTo(1);
        withKaliningrad(folder).refresh();
        assertThat(folder.look()).isEmpty();
        assertThat(folder.book().watches(PLACE)).isEmpty();
    }

    @Test
    void aWatchSetLongAfterAnotherWasLetGoBringsNoOldNews() {
        watch("by Siemoniak");
        folder.book().unwatch(PLACE, 1);
        withKaliningrad(folder).refresh();
        folder.book().digest(PLACE, "daily at 18:00");
        withWarsaw(folder).refresh();
        folder.look();
        until("2012-11-21T18:00:00Z");
        assertThat(folder.news())
                .singleElement()
                .satisfies(line -> assertThat(WARSAW).contains(line));
    }

    private void until(String moment) {
        clock.pass(Duration.between(clock.instant(), Instant.parse(moment)));
    }
}
