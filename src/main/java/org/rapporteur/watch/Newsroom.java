package org.rapporteur.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.dossier.Dossier;
import org.rapporteur.index.KnowledgeIndex;
import org.rapporteur.index.ReadingMark;
import org.rapporteur.journal.Journal;
import org.rapporteur.journal.WatchPlace;
import org.rapporteur.journal.WatchPlaceRow;
import org.rapporteur.journal.WatchRefusal;
import org.rapporteur.journal.WatchRow;
import org.rapporteur.journal.Watches;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks from time to time what is new to whom. What a place was told is noted together with the message that tells it, so that it is told once over
 * restarts; what could not be told yet is found again by the next look. One look at a time; the rest is safe for use by many threads.
 */
public final class Newsroom {
    private static final Logger LOG = LoggerFactory.getLogger(Newsroom.class);

    /** After a refusal; each further one in a row doubles it. */
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    private final Watches watches;
    private final KnowledgeIndex index;
    private final Arrivals arrivals;
    private final NewsFinder finder;
    private final WatchBook book;
    private final BooleanSupplier read;
    private final InstantSource clock;
    private volatile @Nullable ReadingMark noted;
    private volatile int last;

    /** Who takes news to places. */
    public interface Teller {
        /** Whether a place can be told anything at the moment; if not it is looked at again later. */
        boolean reaches(WatchPlace place);

        /** Stores the message together with how far the place is told, by {@link Watches#tell}. */
        void tell(Telling telling);
    }

    /** @param read whether the folder was read since the start, so that what is held is what there is */
    public Newsroom(Journal journal, KnowledgeIndex index, Dossier dossier, BooleanSupplier read, InstantSource clock) {
        this.watches = journal.watches();
        this.index = index;
        this.arrivals = new Arrivals(index, journal.sightings());
        this.finder = new NewsFinder(dossier, arrivals, journal.sightings());
        this.book = new WatchBook(watches, dossier, finder, arrivals, read);
        this.read = read;
        this.clock = clock;
    }

    public WatchBook book() {
        return book;
    }

    /**
     * Notes what came into the folder and hands over what is due. Does nothing before the folder was read. A place of which the news cannot be found is
     * logged and left to the next look.
     */
    public synchronized void look(Teller teller) {
        if (!read.getAsBoolean()) {
            return;
        }
        noteArrivals();
        for (WatchPlaceRow place : watches.places()) {
            try {
                look(place, clock.instant(), teller);
            } catch (RuntimeException e) {
                LOG.error("the news for {} could not be told; the next look tries again", place.place(), e);
            }
        }
    }

    /** Only a reading of the folder can bring something. */
    private void noteArrivals() {
        ReadingMark now = reading();
        if (!now.equals(noted)) {
            last = arrivals.note();
            watches.begin(last);
            noted = now;
        }
    }

    private ReadingMark reading() {
        try (var generation = index.acquire()) {
            return generation.reading();
        }
    }

    private void look(WatchPlaceRow place, Instant now, Teller teller) {
        PlaceSettings settings = PlaceSettings.read(place.settings());
        List<WatchRow> wanted = watches.of(place.place());
        Integer told = place.batch();
        if (told == null) {
            return;
        }
        boolean digest = settings.rhythm().isDigest();
        if (wanted.isEmpty() && !digest) {
            pass(place, told);
            return;
        }
        boolean due = digest
                ? !settings.rhythm().next(place.toldAt(), settings.zone()).isAfter(now)
                : told < last;
        boolean quiet = settings.quiet() != null && settings.quiet().include(now, settings.zone());
        if (!due || quiet || rests(place.refusal(), now) || !teller.reaches(place.place())) {
            return;
        }
        News news = wanted.isEmpty() ? finder.ofEverything(told, last) : finder.of(wanted, told, last);
        if (news.isEmpty() && !(digest && settings.evenIfEmpty())) {
            watches.pass(place.place(), last);
        } else {
            teller.tell(new Telling(place.place(), last, news, settings, now));
        }
    }

    /** Whoever refused the news a moment ago would refuse them now. */
    private static boolean rests(@Nullable WatchRefusal refusal, Instant now) {
        if (refusal == null) {
            return false;
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(refusal.times() - 1, 10));
        return now.isBefore(refusal.at().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE));
    }

    private void pass(WatchPlaceRow place, int told) {
        if (told < last) {
            watches.pass(place.place(), last);
        }
    }
}
