package org.rapporteur.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.answer.AnswerResult.Answered;
import org.rapporteur.answer.AnswerResult.Gap;
import org.rapporteur.answer.AnswerResult.GapReason;
import org.rapporteur.answer.AnswerResult.Layout;
import org.rapporteur.dossier.MemoryFolder;

/** How answers are laid out and what is said where there is none, over invented reports of talks about a canal. */
class SayingTest {
    private final MemoryFolder folder = new MemoryFolder()
            .with("opening.md", "Ostra and Velmark open canal talks", "1998-03-10", """
                TORSK, March 10 (CWS) - Ostra and Velmark opened talks on the Torsk canal on Monday. Ostra wants ships to pay tolls by weight, while Velmark insists on tolls by length.

                The delegations agreed on a short agenda. The agenda has three points: tolls, pilots and dredging. Greta Holm, the Ostran negotiator, said the mood was friendly.

                The commission will be led by Anton Brekk. He will be succeeded by Lena Strand in autumn.\
                """)
            .with("pilots.md", "Ostra and Velmark settle the pilots", "1998-06-02", """
                Ostra and Velmark agreed to share the cost of 24 pilots. Both countries agreed to train the pilots in Torsk. They agreed on a common signal code.

                Ostra rejected foreign inspectors on the canal. Erik Holm, the Velmark shipowner, called the pilots expensive.\
                """)
            .with("inspectors.md", "Ostra gives way on inspectors", "1999-01-20", """
                Ostra said on Tuesday that it accepts foreign inspectors on the canal from March. Velmark welcomed the step.\
                """)
            .with("treaty.md", "Velmark refuses to sign", "1999-05-05", """
                Velmark refused to sign the canal treaty in Torsk. Velmark refused again to sign the treaty on Friday.\
                """);

    private final Answerer answerer = new Answerer(folder.retriever());

    @AfterEach
    void close() {
        folder.close();
    }

    private AnswerResult ask(String question) {
        return answerer.answer(new Question(question, null));
    }

    private Answered answered(String question) {
        assertThat(ask(question)).as(question).isInstanceOf(Answered.class);
        return (Answered) ask(question);
    }

    private Gap gap(String question) {
        assertThat(ask(question)).as(question).isInstanceOf(Gap.class);
        return (Gap) ask(question);
    }

    private static List<String> keys(Answered answered) {
        return answered.statements().stream()
                .flatMap(statement -> statement.spans().stream())
                .filter(span -> span.kind() == Span.Kind.KEY)
                .map(Span::text)
                .toList();
    }

    @Test
    void aPronounIsNamedInBracketsRatherThanByItsNeighbour() {
        Answered answered = answered("Who will succeed Anton Brekk in autumn?");
        assertThat(answered.statements().getFirst().plainText())
                .isEqualTo("He [Anton Brekk] will be succeeded by Lena Strand in autumn. [1]");
        assertThat(answered.sentences().getFirst().text()).isEqualTo("He will be succeeded by Lena Strand in autumn.");
        assertThat(keys(answered)).contains("Lena Strand");
    }

    @Test
    void aSentenceThatLeansOnTheOneBeforeBringsItAlong() {
        Answered answered = answered("Which points are tolls and dredging among?");
        assertThat(answered.sentences().getFirst().text()).startsWith("The agenda has three points");
        assertThat(answered.plainText())
                .startsWith("The delegations agreed on a short agenda. [1] The agenda has three points");
    }

    @Test
    void whatTheQuestionSaysItselfNeedsNoNeighbour() {
        assertThat(answered("How many points does the agenda have?").plainText())
                .startsWith("The agenda has three points");
    }

    @Test
    void placeAndDayOfTheReportAreLeftOutOfTheAnswer() {
        Answered answered = answered("Who opened talks on the Torsk canal?");
        assertThat(answered.plainText()).startsWith("Ostra and Velmark opened talks");
        assertThat(answered.sentences().getFirst().text()).startsWith("TORSK, March 10 (CWS) - Ostra");
    }

    @Test
    void whatWasAgreedIsAList() {
        Answered answered = answered("What did Ostra and Velmark agree about the pilots?");
        assertThat(answered.layout()).as(answered.explanation().toString()).isEqualTo(Layout.LIST);
        assertThat(answered.statements()).hasSizeBetween(2, 6);
        assertThat(answered.plainText()).startsWith("• ").contains("\n• ");
        assertThat(answered.plainText().length()).isLessThanOrEqualTo(600);
    }

    @Test
    void oneSentenceMaySetBothSidesSideBySide() {
        assertThat(answered("How do Ostra and Velmark differ on tolls?").plainText())
                .startsWith("Ostra wants ships to pay tolls by weight, while Velmark insists on tolls by length.");
    }

