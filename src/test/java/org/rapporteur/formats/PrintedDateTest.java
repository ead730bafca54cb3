package org.rapporteur.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedDateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2012-11-20",
                "2012/11/20",
                "2012-11-20T09:00:00+03:00",
                "2012-11-20 09:00",
                "20 November 2012",
                "20th of November, 2012",
                "November 20, 2012",
                "Nov. 20, 2012",
                "nov 20 2012",
                "Tuesday, 20 November 2012",
                "Tue, 20 Nov 2012 10:00:00 GMT",
                "November 20, 2012 at 10:15 a.m.",
                "20.11.2012",
                "Tues. November 20th, 2012"
            })
    void readsADayAsPrinted(String printed) {
        assertThat(PrintedDate.parse(printed)).contains(LocalDate.of(2012, 11, 20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "November 2012",
                "2012",
                "3/4/2012",
                "31 February 2012",
                "2012-13-01",
                "Nov. 17",
                "On 20 November 2012 they met",
                "20 Novembre 2012",
                "99 November 2012"
            })
    void readsNothingElse(String printed) {
        assertThat(PrintedDate.parse(printed)).isEmpty();
    }
}
