package org.rapporteur.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.article.ArticleId;

class DossierTest {
    private final MemoryFolder folder = MemoryFolder.ofTheTalks();
    private final Dossier dossier = folder.dossier();

    @AfterEach
    void close() {
        folder.close();
    }

    private static List<String> paths(List<Development> lines) {
        return lines.stream().map(line -> line.article().path()).toList();
    }

    @Test
    void listsEachArticleOnceNewestFirstAndUndatedLast() {
        assertThat(paths(dossier.latest(null, 10)))
                .containsExactly("chicago.md", "kaliningrad.md", "bali.md", "honolulu.md", "start.md", "undated.md");
        assertThat(dossier.latest(null, 2)).hasSize(2);
    }

    @Test
    void leadsWithASentenceThatTellsSomething() {
        assertThat(dossier.latest(null, 1).getFirst().text()).startsWith("NATO leaders declared an interim capability");
    }

    @Test
    void everyLineStandsInItsPassageToTheLetter() {
        for (String topic : new String[] {null, "missile defense", "guarantee"}) {
            assertThat(dossier.latest(topic, 10)).isNotEmpty().allSatisfy(line -> {
                var article = dossier.article(line.article()).orElseThrow();
                assertThat(line.range().of(article.text())).isEqualTo(line.text());
                assertThat(article.passages()
                                .get(line.passageNumber() - 1)
                                .range()
                                .contains(line.range()))
                        .isTrue();
            });
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Kaliningrad            | kaliningrad.md
        legally binding pledge | chicago.md bali.md
        New START              | start.md
        Iskander missiles      | kaliningrad.md
        Gabala                 | undated.md
        Redzikowo interceptors | honolulu.md
        """)
    void findsTheArticlesThatAreAboutATopic(String topic, String expected) {
        assertThat(String.join(" ", paths(dossier.latest(topic, 10)))).isEqualTo(expected);
    }

    @Test
    void choosesTheSentenceThatFitsTheTopic() {
        assertThat(dossier.latest("legally binding guarantee", 1).getFirst().text())
                .isEqualTo("NATO refused to give a legally binding guarantee.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Venezuela", "missile defense in Venezuela", "cake", "?!", "", "AND OR NOT *:*", "the of"})
    void knowsNothingOnATopicThatTheFolderDoesNotKnow(String topic) {
        assertThat(dossier.latest(topic, 10)).isEmpty();
        assertThat(dossier.sources(topic)).isEmpty();
    }

    @Test
    void tellsNearCopiesOnceAndListsThemAllAmongTheSources() {
        String story =
                "Medvedev warned on Wednesday that Russia would deploy Iskander missiles in Kaliningrad if missile"
                        + " defense talks failed. The wire adds nothing.";
        folder.with("copy.md", "Moscow warns over Kaliningrad", "2011-11-25", story)
                .with("again.md", "Moscow warns over Kaliningrad", "2011-11-26", story);

        assertThat(paths(dossier.latest(null, 10))).contains("again.md").doesNotContain("copy.md");
        assertThat(paths(dossier.latest("Iskander", 10))).contains("again.md").doesNotContain("copy.md");
        assertThat(dossier.sources("Iskander"))
                .extracting(entry -> entry.article().path())
                .containsExactly("again.md", "copy.md", "kaliningrad.md");
    }

    @Test
    void findsTheNewestOfManyArticlesOnOneTopic() {
        for (int i = 0; i < 150; i++) {
            // The older ones speak of the topic more often, so that a ranking by likeness puts the newest one last.
            folder.with(
                    "drone" + i + ".md",
                    "Drone report " + i,
                    LocalDate.of(2013, 1, 1).plusDays(i).toString(),
                    "Drone number " + i + " is a drone" + " drone".repeat(150 - i) + " of " + "word" + i + " and text"
                            + i + ".");
        }
        assertThat(dossier.latest("drone", 1).getFirst().article()).isEqualTo(new ArticleId("drone149.md"));
    }

    @Test
    void namesTheNewestDayHeld() {
        assertThat(dossier.newestHeld()).contains(LocalDate.of(2012, 5, 20).plusDays(1));
        try (MemoryFolder empty = new MemoryFolder()) {
            assertThat(empty.dossier().newestHeld()).isEmpty();
            assertThat(empty.dossier().latest(null, 5)).isEmpty();
            assertThat(empty.dossier().latest("NATO", 5)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        What did Hillary Clinton tell Lavrov's men in 2011? | NAME:Hillary Clinton NAME:Lavrov TIME:in 2011
        and nato?                                           | PARTY:nato
        what does the US want from the Kremlin              | PARTY:US PARTY:Kremlin
        what did clinton say about missile defence          | NAME:clinton
        WHAT DID LAVROV DEMAND                              | NAME:lavrov
        what was signed                                     | -
        """)
    void readsWhatAQuestionNames(String question, String expected) {
        Mentions mentions = dossier.mentions(question);
        List<String> read = mentions.all().stream()
                .map(mention -> mention.kind() + ":" + mention.range().of(mentions.text()))
                .toList();
        assertThat(String.join(" ", read)).isEqualTo(expected == null ? "" : expected);
    }
}
