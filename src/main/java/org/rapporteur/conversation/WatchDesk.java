package org.rapporteur.conversation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.journal.WatchPlace;
import org.rapporteur.journal.WatchRow;
import org.rapporteur.watch.WatchBook;
import org.rapporteur.watch.WatchBook.Timed;
import org.rapporteur.watch.Watched;

/** Does what people say about watches. Whoever may ask in a place may say what it watches for. Safe for use by many threads. */
final class WatchDesk {
    private WatchDesk() {}

    /**
     * What is said to a command.
     *
     * @param book null when the bot does not serve
     * @param place null where nobody can be told anything later
     */
    static Reply reply(Decision.OfWatches asked, @Nullable WatchBook book, @Nullable NewsPlace news) {
        if (book == null || news == null) {
            return new Reply.Notice(WatchWording.NO_PLACE);
        }
        WatchPlace place = news.place();
        String said = said(asked, book, place);
        boolean waiting = asked.word() != WatchWord.UNWATCH && isTold(book, place);
        return new Reply.Notice(
                waiting ? news.hindrance().get().map(why -> said + "\n" + why).orElse(said) : said);
    }

    private static boolean isTold(WatchBook book, WatchPlace place) {
        return !book.watches(place).isEmpty() || book.settings(place).rhythm().isDigest();
    }

    private static String said(Decision.OfWatches asked, WatchBook book, WatchPlace place) {
        return switch (asked.word()) {
            case WATCH -> watch(book.watch(place, asked.typed()));
            case WATCHES -> watches(book, place);
            case UNWATCH -> unwatch(book, place, asked.typed());
            case DIGEST ->
                asked.typed().isEmpty()
                        ? WatchWording.settings(
                                book.settings(place), book.watches(place).size())
                        : timed(book.digest(place, asked.typed()), WatchWording.DIGEST_FORM);
            case QUIET ->
                asked.typed().isEmpty()
                        ? WatchWording.settings(
                                book.settings(place), book.watches(place).size())
                        : timed(book.quiet(place, asked.typed()), WatchWording.QUIET_FORM);
        };
    }

    private static String watch(Watched watched) {
        return switch (watched) {
            case Watched.Added added -> WatchWording.added(added);
            case Watched.Known(var watch) -> WatchWording.known(watch);
            case Watched.Nothing() -> WatchWording.WATCH_WHAT;
            case Watched.TooWide(var words, var reach) -> WatchWording.tooWide(words, reach);
            case Watched.TooLong(var most) -> WatchWording.tooLong(most);
            case Watched.TooMany(var most) -> WatchWording.tooMany(most);
        };
    }

    private static String watches(WatchBook book, WatchPlace place) {
        return WatchWording.watches(book.watches(place), book.settings(place));
    }

    /** By its number, or by its words. */
    private static String unwatch(WatchBook book, WatchPlace place, String typed) {
        List<WatchRow> all = book.watches(place);
        Optional<WatchRow> meant = all.stream()
                .filter(row -> typed.equals(String.valueOf(row.number()))
                        || row.words().equalsIgnoreCase(typed))
                .findFirst();
        return meant.flatMap(row -> book.unwatch(place, row.number()))
                .map(row -> WatchWording.removed(row, all.size() - 1, book.settings(place)))
                .orElseGet(() -> WatchWording.noSuchWatch(typed, all));
    }

    private static String timed(Timed timed, String form) {
        return switch (timed) {
            case Timed.Set(var settings, var watches) -> WatchWording.settings(settings, watches);
            case Timed.NotUnderstood(var words, var zones) -> WatchWording.notUnderstood(words, zones, form);
        };
    }
}
