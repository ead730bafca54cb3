package org.rapporteur.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {
    /** Clocks go on by an hour on 31 Mar 2013 at 2:00, and back on 27 Oct 2013 at 3:00. */
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "2013-03-29T12:00:00Z, 02:30, 2013-03-30T01:30:00Z",
        "2013-03-30T12:00:00Z, 02:30, 2013-03-31T01:30:00Z",
        "2013-03-31T01:30:00Z, 02:30, 2013-04-01T00:30:00Z",
        "2013-03-30T07:00:00Z, 08:00, 2013-03-31T06:00:00Z",
        "2013-10-26T12:00:00Z, 02:30, 2013-10-27T00:30:00Z",
        "2013-10-27T00:30:00Z, 02:30, 2013-10-28T01:30:00Z",
        "2013-10-27T01:30:00Z, 02:30, 2013-10-28T01:30:00Z",
        "2013-10-26T06:00:00Z, 08:00, 2013-10-27T07:00:00Z"
    })
    void aDailyDigestComesOnceOnDaysOnWhichClocksChange(Instant after, LocalTime at, Instant next) {
        assertThat(new Rhythm.Daily(at).next(after, BERLIN)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "2013-03-25T06:59:59Z, 2013-03-25T07:00:00Z",
        "2013-03-25T07:00:00Z, 2013-04-01T06:00:00Z",
        "2013-03-27T12:00:00Z, 2013-04-01T06:00:00Z"
    })
    void aWeeklyDigestComesOnItsDay(Instant after, Instant next) {
        assertThat(new Rhythm.Weekly(DayOfWeek.MONDAY, LocalTime.of(8, 0)).next(after, BERLIN))
                .isEqualTo(next);
    }

    @Test
    void aZoneThatLeftOutADayHasItsDigestOnTheNext() {
        // Samoa had no 30 Dec 2011.
        ZoneId apia = ZoneId.of("Pacific/Apia");
        Rhythm daily = new Rhythm.Daily(LocalTime.of(8, 0));
        Instant before = LocalDate.of(2011, 12, 29).atTime(8, 0).atZone(apia).toInstant();
        Instant next = daily.next(before, apia);
        assertThat(next.atZone(apia).toLocalDateTime()).isEqualTo("2011-12-31T08:00:00");
        assertThat(daily.next(next, apia).atZone(apia).toLocalDateTime()).isEqualTo("2012-01-01T08:00:00");
    }

    @Test
    void everyDayHasExactlyOneDigestInEveryZone() {
        long seed = 20_130_331;
        Random random = new Random(seed);
        List<String> zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        for (int trial = 0; trial < 300; trial++) {
            ZoneId zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
            Rhythm daily = new Rhythm.Daily(LocalTime.of(random.nextInt(24), random.nextInt(60)));
            Instant moment = Instant.parse("2012-01-01T00:00:00Z").plusSeconds(random.nextInt(60_000_000));
            Instant first = daily.next(moment, zone);
            Instant second = daily.next(first, zone);
            String what = "seed " + seed + ", trial " + trial + ": " + zone + " " + daily + " after " + moment;
            assertThat(first).as(what).isAfter(moment);
            assertThat(ChronoUnit.DAYS.between(
                            first.atZone(zone).toLocalDate(),
                            second.atZone(zone).toLocalDate()))
                    .as(what)
                    .isEqualTo(1);
            assertThat(Duration.between(first, second)).as(what).isBetween(Duration.ofHours(21), Duration.ofHours(27));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "22:00, 07:00, 2013-03-30T20:59:00Z, false",
        "22:00, 07:00, 2013-03-30T21:00:00Z, true",
        "22:00, 07:00, 2013-03-31T04:59:00Z, true",
        "22:00, 07:00, 2013-03-31T05:00:00Z, false",
        "12:00, 14:00, 2013-03-30T11:00:00Z, true",
        "12:00, 14:00, 2013-03-30T13:00:00Z, false",
        "12:00, 14:00, 2013-03-31T10:00:00Z, true"
    })
    void quietHoursGoByTheClocksOfThePlace(LocalTime from, LocalTime to, Instant moment, boolean quiet) {
        assertThat(new QuietHours(from, to).include(moment, BERLIN)).isEqualTo(quiet);
    }
}
