package org.rapporteur.matrix;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import org.rapporteur.conversation.Announcer;
import org.rapporteur.conversation.Deliveries;
import org.rapporteur.conversation.Listing;
import org.rapporteur.journal.NewMessage;
import org.rapporteur.journal.OutboxRow;

/** Tells rooms what is new, beside their threads and as notices, which ring nowhere. Safe for use by many threads. */
final class MatrixAnnouncer implements Announcer {
    private final Rooms rooms;
    private final Predicate<RoomView> maySpeakIn;
    private final MatrixRenderer renderer;
    private final Deliveries deliveries;
    private final String device;
    private final InstantSource clock;

    /** What is said goes out by these. */
    record Parts(MatrixRenderer renderer, Deliveries deliveries, String device, InstantSource clock) {}

    MatrixAnnouncer(Rooms rooms, Predicate<RoomView> maySpeakIn, Parts parts) {
        this.rooms = rooms;
        this.maySpeakIn = maySpeakIn;
        this.renderer = parts.renderer();
        this.deliveries = parts.deliveries();
        this.device = parts.device();
        this.clock = parts.clock();
    }

    /** What is encrypted stays so: nothing is said there in clear. */
    @Override
    public boolean reaches(String place) {
        return rooms.find(place)
                .filter(view -> !view.isEncrypted() && maySpeakIn.test(view))
                .isPresent();
    }

    @Override
    public NewMessage announcement(String place, String key, Listing news) {
        MatrixRequest say = new MatrixRequest.Say(place, Contents.alone(renderer.news(news)), device, clock.instant());
        return new NewMessage(MatrixStation.SURFACE, place, key, say.toJson());
    }

    @Override
    public void send(OutboxRow row) {
        deliveries.offer(List.of(row));
    }
}
