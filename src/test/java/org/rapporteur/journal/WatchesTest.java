package org.rapporteur.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchesTest {
    private static final WatchPlace PLACE = new WatchPlace("slack", "C1");

    private final SetClock clock = new SetClock();

    @TempDir
    private Path folder;

    private Journal journal;
    private Watches watches;

    @BeforeEach
    void open() throws IOException {
        journal = Journal.open(folder, clock);
        watches = journal.watches();
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private static NewMessage message(String key) {
        return new NewMessage("slack", "C1", key, "{}");
    }

    @Test
    void aSentenceAndAnArticleBelongToTheBatchThatBroughtThemFirst() {
        Sightings sightings = journal.sightings();
        assertThat(sightings.newest()).isZero();
        assertThat(sightings.add(List.of(new SeenArticle("a.md", "ha", List.of(1L, 2L)))))
                .isEqualTo(1);
        assertThat(sightings.add(List.of(new SeenArticle("b.md", "hb", List.of(2L, 3L)))))
                .isEqualTo(2);
        assertThat(sightings.add(List.of(new SeenArticle("moved.md", "ha", List.of(1L)))))
                .as("nothing new")
                .isEqualTo(2);
        assertThat(sightings.unknown(List.of("ha", "hb", "hc"))).containsExactly("hc");
        assertThat(sightings.between(1, 2)).extracting(SeenArticle::path).containsExactly("b.md");
        assertThat(sightings.between(0, 1)).extracting(SeenArticle::path).containsExactly("a.md");
        assertThat(sightings.old(List.of(1L, 2L, 3L, 4L), 1)).containsExactlyInAnyOrder(1L, 2L);
        assertThat(sightings.old(List.of(1L, 2L, 3L, 4L), 2)).containsExactlyInAnyOrder(1L, 2L, 3L);
    }

    @Test
    void manyMarksAreAskedForAtOnce() {
        List<Long> marks = LongStream.range(0, 1_300).boxed().toList();
        journal.sightings().add(List.of(new SeenArticle("a.md", "ha", marks)));
        assertThat(journal.sightings().old(marks, 1)).hasSize(1_300);
    }

    @Test
    void whatIsToldIsNotedAndStoredTogether() {
        watches.add(PLACE, "radar", 1, 20);
        clock.pass(Duration.ofHours(1));
        OutboxRow row = watches.tell(PLACE, 2, message("news/C1/2"));
        assertThat(row.replyKey()).isEqualTo("news/C1/2");
        assertThat(journal.outbox().unsent("slack")).containsExactly(row);
        assertThat(watches.place(PLACE)).contains(new WatchPlaceRow(PLACE, "", 2, clock.instant(), null));
    }

    @Test
    void whatIsRefusedIsNotToldAndNeitherIsWhatWaitsBehindIt() {
        Instant begun = clock.instant();
        watches.add(PLACE, "radar", 1, 20);
        clock.pass(Duration.ofHours(1));
        OutboxRow first = watches.tell(PLACE, 2, message("news/C1/2"));
        OutboxRow second = watches.tell(PLACE, 3, message("news/C1/3"));
        journal.outbox().sending(first.id());
        clock.pass(Duration.ofHours(1));
        journal.outbox().failed(first.id(), "not_in_channel");
        assertThat(watches.place(PLACE))
                .contains(
                        new WatchPlaceRow(PLACE, "", 1, begun, new WatchRefusal("not_in_channel", clock.instant(), 1)));
        assertThat(journal.outbox().unsent("slack")).isEmpty();
        assertThat(journal.outbox().sending(second.id())).isFalse();
        OutboxRow again = watches.tell(PLACE, 3, message("news/C1/3"));
        assertThat(journal.outbox().unsent("slack")).containsExactly(again);
        journal.outbox().sending(again.id());
        journal.outbox().failed(again.id(), "is_archived");
        assertThat(watches.refusal(PLACE)).contains(new WatchRefusal("is_archived", clock.instant(), 2));
        assertThat(watches.reopen(PLACE)).isPresent();
        assertThat(watches.reopen(PLACE)).isEmpty();
    }

    @Test
    void newsThatArriveEndTheirRefusal() {
        watches.add(PLACE, "radar", 1, 20);
        OutboxRow first = watches.tell(PLACE, 2, message("news/C1/2"));
        journal.outbox().failed(first.id(), "not_in_channel");
        OutboxRow again = watches.tell(PLACE, 2, message("news/C1/2"));
        journal.outbox().sent(again.id(), "5.5");
        assertThat(watches.refusal(PLACE)).isEmpty();
        journal.outbox().failed(again.id(), "a reply of no news");
        assertThat(watches.place(PLACE).orElseThrow().batch()).isEqualTo(2);
    }

    @Test
    @SuppressWarnings("NullAway") // what no table takes
    void whatCannotBeStoredIsNotNotedEither() {
        watches.add(PLACE, "radar", 1, 20);
        WatchPlaceRow before = watches.place(PLACE).orElseThrow();
        NewMessage broken = new NewMessage("slack", "C1", "k", null);
        assertThatThrownBy(() -> watches.tell(PLACE, 2, broken)).isInstanceOf(JournalException.class);
        assertThat(watches.place(PLACE)).contains(before);
        assertThat(journal.outbox().unsent("slack")).isEmpty();
    }

    @Test
    void whatWasSetBeforeTheFirstReadingBeginsWithIt() {
        watches.add(PLACE, "radar", null, 20);
        assertThat(watches.of(PLACE).getFirst().batch()).isNull();
        watches.begin(7);
        assertThat(watches.of(PLACE).getFirst().batch()).isEqualTo(7);
        assertThat(watches.place(PLACE).orElseThrow().batch()).isEqualTo(7);
        watches.begin(9);
        assertThat(watches.of(PLACE).getFirst().batch()).isEqualTo(7);
    }

    @Test
    void whatAPlaceWantsMovesWithItUnlessTheOtherWantsSomethingItself() {
        WatchPlace other = new WatchPlace("slack", "C2");
        WatchPlace third = new WatchPlace("slack", "C3");
        watches.add(PLACE, "radar", 1, 20);
        assertThat(watches.move(PLACE, other)).isEqualTo(1);
        assertThat(watches.of(PLACE)).isEmpty();
        assertThat(watches.of(other)).extracting(WatchRow::words).containsExactly("radar");
        watches.add(third, "treaty", 1, 20);
        assertThat(watches.move(other, third)).isZero();
        assertThat(watches.of(third)).extracting(WatchRow::words).containsExactly("treaty");
    }

    @Test
    void whoWantsNothingAnyMoreIsForgotten() throws IOException {
        watches.add(PLACE, "radar", 1, 20);
        watches.remove(PLACE, 1);
        assertThat(watches.places()).isEmpty();
        watches.set(PLACE, "quiet", 1);
        watches.add(PLACE, "radar", 1, 20);
        watches.remove(PLACE, 1);
        assertThat(watches.places()).hasSize(1);
        journal.close();
        open();
        assertThat(watches.place(PLACE).orElseThrow().settings()).isEqualTo("quiet");
        assertThat(watches.drop(PLACE)).isZero();
        assertThat(watches.places()).isEmpty();
    }
}
