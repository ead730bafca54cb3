package org.rapporteur.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.embedding.Embedder;
import org.rapporteur.index.KnowledgeIndex;
import org.rapporteur.index.TestArticles;
import org.rapporteur.text.Aliases;

class RetrieverTest {
    private static final LocalDate TODAY = LocalDate.of(2013, 4, 1);

    private static Embedder embedder;
    private static Retriever byWords;
    private static Retriever byBoth;

    @BeforeAll
    static void index() throws IOException {
        embedder = Embedder.load();
        byWords = NewsFolder.byWords();
        byBoth = NewsFolder.byWordsAndMeaning(embedder);
    }

    @AfterAll
    static void close() {
        embedder.close();
    }

    private static List<String> paths(Found found) {
        return found.passages().stream()
                .map(passage -> passage.stored().article().path())
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        What did Medvedev threaten to do in Kaliningrad?      | 2011/medvedev-address.md
        Where will the interceptors in Romania stand?         | 2011/romania-pact.md
        Who spoke of flexibility after the election?          | 2012/seoul-microphone.md
        Gabala radar offer                                    | 2007/radar-offer.md
        how many interceptors went to Alaska                  | 2013/fourth-phase.md
        What did the Bosphorus Times report on the radar?     | 2011/turkey-radar.md
        Which Aegis ship belongs to the first stage?          | 2012/chicago-interim.md
        Kurecik                                               | 2011/turkey-radar.md
        """)
    void findsTheArticleFirstWithAndWithoutVectors(String question, String path) {
        for (Retriever retriever : List.of(byWords, byBoth)) {
            Found found = retriever.find(question, TODAY, 10);
            assertThat(paths(found)).first().isEqualTo(path);
            assertThat(found.articlesHeld()).isEqualTo(20);
            assertThat(found.oldestHeld()).isEqualTo(LocalDate.of(2007, 6, 8));
            assertThat(found.newestHeld()).isEqualTo(LocalDate.of(2013, 3, 18));
        }
    }

    @Test
    void meaningFindsWhatSharesNoWord() {
        String question = "grain became costlier because of dry weather";
        assertThat(paths(byWords.find(question, TODAY, 10))).doesNotContain("misc/wheat.md");
        assertThat(paths(byBoth.find(question, TODAY, 10))).first().isEqualTo("misc/wheat.md");
    }

    /** Each pair of questions differs in one name or spelling that the alias table makes one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Moscow threatens Iskander       | 2011/medvedev-address.md
        Kremlin threatens Iskander      | 2011/medvedev-address.md
        defense ministers sectors       | 2011/sector-plan.md
        defence ministers sectors       | 2011/sector-plan.md
        Bucharest air base              | 2011/romania-pact.md
        Romanian air base               | 2011/romania-pact.md
        """)
    void otherNamesOfOneThingFindIt(String question, String path) {
        assertThat(paths(byWords.find(question, TODAY, 5))).first().isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Moscow  | 2012/los-cabos.md,2007/radar-offer.md,2012/chicago-interim.md | Russia
        defense | 2011/sector-plan.md,2010/lisbon-summit.md                     | defence
        """)
    void anAliasAloneReachesArticlesThatPrintTheOtherWord(String alias, String some, String other) {
        List<String> byAlias = paths(byWords.find(alias, TODAY, 50));
        List<String> byName = paths(byWords.find(other, TODAY, 50));
        assertThat(byAlias).containsExactlyInAnyOrderElementsOf(byName);
        assertThat(byAlias).containsAnyOf(some.split(","));
        assertThat(byAlias).doesNotContain("misc/wheat.md");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "U.S.",
                "US",
                "the us",
                "USA",
                "what did the us want?",
                "United States",
                "America",
                "did us sign",
                "the U.S.A."
            })
    void theUnitedStatesHasManyNames(String question) {
        assertThat(paths(byWords.find(question, TODAY, 50)))
                .contains(
                        "2007/radar-offer.md",
                        "2008/prague-accord.md",
                        "2009/plan-dropped.md",
                        "2012/guarantee-reply.md")
                .doesNotContain("misc/wheat.md", "misc/undated-primer.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tell us about Kansas", "give us the price of wheat in Kansas", "explain to us: Kansas"})
    void thePronounUsIsNoCountry(String question) {
        assertThat(byWords.find(question, TODAY, 50).question().terms())
                .extracting(QuestionTerm::surface)
                .noneMatch(surface -> surface.equalsIgnoreCase("us"));
    }

    @Test
    void namesOfSeveralWordsAreLookedForInARow() {
        AskedQuestion read = byWords.find("the State Department on missile defense", TODAY, 5)
                .question();
        assertThat(read.terms())
                .extracting(QuestionTerm::surface)
                .containsExactly("State Department", "missile defense");
        assertThat(read.terms().getFirst().forms()).contains(List.of("depart", "state"));
        assertThat(read.terms().getLast().forms()).contains(List.of("antimissil"));
    }

    @Test
    void wordsHaveRelatedOnesThatAreNotSearchedForAndNamesHaveNone() {
        AskedQuestion read = byWords.find("When did Russian sanctions come into force near Kaliningrad?", TODAY, 5)
                .question();
        assertThat(read.terms())
                .filteredOn(term -> term.related().contains(List.of("take", "effect")))
                .extracting(QuestionTerm::surface)
                .containsExactly("come", "force");
        assertThat(read.terms())
                .filteredOn(QuestionTerm::name)
                .isNotEmpty()
                .allMatch(term -> term.related().isEmpty());
        assertThat(read.terms()).noneMatch(term -> term.related().stream().anyMatch(term.forms()::contains));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        what did medvedv threaten        | medvedv    | medvedev     | 2011/medvedev-address.md
        Kaliningrd missiles              | Kaliningrd | kaliningrad  | 2011/medvedev-address.md
        who is Rasmusen?                 | Rasmusen   | rasmussen    | 2010/lisbon-summit.md
        interceptrs in Redzikovo         | Redzikovo  | redzikowo    | 2008/poland-interceptors.md
        """)
    void repairsSpellingAndSaysSo(String question, String typed, String read, String path) {
        Found found = byWords.find(question, TODAY, 10);
        assertThat(found.question().repairs()).contains(new Repair(typed, read));
        assertThat(found.question().text()).contains(read).doesNotContain(typed);
        assertThat(paths(found)).first().isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What did Medvedev say about Kaliningrad in Lisbon?",
                "Which interceptors did Poland and Romania accept?",
                "Why was the fourth phase cancelled, and who cancelled it?",
                "Does NATO outsource its protection?",
                "Kremlin and Pentagon on antimissile guarantees",
                "2012 SM-3 IIB",
                "What happened between them afterwards?"
            })
    void knownWordsAreLeftAsTheyAre(String question) {
        assertThat(byWords.find(question, TODAY, 10).question().repairs()).isEmpty();
    }

    @Test
    void aWordThatIsLikeNoneIsLeftAsItIs() {
        AskedQuestion read = byWords.find("qwrtzpsdfg Xylophon", TODAY, 10).question();
        assertThat(read.repairs()).isEmpty();
        assertThat(read.terms()).extracting(QuestionTerm::known).containsOnly(false);
    }

    @Test
    void chatWordsAreWrittenOut() {
        Found found = byWords.find("wat abt kaliningrad pls", TODAY, 10);
        assertThat(found.question().text()).isEqualTo("what about kaliningrad");
        assertThat(found.question().terms()).extracting(QuestionTerm::surface).containsExactly("kaliningrad");
        assertThat(paths(found)).containsExactly("2011/medvedev-address.md");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        radar and interceptors as of June 2012      | 2012-06-30
        radar and interceptors before Nov 2011      | 2011-10-31
        radar and interceptors until 2009           | 2009-12-31
        radar and interceptors prior to 20 May 2012 | 2012-05-19
        radar and interceptors up to last year      | 2012-12-31
        """)
    void nothingPublishedLaterIsFoundWhenTheQuestionSetsALimit(String question, LocalDate last) {
        for (Retriever retriever : List.of(byWords, byBoth)) {
            Found found = retriever.find(question, TODAY, 50);
            assertThat(found.passages())
                    .hasSizeGreaterThan(2)
                    .allSatisfy(
                            passage -> assertThat(passage.stored().metadata().date())
                                    .isNotNull()
                                    .isBeforeOrEqualTo(last));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "radar and interceptors",
                "radar and interceptors in 2008",
                "radar and interceptors since 2012",
                "latest on radar and interceptors"
            })
    void otherTimesSetNoLimit(String question) {
        assertThat(paths(byWords.find(question, TODAY, 50)))
                .contains("2007/radar-offer.md", "2013/fourth-phase.md", "misc/undated-primer.md");
    }

    @Test
    void nearCopiesCountOnceAndAreListed() {
        for (Retriever retriever : List.of(byWords, byBoth)) {
            Found found = retriever.find("Obama and Putin in Los Cabos", TODAY, 10);
            assertThat(paths(found)).first().isEqualTo("2012/los-cabos.md");
            assertThat(paths(found)).doesNotContain("copies/los-cabos-reprint.md");
            assertThat(found.passages().getFirst().copies())
                    .containsExactly(new ArticleId("copies/los-cabos-reprint.md"));
            assertThat(found.passages().subList(1, found.passages().size()))
                    .allSatisfy(passage -> assertThat(passage.copies()).isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        interceptors | in the Danube Daily        | Danube Daily
        interceptors | in the Harbor Herald       | Harbor Herald
        shield       | reports of the Volga Press | Volga Press
        """)
    void articlesOfAnOutletThatIsNamedMoveUp(String subject, String named, String outlet) {
        for (Retriever retriever : List.of(byWords, byBoth)) {
            assertThat(reciprocalRanks(retriever.find(subject + " " + named, TODAY, 50), outlet))
                    .isGreaterThan(reciprocalRanks(retriever.find(subject, TODAY, 50), outlet));
        }
    }

    private static double reciprocalRanks(Found found, String outlet) {
        double sum = 0;
        for (int i = 0; i < found.passages().size(); i++) {
            if (outlet.equals(found.passages().get(i).stored().metadata().source())) {
                sum += 1.0 / (i + 1);
            }
        }
        return sum;
    }

    @Test
    void scoresAreSharesInOrderAndTheLimitHolds() {
        for (Retriever retriever : List.of(byWords, byBoth)) {
            Found found = retriever.find("radar shield interceptors Russia", TODAY, 7);
            List<Double> scores =
                    found.passages().stream().map(RankedPassage::score).toList();
            assertThat(scores).hasSize(7).isSortedAccordingTo((a, b) -> Double.compare(b, a));
            assertThat(scores).allSatisfy(score -> assertThat(score).isBetween(0.0, 1.0 + 1e-9));
            assertThat(retriever.find("radar shield", TODAY, 1).passages()).hasSize(1);
        }
    }

    @Test
    void aPassagesSentencesCarryTheirVectors() {
        RankedPassage passage = byBoth.find("Honolulu", TODAY, 1).passages().getFirst();
        assertThat(passage.sentences())
                .hasSize(2)
                .allSatisfy(sentence -> assertThat(sentence.vector()).hasSize(Embedder.DIMENSIONS));
        assertThat(passage.stored().text())
                .contains(passage.sentences().getFirst().sentence().text());
        assertThat(byWords.find("Honolulu", TODAY, 1).passages().getFirst().sentences())
                .allSatisfy(sentence -> assertThat(sentence.vector()).isNull());
    }

    @Test
    void rankingIsTheSameEachTime() {
        for (Retriever retriever : List.of(byWords, byBoth)) {
            List<String> first = NewsFolder.ranking(retriever.find("radar shield interceptors Russia", TODAY, 20));
            for (int i = 0; i < 20; i++) {
                retriever.find("question " + i + " on wheat", TODAY, 20);
                assertThat(NewsFolder.ranking(retriever.find("radar shield interceptors Russia", TODAY, 20)))
                        .isEqualTo(first);
            }
        }
    }

    @Test
    void fourThreadsAtOnceFindTheSame() throws Exception {
        List<String> questions = List.of(
                "radar shield",
                "what did medvedv say",
                "U.S. guarantee as of 2012",
                "wat abt poland",
                "Los Cabos",
                "wheat");
        List<List<String>> alone = questions.stream()
                .map(question -> NewsFolder.ranking(byBoth.find(question, TODAY, 20)))
                .toList();
        try (ExecutorService workers = Executors.newFixedThreadPool(4)) {
            List<Future<List<String>>> together = Stream.generate(() -> questions)
                    .limit(25)
                    .flatMap(List::stream)
                    .map(question -> workers.submit(() -> NewsFolder.ranking(byBoth.find(question, TODAY, 20))))
                    .toList();
            for (int i = 0; i < together.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i % alone.size()));
            }
        }
    }

    @Test
    void anEditedAliasTableTakesEffectWithTheNextQuestion() throws IOException {
        KnowledgeIndex index = KnowledgeIndex.inMemory();
        TestArticles.publish(index, NewsFolder.articles().toArray(Article[]::new));
        Aliases[] table = {new Aliases(List.of())};
        Retriever retriever = new Retriever(index, () -> table[0], () -> null);
        assertThat(paths(retriever.find("Tupolev", TODAY, 5))).isEmpty();
        table[0] = Aliases.parse(List.of("Aegis = Tupolev"));
        assertThat(paths(retriever.find("Tupolev", TODAY, 5))).containsExactly("2012/chicago-interim.md");
    }

    @Test
    void anEmptyIndexFindsNothing() throws IOException {
        Retriever retriever = new Retriever(KnowledgeIndex.inMemory(), Aliases::shipped, () -> embedder::embed);
        Found found = retriever.find("Where is the radar?", null, 20);
        assertThat(found.passages()).isEmpty();
        assertThat(found.articlesHeld()).isZero();
        assertThat(found.newestHeld()).isNull();
        assertThat(found.question().terms()).isNotEmpty();
    }
}
