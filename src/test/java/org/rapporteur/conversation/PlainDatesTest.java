package org.rapporteur.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainDatesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "-PT5M, just now",
        "PT59S, just now",
        "PT1M, 1 min ago",
        "PT59M59S, 59 min ago",
        "PT1H, 1 h ago",
        "PT47H59M, 47 h ago",
        "PT48H, 2 days ago"
    })
    void tellsHowLongAgoSomethingWas(Duration age, String words) {
        assertThat(PlainDates.ago(NOW.minus(age), NOW)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, later than 21 Nov 2026",
        "2026-11-21, of that day",
        "2026-11-20, 1 day old",
        "2026-09-22, 60 days old",
        "2026-09-21, 2 months old",
        "2025-01-21, 22 months old",
        "2024-11-21, 2 years old",
        "2012-11-20, 14 years old"
    })
    void tellsHowOldADayIs(LocalDate day, String words) {
        assertThat(PlainDates.age(day, LocalDate.of(2026, 11, 21))).isEqualTo(words);
    }

    @Test
    void anUnknownDayIsUndated() {
        assertThat(PlainDates.day(null)).isEqualTo("undated");
        assertThat(PlainDates.day(LocalDate.of(2012, 6, 9))).isEqualTo("9 Jun 2012");
    }

    @Test
    void countsInThousandsAndInTheSingular() {
        assertThat(PlainDates.counted(1, "article")).isEqualTo("1 article");
        assertThat(PlainDates.counted(2083, "article")).isEqualTo("2,083 articles");
    }
}
