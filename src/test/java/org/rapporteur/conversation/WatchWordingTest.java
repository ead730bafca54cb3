package org.rapporteur.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.dossier.Reach;
import org.rapporteur.journal.WatchPlace;
import org.rapporteur.journal.WatchRow;
import org.rapporteur.watch.PlaceSettings;
import org.rapporteur.watch.QuietHours;
import org.rapporteur.watch.Rhythm;
import org.rapporteur.watch.Watched;

class WatchWordingTest {
    private static final WatchRow RADAR = new WatchRow(new WatchPlace("slack", "C1"), 2, "radar", 1);
    private static final PlaceSettings FRIDAYS = new PlaceSettings(
            new Rhythm.Weekly(DayOfWeek.FRIDAY, LocalTime.of(16, 0)),
            true,
            ZoneId.of("Europe/Berlin"),
            new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0)));

    @Test
    void tellsWhatIsWatchedAndWhenItIsTold() {
        assertThat(WatchWording.added(new Watched.Added(RADAR, PlaceSettings.USUAL, true, List.of())))
                .isEqualTo("Watching “radar” (number 2). What is new of it is told here, once after each reading of the"
                        + " folder that brings some; “unwatch 2” ends it.");
        assertThat(WatchWording.added(new Watched.Added(RADAR, FRIDAYS, false, List.of("Gabala radar"))))
                .isEqualTo("Watching “radar” (number 2). The folder has nothing of it yet; near it is “Gabala radar”."
                        + " What is new of it is told here, every Friday at 16:00 Europe/Berlin, but not between 22:00"
                        + " and 07:00 Europe/Berlin, when it waits; “unwatch 2” ends it.");
    }

    @Test
    void listsOneOnALine() {
        assertThat(WatchWording.watches(List.of(RADAR), PlaceSettings.USUAL).lines())
                .startsWith("Watched here:", "2. radar");
        assertThat(WatchWording.watches(List.of(), FRIDAYS)).contains("everything new", "every Friday");
        assertThat(WatchWording.watches(List.of(), PlaceSettings.USUAL)).contains("Nothing is watched here");
    }

    @Test
    void saysWhyAWatchIsRefusedAndWhatToDoInstead() {
        assertThat(WatchWording.tooWide("missile defence", new Reach(true, 30, 34)))
                .contains("“missile defence” is in 30 of 34 articles", "watch missile defence by NAME", "digest daily");
    }

    @Test
    void saysWhatWasNotUnderstoodAndTheZonesLikeIt() {
        assertThat(WatchWording.notUnderstood("berln", List.of("Europe/Berlin"), WatchWording.QUIET_FORM))
                .isEqualTo("I do not understand “berln”, and nothing is changed. The time zones most like it are"
                        + " “Europe/Berlin”. Say it like this: quiet 22:00-07:00 Europe/Berlin; quiet off.");
    }

    @Test
    void settingsInTheClocksOfUtcNameTheWayOutOfThem() {
        PlaceSettings daily =
                new PlaceSettings(new Rhythm.Daily(LocalTime.of(8, 0)), false, PlaceSettings.USUAL.zone(), null);
        assertThat(WatchWording.settings(daily, 1))
                .isEqualTo("What is new of it is told here, every day at 08:00 UTC. When nothing is new, nothing is"
                        + " said; “digest empty on” changes that. For other clocks than UTC name a zone behind the"
                        + " time, such as Europe/Berlin.");
    }
}
