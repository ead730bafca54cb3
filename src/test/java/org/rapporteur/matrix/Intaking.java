package org.rapporteur.matrix;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.checks.Waiting;
import org.rapporteur.conversation.Admins;
import org.rapporteur.conversation.ChatCounts;
import org.rapporteur.conversation.ChatParts;
import org.rapporteur.conversation.Rate;
import org.rapporteur.conversation.RateLimit;
import org.rapporteur.conversation.ShippedFolder;
import org.rapporteur.journal.Journal;
import org.rapporteur.matrix.homeserver.Person;
import org.rapporteur.matrix.homeserver.TimelineEvent;

/** A bot from the taking in of a sync to its answers, over the folder that ships and a homeserver that stands in for a real one. */
final class Intaking implements AutoCloseable {
    private static final InstantSource CLOCK = InstantSource.system();

    final HomeserverAccount account = new HomeserverAccount();
    final Rooms rooms;
    final SyncIntake intake;
    private final Journal journal;
    private final ForwardingCore core;
    private final MatrixStation station;
    private final RoomTasks tasks;

    /** @param inviters who may bring us into rooms, as in the settings */
    Intaking(Path folder, String inviters) throws IOException {
        this.journal = Journal.open(folder, CLOCK);
        this.core = new ForwardingCore(new ShippedFolder());
        this.rooms = Rooms.of(journal.notes());
        MatrixSettings settings = Events.settings(inviters, "", "");
        MatrixClient client = account.client();
        Identity identity = account.identity();
        ChatParts parts = new ChatParts(
                core, journal, Admins.parse(""), new RateLimit(new Rate(100, Duration.ofHours(1)), CLOCK), CLOCK, null);
        Doors doors = new Doors(settings, Globs.NONE, identity, rooms);
        this.station = new MatrixStation(settings, parts, client, identity, rooms);
        this.tasks = new RoomTasks(client, journal.notes(), CLOCK);
        RoomReader reader = new RoomReader(identity, client, rooms, doors, new Addressing(identity, settings, CLOCK));
        this.intake = new SyncIntake(new SyncIntake.Parts(
                journal, rooms, reader, new GapFiller(client, identity), doors, tasks, station, CLOCK));
    }

    /** Asks the homeserver what is new and takes it in. */
    void look(@Nullable String since) {
        intake.take(sync(since), since);
    }

    /** Looks from where it has read to; the first time from nowhere. */
    void look() {
        look(intake.position().orElse(null));
    }

    /** What is new, not taken in. */
    SyncResponse sync(@Nullable String since) {
        return SyncResponse.read(
                account.client().sync(since, "1", Duration.ZERO),
                account.identity().user());
    }

    /** Everything that we said in a room once all is done. */
    List<TimelineEvent> said(String room) {
        Waiting.until("all done", () -> {
            ChatCounts counts = station.counts();
            return counts.working() == 0 && counts.waiting() == 0;
        });
        return account.ann().saidBy(account.identity().user(), room);
    }

    /** To which messages we replied in a room once all is done, in order. */
    List<String> answered(String room) {
        return said(room).stream()
                .map(TimelineEvent::inReplyTo)
                .filter(event -> !event.isEmpty())
                .toList();
    }

    /** Waits until we are in a room as {@code membership} says. */
    void awaitMembership(Person person, String room, String membership) {
        Waiting.until(
                membership,
                () -> person.timeline(room).stream()
                        .filter(event -> event.type().equals("m.room.member")
                                && event.json()
                                        .path("state_key")
                                        .asText()
                                        .equals(account.identity().user()))
                        .reduce((earlier, later) -> later)
                        .map(event -> event.content().path("membership").asText())
                        .equals(Optional.of(membership)));
    }

    @Override
    public void close() {
        tasks.close();
        station.close();
        core.close();
        journal.close();
        account.close();
    }
}
