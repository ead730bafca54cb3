package org.rapporteur.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionDatesTest {
    private static final LocalDate TODAY = LocalDate.of(2012, 11, 22);

    private final QuestionDates dates = new QuestionDates();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        What did Lavrov say in June 2012?             | WITHIN  | in June 2012               | 2012-06-01 | 2012-06-30
        what did lavrov say in june 2012 ?            | WITHIN  | in june 2012               | 2012-06-01 | 2012-06-30
        What was agreed on 19 November 2011?          | WITHIN  | on 19 November 2011        | 2011-11-19 | 2011-11-19
        Los Cabos talks June 2012                     | WITHIN  | June 2012                  | 2012-06-01 | 2012-06-30
        What was offered before Nov 2011?             | BEFORE  | before Nov 2011            | 0001-01-01 | 2011-10-31
        What was offered prior to 2012?               | BEFORE  | prior to 2012              | 0001-01-01 | 2011-12-31
        Which steps came after 2010?                  | AFTER   | after 2010                 | 2011-01-01 | 9999-12-31
        What has changed since 2010?                  | SINCE   | since 2010                 | 2010-01-01 | 9999-12-31
        What has changed from 2010 onwards?           | SINCE   | from 2010 onwards          | 2010-01-01 | 9999-12-31
        What had they said until June 2012?           | UNTIL   | until June 2012            | 0001-01-01 | 2012-06-30
        Who met between May 2011 and June 2012?       | WITHIN  | between May 2011 and June 2012 | 2011-05-01 | 2012-06-30
        Who was premier from 1955 to 1961?            | WITHIN  | from 1955 to 1961          | 1955-01-01 | 1961-12-31
        Where do talks stand as of June 2012?         | AS_OF   | as of June 2012            | 0001-01-01 | 2012-06-30
        How many warheads by 2018?                    | MENTION | 2018                       | 2018-01-01 | 2018-12-31
        What became of the 2010 pledge?               | MENTION | 2010                       | 2010-01-01 | 2010-12-31
        What followed the November 2011 talks?        | MENTION | November 2011              | 2011-11-01 | 2011-11-30
        What is planned in 2014?                      | MENTION | 2014                       | 2014-01-01 | 2014-12-31
        What did they say last year?                  | WITHIN  | last year                  | 2011-01-01 | 2011-12-31
        What happened this week?                      | WITHIN  | this week                  | 2012-11-19 | 2012-11-25
        Who spoke on Tuesday?                         | WITHIN  | on Tuesday                 | 2012-11-20 | 2012-11-20
        """)
    void readsTheTimeOfAQuestion(String question, TimeScope.Kind kind, String words, LocalDate start, LocalDate end) {
        List<TimeScope> scopes = dates.read(question, TODAY);

        assertThat(scopes).hasSize(1);
        TimeScope scope = scopes.getFirst();
        assertThat(scope.kind()).isEqualTo(kind);
        assertThat(scope.range().of(question)).isEqualTo(words);
        assertThat(scope.interval()).isEqualTo(new DateInterval(start, end));
        assertThat(scope.yearAssumed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        What is the latest on the talks?      | the latest
        newest developments                   | newest
        the most recent offer                 | the most recent
        Where do the talks stand now?         | now
        what does russia currently want       | currently
        Who demands what today?               | today
        """)
    void knowsWhenTheNewestIsAskedFor(String question, String words) {
        assertThat(dates.read(question, TODAY))
                .singleElement()
                .satisfies(scope -> assertThat(scope.range().of(question)).isEqualTo(words))
                .extracting(TimeScope::kind, TimeScope::interval)
                .containsExactly(TimeScope.Kind.LATEST, null);
    }

    @Test
    void tellsThatAYearWasAssumed() {
        TimeScope scope = dates.read("What was agreed on 19 November?", TODAY).getFirst();

        assertThat(scope.interval()).isEqualTo(DateInterval.day(LocalDate.of(2012, 11, 19)));
        assertThat(scope.yearAssumed()).isTrue();
    }

    @Test
    void readsTwoTimesOfOneQuestion() {
        assertThat(dates.read("What was the latest in June 2012?", TODAY))
                .extracting(TimeScope::kind)
                .containsExactly(TimeScope.Kind.LATEST, TimeScope.Kind.WITHIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Who may sign?",
                "How many are 1,550 warheads?",
                "at the latest",
                "Did Theresa May sign?",
                "knowledge"
            })
    void findsNoTimeWhereThereIsNone(String question) {
        assertThat(dates.read(question, TODAY)).isEmpty();
    }
}
