package org.rapporteur.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.dossier.Reach;
import org.rapporteur.journal.SetClock;
import org.rapporteur.journal.WatchPlace;
import org.rapporteur.journal.WatchRow;

class WatchBookTest {
    private static final WatchPlace PLACE = WatchedFolder.PLACE;

    @TempDir
    private Path root;

    private WatchedFolder folder;

    /** Ten articles, all of them about missile defense, one about the radar in Gabala. */
    @BeforeEach
    void open() {
        folder = new WatchedFolder(root, new SetClock());
        for (int i = 1; i <= 9; i++) {
            folder.with(
                    i + ".md",
                    "Report " + i,
                    "2012-01-0" + i,
                    "Talks on missile defense in city number " + i + " went on, with envoy number " + i
                            + " in the chair. Sergei Lavrov said Moscow demands guarantee number " + i + ".");
        }
        folder.with("radar.md", "Radar", "2012-02-01", "The radar in Gabala was closed. Missile defense goes on.")
                .refresh();
    }

    @AfterEach
    void close() {
        folder.close();
    }

    private Watched watch(String typed) {
        return folder.book().watch(PLACE, typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "*", "the", "a", "everything", "all news", "anything new", "on the", "about it", "\"\""})
    void aWatchOnEverythingIsRefused(String typed) {
        assertThat(watch(typed)).isEqualTo(new Watched.Nothing());
        assertThat(folder.book().watches(PLACE)).isEmpty();
    }

    @Test
    void aTopicOfMostArticlesIsRefusedWithTheirNumber() {
        assertThat(watch("missile defense")).isEqualTo(new Watched.TooWide("missile defense", new Reach(true, 10, 10)));
        assertThat(watch("Gabala")).isInstanceOf(Watched.Added.class);
    }

    @Test
    void aPersonMayBeInAllOfThem() {
        assertThat(watch("by Lavrov"))
                .isInstanceOfSatisfying(
                        Watched.Added.class, added -> assertThat(added.known()).isTrue());
    }

    @Test
    void whatTheFolderDoesNotKnowYetIsWatchedForWithTheNearestNames() {
        assertThat(watch("by Lavrow")).isInstanceOfSatisfying(Watched.Added.class, added -> {
            assertThat(added.known()).isFalse();
            assertThat(added.nearest()).contains("Sergei Lavrov");
        });
        assertThat(watch("Zaporizhzhia"))
                .isInstanceOfSatisfying(
                        Watched.Added.class, added -> assertThat(added.known()).isFalse());
    }

    @Test
    void theSameWatchIsKeptOnceAndNumbersStay() {
        watch("Gabala");
        watch("by Lavrov");
        assertThat(watch("the GABALA"))
                .isInstanceOfSatisfying(
                        Watched.Known.class,
                        known -> assertThat(known.watch().number()).isEqualTo(1));
        folder.book().unwatch(PLACE, 1);
        watch("“city number 3”");
        assertThat(folder.book().watches(PLACE)).extracting(WatchRow::number).containsExactly(2, 3);
        assertThat(folder.book().watches(new WatchPlace("matrix", "C1"))).isEmpty();
    }

    @Test
    void aPlaceHasSoManyWatchesAndNoMore() {
        for (int i = 0; i < WatchBook.MOST; i++) {
            assertThat(watch("envoy number " + (100 + i))).isInstanceOf(Watched.Added.class);
        }
        assertThat(watch("Gabala")).isEqualTo(new Watched.TooMany(WatchBook.MOST));
        assertThat(watch("x".repeat(500))).isEqualTo(new Watched.TooLong(Subject.MOST_CHARS));
    }

    @Test
    void settingsOfAPlaceSurviveARestart() {
        folder.book().digest(PLACE, "weekly on Friday at 16:00 Europe/Berlin");
        folder.book().quiet(PLACE, "22:00-07:00");
        folder.restart();
        assertThat(folder.book().settings(PLACE))
                .isEqualTo(PlaceSettings.read(
                        "rhythm=weekly 16:00 FRIDAY;empty=false;zone=Europe/Berlin;quiet=22:00 07:00"));
        assertThat(folder.book().digest(PLACE, "daily at 8 Atlantis"))
                .isInstanceOf(WatchBook.Timed.NotUnderstood.class);
        assertThat(folder.book().settings(PLACE).rhythm()).isInstanceOf(Rhythm.Weekly.class);
    }
}
