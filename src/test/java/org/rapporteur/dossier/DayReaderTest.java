package org.rapporteur.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayReaderTest {
    private final DayReader reader = new DayReader(LocalDate.of(2012, 12, 1));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        19 Jun 2012                        | 2012-06-19 | 2012-06-19 |
        2012                               | 2012-01-01 | 2012-12-31 |
        June 2012 missile defense          | 2012-06-01 | 2012-06-30 | missile defense
        last week                          | 2012-11-19 | 2012-11-25 |
        since June 2012                    | 2012-06-01 |            |
        missile defense since 2011         | 2011-01-01 |            | missile defense
        after 2010                         | 2011-01-01 |            |
        before June 2012                   |            | 2012-05-31 |
        until 2012                         |            | 2012-12-31 |
        2011..2012                         | 2011-01-01 | 2012-12-31 |
        guarantee 2011-11-19..2012-06-01   | 2011-11-19 | 2012-06-01 | guarantee
        2011..                             | 2011-01-01 |            |
        ..2011                             |            | 2011-12-31 |
        Nov 2011 to 2012                   | 2011-11-01 | 2012-12-31 |
        from May 2011 to June 2012         | 2011-05-01 | 2012-06-30 |
        31/12/2011                         | 2011-12-31 | 2011-12-31 |
        19.11.11                           | 2011-11-19 | 2011-11-19 |
        11/19/98                           | 1998-11-19 | 1998-11-19 |
        5/5/12                             | 2012-05-05 | 2012-05-05 |
        """)
    void understands(String words, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String rest) {
        assertThat(reader.read(words)).isInstanceOfSatisfying(DayAsked.Understood.class, day -> {
            assertThat(day.from()).isEqualTo(from);
            assertThat(day.to()).isEqualTo(to);
            assertThat(day.rest()).isEqualTo(rest == null ? "" : rest);
        });
    }

    @Test
    void asksBackWhenDayAndMonthMayBeEitherWayRound() {
        assertThat(reader.read("since 3/4/12"))
                .isEqualTo(
                        new DayAsked.Ambiguous("3/4/12", List.of(LocalDate.of(2012, 4, 3), LocalDate.of(2012, 3, 4))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31 Feb", "31 February 2012", "40/40/2012"})
    void saysThatNoCalendarHasIt(String words) {
        assertThat(reader.read(words)).isInstanceOf(DayAsked.Impossible.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2012..2011", "from May 2012 to April 2012"})
    void saysThatItEndsBeforeItBegins(String words) {
        assertThat(reader.read(words)).isEqualTo(new DayAsked.Backwards(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "guarantee", "the day after", ".."})
    void saysThatItIsNoDate(String words) {
        assertThat(reader.read(words)).isEqualTo(new DayAsked.Unknown(words));
    }
}
