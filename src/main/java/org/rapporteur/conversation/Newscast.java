package org.rapporteur.conversation;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.rapporteur.journal.NewMessage;
import org.rapporteur.journal.WatchPlace;
import org.rapporteur.journal.Watches;
import org.rapporteur.watch.Newsroom;
import org.rapporteur.watch.Telling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes news to the channels and rooms that want it, one message for each at a time. Safe for use by many threads. */
public final class Newscast implements Newsroom.Teller {
    private static final Logger LOG = LoggerFactory.getLogger(Newscast.class);

    private final Watches watches;
    private final Map<String, Supplier<Optional<Announcer>>> announcers;

    private final LongAdder told = new LongAdder();

    /** @param announcers by the name of their surface, empty while it is not there; what is new to its places waits for it */
    public Newscast(Watches watches, Map<String, Supplier<Optional<Announcer>>> announcers) {
        this.watches = watches;
        this.announcers = Map.copyOf(announcers);
    }

    @Override
    public boolean reaches(WatchPlace place) {
        return announcer(place)
                .filter(announcer -> announcer.reaches(place.id()))
                .isPresent();
    }

    private Optional<Announcer> announcer(WatchPlace place) {
        return Optional.ofNullable(announcers.get(place.surface())).flatMap(Supplier::get);
    }

    /** The message and how far the place is told are on the disk together, before anything is sent. */
    @Override
    public void tell(Telling telling) {
        WatchPlace place = telling.place();
        Announcer announcer =
                announcer(place).orElseThrow(() -> new IllegalStateException("nobody speaks in " + place));
        NewMessage message = announcer.announcement(place.id(), telling.key(), NewsListing.of(telling));
        announcer.send(watches.tell(place, telling.batch(), message));
        told.increment();
        LOG.debug("news up to batch {} for {}", telling.batch(), place);
    }

    /** How many messages of news were stored since the start. */
    public long told() {
        return told.sum();
    }
}
