package org.rapporteur.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.dossier.MemoryFolder;

class TimelineFileTest {
    private final MemoryFolder folder = MemoryFolder.ofTheTalks();
    private final DossierDesk desk = new DossierDesk(folder.dossier());

    @AfterEach
    void close() {
        folder.close();
    }

    private Reply.Timeline timeline(String typed, int most) {
        return (Reply.Timeline) desk.ask(DossierWord.TIMELINE, typed, most);
    }

    @Test
    void aTimelineComesWithAPictureOfAllItsEvents() throws IOException {
        Reply.Timeline timeline = timeline("since 2010", 2);
        Attachment picture = timeline.file().orElseThrow();
        assertThat(picture.name()).isEqualTo("timeline.png");
        assertThat(picture.isPicture()).isTrue();
        assertThat(picture.description())
                .startsWith("Timeline since 1 Jan 2010: " + timeline.lines().total() + " events from 8 Apr 2010")
                .contains("Honolulu", "Chicago");
        assertThat(ImageIO.read(new ByteArrayInputStream(picture.bytes())).getWidth())
                .isEqualTo(1200);
        assertThat(timeline.lines().items()).hasSize(2);
    }

    @Test
    void whatComesBehindTheFirstPageHasNoPictureOfItsOwn() {
        assertThat(timeline("from line 3", 2).lines().items()).isNotEmpty();
        assertThat(timeline("from line 3", 2).file()).isEmpty();
    }

    @Test
    void fewEventsAreSaidBetterByLines() {
        Reply.Timeline timeline = timeline("in 2010", 6);
        assertThat(timeline.lines().total()).isBetween(1, TimelineFile.FEWEST - 1);
        assertThat(timeline.file()).isEmpty();
    }
}
