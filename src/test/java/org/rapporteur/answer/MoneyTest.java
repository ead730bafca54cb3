package org.rapporteur.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums of money, asked for and stated. */
class MoneyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "How much did the base cost?",
                "how much money did the allies pledge",
                "How much compensation was Sarvik claiming?",
                "What does each idle day of the trawler cost its owner?",
                "How much rent is due for the radar?"
            })
    void aQuestionAsksForMoney(String question) {
        assertThat(Money.isAskedFor(question)).isTrue();
        assertThat(KindReader.kind(question)).isEqualTo(QuestionKind.MONEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How much wheat did the ship carry?",
                "How many warheads does Russia have?",
                "How much of the income depends on fish?",
                "What did the minister say about the budget?"
            })
    void aQuestionAsksForSomethingElse(String question) {
        assertThat(Money.isAskedFor(question)).isFalse();
        assertThat(KindReader.kind(question)).isNotEqualTo(QuestionKind.MONEY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Allies pledged more than $1 billion for it.              | $1 billion
        The trawler loses 48,000 florins a day.                  | 48,000 florins
        It wants 1.8 billion dollars by April.                   | 1.8 billion dollars
        He asked for 210 crowns a tonne.                         | 210 crowns
        The bill came to 35 million.                             | 35 million
        Half a year's work cost three million euros.             | three million euros
        """)
    void aSentenceStatesASum(String sentence, String sum) {
        assertThat(Money.sums(sentence))
                .singleElement()
                .extracting(range -> range.of(sentence))
                .isEqualTo(sum);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The base is to work from 2015 with a staff of about 200.",
                "Two million people live there.",
                "They met on 3 April and marked the day."
            })
    void otherNumbersAreNoSums(String sentence) {
        assertThat(Money.sums(sentence)).isEmpty();
    }
}
