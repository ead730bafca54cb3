package org.rapporteur.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.watch.TimesReader.Times;

class TimesReaderTest {
    private static final PlaceSettings BEFORE =
            PlaceSettings.read("rhythm=weekly 09:15 FRIDAY;empty=true;zone=Europe/Moscow;quiet=22:00 07:00");

    private static String digest(String typed, PlaceSettings before) {
        return TimesReader.digest(typed, before) instanceof Times.Understood(var settings) ? settings.text() : "?";
    }

    private static String quiet(String typed, PlaceSettings before) {
        return TimesReader.quiet(typed, before) instanceof Times.Understood(var settings) ? settings.text() : "?";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "daily | rhythm=daily 08:00;empty=false;zone=Z",
                "daily at 7 | rhythm=daily 07:00;empty=false;zone=Z",
                "daily at 18:30 Europe/Berlin | rhythm=daily 18:30;empty=false;zone=Europe/Berlin",
                "Daily 6pm new york | rhythm=daily 18:00;empty=false;zone=America/New_York",
                "every day at 12am utc | rhythm=daily 00:00;empty=false;zone=Z",
                "daily at 9.45 UTC+2 empty on | rhythm=daily 09:45;empty=true;zone=+02:00",
                "weekly | rhythm=weekly 08:00 MONDAY;empty=false;zone=Z",
                "weekly on Friday at 16:00 in london | rhythm=weekly 16:00 FRIDAY;empty=false;zone=Europe/London",
                "weekly wed 8:05 UTC-3 | rhythm=weekly 08:05 WEDNESDAY;empty=false;zone=-03:00",
                "on thursdays | rhythm=weekly 08:00 THURSDAY;empty=false;zone=Z",
                "empty on | rhythm=daily 08:00;empty=true;zone=Z",
                "off | rhythm=each;empty=false;zone=Z",
                "daily at 25:00 | ?",
                "daily at 8:61 | ?",
                "daily at 13pm | ?",
                "daily at 8 Atlantis | ?",
                "daily CST6 | ?"
            })
    void readsADigest(String typed, String settings) {
        assertThat(digest(typed, PlaceSettings.USUAL)).isEqualTo(settings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "empty off | rhythm=weekly 09:15 FRIDAY;empty=false;zone=Europe/Moscow;quiet=22:00 07:00",
                "at 10 | rhythm=weekly 10:00 FRIDAY;empty=true;zone=Europe/Moscow;quiet=22:00 07:00",
                "daily | rhythm=daily 09:15;empty=true;zone=Europe/Moscow;quiet=22:00 07:00",
                "off | rhythm=each;empty=true;zone=Europe/Moscow;quiet=22:00 07:00"
            })
    void whatIsNotSaidStaysAsItWas(String typed, String settings) {
        assertThat(digest(typed, BEFORE)).isEqualTo(settings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "22:00-07:00 | rhythm=each;empty=false;zone=Z;quiet=22:00 07:00",
                "from 10pm to 6am Asia/Kolkata | rhythm=each;empty=false;zone=Asia/Kolkata;quiet=22:00 06:00",
                "12-14 | rhythm=each;empty=false;zone=Z;quiet=12:00 14:00",
                "hours off | rhythm=each;empty=false;zone=Z",
                "7-7 | ?",
                "22:00-24:00 | ?",
                "22:00-07:00 Atlantis | ?",
                "whenever | ?"
            })
    void readsQuietHours(String typed, String settings) {
        assertThat(quiet(typed, PlaceSettings.USUAL)).isEqualTo(settings);
    }

    @Test
    void tellsTheZonesThatAreMostLikeAWrongOne() {
        assertThat(TimesReader.digest("daily at 8 berln", PlaceSettings.USUAL))
                .isInstanceOfSatisfying(Times.NotUnderstood.class, not -> {
                    assertThat(not.words()).isEqualTo("berln");
                    assertThat(not.zones()).contains("Europe/Berlin");
                });
        assertThat(TimesReader.digest("daily at 25:00", PlaceSettings.USUAL))
                .isEqualTo(new Times.NotUnderstood("at 25:00", List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rhythm=each;empty=true;zone=Z;quiet=22:00 07:00",
                "rhythm=daily 08:00;empty=false;zone=Europe/Berlin",
                "rhythm=weekly 23:59 SUNDAY;empty=true;zone=-03:30;quiet=12:00 14:30"
            })
    void settingsAreReadAsTheyWereWritten(String text) {
        PlaceSettings settings = PlaceSettings.read(text);
        assertThat(PlaceSettings.read(settings.text())).isEqualTo(settings);
        if (!text.isEmpty()) {
            assertThat(settings.text()).isEqualTo(text);
        }
    }
}