    @Test
    void eachSideIsHeardUnderItsName() {
        Answered answered = answered("What divides Ostra and Velmark over inspectors?");
        assertThat(answered.plainText()).contains("Ostra: ").contains("inspectors");
        assertThat(answered.plainText().contains("Velmark: ")
                        || answered.notes().toString().contains("“Velmark”"))
                .as(answered.plainText() + answered.notes())
                .isTrue();
    }

    @Test
    void theNewestStateComesFirstAndTheOlderOneIsMarkedByItsDay() {
        Answered answered = answered("What is Ostra's position on foreign inspectors?");
        assertThat(answered.statements().stream().map(Statement::plainText))
                .satisfiesExactly(
                        newest -> assertThat(newest).startsWith("20 Jan 1999: Ostra said"),
                        older -> assertThat(older).startsWith("Earlier, 2 Jun 1998: Ostra rejected"));
    }

    @Test
    void aPositionOfATimeIsTakenFromThatTime() {
        assertThat(answered("What was Ostra's position on foreign inspectors in 1998?")
                        .statements()
                        .getFirst()
                        .plainText())
                .contains("Ostra rejected foreign inspectors");
    }

    @Test
    void whatTheArticlesDenyIsNoRecordAndTheyAreQuoted() {
        Gap gap = gap("When did Velmark sign the canal treaty?");
        assertThat(gap.reason()).isEqualTo(GapReason.NO_RECORD);
        assertThat(gap.said().getFirst().plainText())
                .contains("Velmark refused")
                .endsWith("[1]");
        assertThat(gap.nearest().getFirst().article().path()).isEqualTo("treaty.md");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Why did Ostra bomb the Torsk canal?",
                "When did Velmark buy the Torsk canal?",
                "How did Ostra invade Velmark?",
                "Who kidnapped Greta Holm?"
            })
    void aDeedOfWhichNothingIsToldIsNoRecord(String question) {
        Gap gap = gap(question);
        assertThat(gap.reason()).isEqualTo(GapReason.NO_RECORD);
        assertThat(gap.said()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        What happened on 31 February 1998?          | NO_SUCH_DATE   | “31 February 1998”
        Was hat Ostra in Torsk gesagt?              | OTHER_LANGUAGE | German
        Pourquoi Velmark refuse de signer ?         | OTHER_LANGUAGE | French
        Почему Велмарк отказался?                   | OTHER_LANGUAGE | Cyrillic
        What did Holm say?                          | SEVERAL_MEANT  | Erik Holm
        What did Holm say?                          | SEVERAL_MEANT  | Greta Holm
        ?!…                                         | NO_QUESTION    | nothing
        """)
    void whatStandsInTheWayIsSaid(String question, GapReason reason, String told) {
        Gap gap = gap(question);
        assertThat(gap.reason()).isEqualTo(reason);
        assertThat(gap.message()).contains(told);
    }

    @Test
    void ofTwoPersonsOfANameTheOneNamedInFullIsMeant() {
        assertThat(answered("What did Erik Holm call expensive?").plainText()).startsWith("Erik Holm");
        assertThat(answered("What did Greta Holm say about the mood?").plainText())
                .startsWith("Greta Holm");
    }

    @Test
    void whomASurnameWasTakenForIsSaid() {
        Answered answered = answered("Did Holm say the mood was friendly?");
        assertThat(answered.notes()).contains("Taken to be about Greta Holm; the folder also has Erik Holm.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"latest", "latest?", "What is the latest news?", "newest developments"})
    void theBareLatestGivesTheNewestReport(String question) {
        Answered answered = answered(question);
        assertThat(answered.sentences().getFirst().text())
                .isEqualTo("Velmark refused to sign the canal treaty in Torsk.");
        assertThat(answered.statements().getFirst().plainText()).startsWith("5 May 1999: ");
    }

    @Test
    void aWordAloneIsToldHowItWasTaken() {
        assertThat(answered("pilots").notes()).contains("Taken to ask what the articles say about “pilots”.");
    }

    @Test
    void ofALongQuestionOnlyTheBeginningIsRead() {
        Answered answered = answered("Who called the pilots expensive? " + "x ".repeat(5_000));
        assertThat(answered.notes()).anyMatch(note -> note.contains("first 2,000 characters"));
    }

    @Test
    void severalQuestionsAreAnsweredByNumber() {
        AnswerResult result = answerer.answer(List.of(
                new Question("How many pilots do they share?", null),
                new Question("Who kidnapped Greta Holm?", null),
                new Question("Who refused to sign the treaty?", null)));
        assertThat(result).isInstanceOfSatisfying(Answered.class, answered -> {
            assertThat(answered.plainText())
                    .startsWith("• (1) ")
                    .contains("24 pilots")
                    .contains("• (3) Velmark refused");
            assertThat(answered.notes()).anyMatch(note -> note.startsWith("(2) “Who kidnapped"));
            assertThat(answered.citations().stream().map(Citation::n)).containsExactly(1, 2);
            assertThat(answered.sentences()).hasSameSizeAs(answered.statements());
        });
    }

    @Test
    void whatWasShownIsNotSaidAgainUnlessItIsAllThereIs() {
        String shown = "Ostra and Velmark agreed to share the cost of 24 pilots.";
        Answered next = (Answered) answerer.answer(new Question("pilots of Ostra and Velmark", null, List.of(shown)));
        assertThat(next.sentences().getFirst().text()).isNotEqualTo(shown);

        Answered only = (Answered) answerer.answer(new Question("How many pilots?", null, List.of(shown)));
        assertThat(only.sentences().getFirst().text()).isEqualTo(shown);
        assertThat(only.explanation().candidates().getFirst().signals())
                .anyMatch(signal -> signal.startsWith("was shown already -"));
    }

    @Test
    void anExplanationTellsEverySignalAndThePiecesOfTheDecision() {
        Explanation why =
                answered("How many pilots do Ostra and Velmark share?").explanation();
        assertThat(why.understood()).contains("asks for: a number").anyMatch(line -> line.startsWith("names: Ostra"));
        assertThat(why.evidence()).anyMatch(line -> line.startsWith("the best sentence's score +"));
        assertThat(why.missed()).isEmpty();
        assertThat(why.decision()).contains("answers from");
        assertThat(why.candidates().getFirst().signals()).hasSizeGreaterThan(5);
        assertThat(why.candidates().stream().filter(Explanation.Candidate::used))
                .isNotEmpty();
    }

    @Test
    void theExplanationOfARefusalTellsWhatIsMissing() {
        Explanation why = gap("Who kidnapped Greta Holm?").explanation();
        assertThat(why.missed()).anyMatch(line -> line.contains("“kidnapped”"));
    }

    @Test
    void noReplyIsLongerThanTheHouseRule() {
        for (String question : List.of(
                "Torsk", "latest", "What did they agree?", "Ostra and Velmark and the canal", "list the points")) {
            if (ask(question) instanceof Answered answered) {
                assertThat(answered.plainText().length()).as(question).isLessThanOrEqualTo(600);
                assertThat(answered.statements().stream()
                                .map(Statement::citation)
                                .collect(Collectors.toSet()))
                        .as(question)
                        .isEqualTo(
                                answered.citations().stream().map(Citation::n).collect(Collectors.toSet()));
            }
        }
    }

    @Test
    void somebodyElsesDeedIsNotTold() {
        AnswerResult result = ask("What did Ostra refuse to sign in Torsk?");
        if (result instanceof Answered answered) {
            assertThat(answered.plainText()).doesNotContain("Velmark refused");
        }
        assertThat(answered("What did Velmark refuse to sign in Torsk?").plainText())
                .contains("Velmark refused to sign the canal treaty");
    }

    @Test
    void aPriceThatNobodyStatesIsNotGuessedFromAnotherNumber() {
        assertThat(gap("How much do the 24 pilots cost?").explanation().decision())
                .contains("no sum of money");
    }

    @Test
    void aPlainEnglishWordIsNoMisspelling() {
        // "dressing" is nearest to "dredging" among the words held, and yet means itself.
        assertThat(ask("What dressing does the agenda have?").explanation().understood())
                .noneMatch(line -> line.contains("dredging"));
        assertThat(ask("What dreging does the agenda have?").explanation().understood())
                .anyMatch(line -> line.contains("dredging"));
    }

    @Test
    void aHeadingBringsWhatItAnnounces() {
        folder.with("annex.md", "Annex", "1999-06-01", """
            What Velmark offered
            \s
            Two quays at Skerry and free pilots for ten years, according to a spokesman.\
            """);
        assertThat(answered("what Velmark offered").plainText())
                .startsWith("What Velmark offered [1] Two quays at Skerry and free pilots");
    }

    @Test
    void aPlaceBeforeASurnameMakesNoNamesake() {
        folder.with("geneva.md", "Shipowner speaks", "1999-07-01", """
            The shipowner Piet Orlov spoke about the canal on Monday.

            In Geneva Orlov called the canal tolls a burden.\
            """);
        assertThat(ask("What did Orlov call the canal tolls?").explanation().understood())
                .noneMatch(line -> line.contains("Geneva Orlov"));
        assertThat(answered("What did Orlov call the canal tolls?").notes()).isEmpty();
    }

    @Test
    void askingHowSomebodyReactedNeedsNoSuchWordInAnArticle() {
        assertThat(answered("How did Velmark react to the inspectors?")
                        .sentences()
                        .getFirst()
                        .text())
                .isEqualTo("Velmark welcomed the step.");
    }
}
