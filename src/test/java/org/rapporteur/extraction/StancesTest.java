package org.rapporteur.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.index.TestArticles;

/** What a sentence says of demands, offers, refusals, agreements and warnings, by the ways in which English says it. */
class StancesTest {
    private static List<String> read(String text) {
        return Extraction.of(TestArticles.article("a.md", "Talks", "Nordwire", LocalDate.of(2012, 5, 2), text))
                .stances()
                .stream()
                .map(stance -> stance.kind() + " " + stance.holder().party())
                .sorted()
                .toList();
    }

    private static List<String> list(String stances) {
        return stances.isEmpty()
                ? List.of()
                : Stream.of(stances.split(", ")).sorted().toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Poland asked for a seat and for a vote.                        | DEMAND Poland, DEMAND Poland
        Poland demanded a seat, a vote and a share of the toll.        | DEMAND Poland, DEMAND Poland, DEMAND Poland
        Poland insists that the toll go and that the road be mended.   | DEMAND Poland, DEMAND Poland
        Poland asked Russia to open the road and to mend the bridge.   | DEMAND Poland, DEMAND Poland
        Poland's terms are a seat and a vote.                          | DEMAND Poland, DEMAND Poland
        Poland said it would open the road and pay for the bridge.     | OFFER Poland, OFFER Poland
        Poland accepted the toll but refused the inspectors.           | AGREEMENT Poland, REFUSAL Poland
        Poland said yes to the toll and no to the inspectors.          | AGREEMENT Poland, REFUSAL Poland
        """)
    void tellsSeveralMattersApart(String text, String stances) {
        assertThat(read(text)).isEqualTo(list(stances));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Russia and Poland, joined by Spain, called for a pause.        | DEMAND Russia, DEMAND Poland, DEMAND Spain
        The text was signed by Russia, Poland and Spain.               | AGREEMENT Russia, AGREEMENT Poland, AGREEMENT Spain
        The toll was turned down by Poland.                            | REFUSAL Poland
        The text was welcomed by Poland.                               | AGREEMENT Poland
        Poland was alone in rejecting the text.                        | REFUSAL Poland
        The toll, on which Poland insists, is old.                     | DEMAND Poland
        Russia was ready to wait; Poland was not.                      | OFFER Russia, REFUSAL Poland
        The toll is unacceptable to Poland.                            | REFUSAL Poland
        """)
    void tellsWhoseStanceItIs(String text, String stances) {
        assertThat(read(text)).isEqualTo(list(stances));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Poland did not object to the toll.                             | AGREEMENT Poland
        Poland has no objection to the toll.                           | AGREEMENT Poland
        Poland stopped insisting on a seat.                            | AGREEMENT Poland
        Poland backed away from its threat.                            | AGREEMENT Poland
        Poland promised to comply.                                     | AGREEMENT Poland
        Poland did not rule out a boycott.                             | WARNING Poland
        Poland did not rule out a visit.                               | OFFER Poland
        Poland decided not to sign.                                    | REFUSAL Poland
        Poland would sooner pay the fine than share the road.          | REFUSAL Poland
        Poland would rather send its own engineers.                    | DEMAND Poland
        Poland could accept no more than two.                          | REFUSAL Poland
        """)
    void turnsAStanceByTheWordsAroundIt(String text, String stances) {
        assertThat(read(text)).isEqualTo(list(stances));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        There can be no peace without a seat for us,                   | REFUSAL Poland
        They need to open the road,                                    | DEMAND Poland
        It is time for them to open the road,                          | DEMAND Poland
        It is up to them to open the road,                             | DEMAND Poland
        Why should we pay twice?                                       | REFUSAL Poland
        Not a mile will be given away,                                 | REFUSAL Poland
        One does not bargain with pirates,                             | REFUSAL Poland
        We shall open our road if they open theirs,                    | DEMAND Poland, OFFER Poland
        They will regret it,                                           | WARNING Poland
        There will be consequences,                                    | WARNING Poland
        """)
    void readsWhatASpeakerOfAPartySays(String said, String stances) {
        assertThat(read("\"" + said + "\" Polish minister Ewa Zielska said.")).isEqualTo(list(stances));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        It is unclear what Poland wants.
        Had Poland accepted, the talks would have gone on.
        Diplomats doubt that Poland will accept.
        Poland asked Russia whether it would come.
        Poland suggested that the papers had been lost.
        Poland agrees that the winter was hard.
        Poland would not give details.
        Poland demanded anonymity.
        After the first accord, Poland made the road safe.
        Poland calls that an accident.
        The court in Warsaw rejected the suit.
        Poland and Russia could not agree on a date.
        "The pumps must eat," Polish minister Ewa Zielska said.
        "Not one light was on," Polish minister Ewa Zielska said.
        """)
    void takesNoStatementForAStance(String text) {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Poland accepted the toll, and Russia at once called for a pause.          | AGREEMENT Poland, DEMAND Russia
        Poland called again for a share of the toll.                              | DEMAND Poland
        Poland has long remained opposed to the toll.                             | REFUSAL Poland
        Poland declared itself ready to open the road.                            | OFFER Poland
        Poland declared Russia ready to open the road.                            | OFFER Russia
        Estonia and Latvia, which border the lake, oppose the toll.               | REFUSAL Estonia, REFUSAL Latvia
        Estonia, Latvia and Spain, which would pay it, object most strongly.      | REFUSAL Estonia, REFUSAL Latvia, REFUSAL Spain
        The plan, favored by Poland and resisted until now by Russia, may come.   | DEMAND Poland, REFUSAL Russia
        The toll on which Poland had insisted was removed.                        | DEMAND Poland
        The council voted on Monday to fine a trader.                             | ''
        The report was read again by Poland.                                      | ''
        Estonia, which borders the lake, fears that ships object most strongly.   | VIEW Estonia
        """)
    void findsTheSubjectAcrossWhatStandsBetween(String text, String stances) {
        assertThat(read(text)).isEqualTo(list(stances));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Poland closed the road, and Russia said it would answer by deploying missiles. | WARNING Russia
        Poland signed the text, and Russia said that it would not pay.                 | AGREEMENT Poland, REFUSAL Russia
        The Polish minister said Poland would be glad to open the road.                | OFFER Poland
        Poland was glad to see the toll fall.                                          | ''
        The Polish minister said Poland would have to reconsider its part in the pact. | WARNING Poland
        The toll would have to be approved by all, the Polish minister said.           | DEMAND Poland
        The bridge would have to be closed by snow, a trader said.                     | ''
        U.S. envoy Anna Nowak told them the administration would not agree to a toll.  | REFUSAL United States
        NATO's secretary-general, Paul Ferrer, said the alliance was ready to talk.    | OFFER NATO
        The Polish minister said the alliance was ready to talk.                       | ''
        """)
    void readsTheSubjectsOfReportedClauses(String text, String stances) {
        assertThat(read(text)).isEqualTo(list(stances));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Poland approved a U.S. request to open the road.               | AGREEMENT Poland, DEMAND United States
        Poland gave way on a central Russian demand.                   | AGREEMENT Poland, DEMAND Russia
        Poland turned down the Russian offer.                          | REFUSAL Poland, OFFER Russia
        A U.S. proposal to open the road was read.                     | OFFER United States
        Poland signed a memorandum with the United States.             | AGREEMENT Poland, AGREEMENT United States
        Negotiators for Poland and Russia put their initials to it.    | AGREEMENT Poland, AGREEMENT Russia
        Poland signed a paper with a pen.                              | AGREEMENT Poland
        Poland abandoned its plan for a base.                          | ''
        Poland withdrew its offer of a seat.                           | REFUSAL Poland
        Poland studied the Russian offer.                              | ''
        Poland will pay, provided that Russia gave its consent.        | OFFER Poland
        Poland will pay, provided that Russia and Spain gave consent.  | OFFER Poland
        """)
    void givesBothSidesTheirs(String text, String stances) {
        assertThat(read(text)).isEqualTo(list(stances));
    }
}
