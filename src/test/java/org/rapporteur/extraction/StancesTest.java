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
        return Stream.of(stances.split(", ")).sorted().toList();
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
}
