package org.rapporteur.watch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.dossier.Dossier;
import org.rapporteur.dossier.NameKind;
import org.rapporteur.dossier.Reach;
import org.rapporteur.journal.WatchPlace;
import org.rapporteur.journal.WatchPlaceRow;
import org.rapporteur.journal.WatchRow;
import org.rapporteur.journal.Watches;
import org.rapporteur.watch.TimesReader.Times;

/** Where the people of a place write down what they want to hear of, and when. Safe for use by many threads. */
public final class WatchBook {
    /** A place has at most so many watches. */
    public static final int MOST = 20;

    /** In a folder of fewer articles most of them may well be about one thing. */
    static final int SMALL = 8;

    private static final int MOST_NEAREST = 3;

    private static final Set<String> EVERYTHING = Set.of(
            "all",
            "any",
            "anything",
            "article",
            "articles",
            "everybody",
            "everyone",
            "everything",
            "folder",
            "it",
            "new",
            "news",
            "that",
            "them",
            "these",
            "this",
            "those",
            "topic",
            "topics",
            "update",
            "updates",
            "whatever");

    private final Watches watches;
    private final Dossier dossier;
    private final NewsFinder finder;
    private final Arrivals arrivals;
    private final BooleanSupplier read;

    WatchBook(Watches watches, Dossier dossier, NewsFinder finder, Arrivals arrivals, BooleanSupplier read) {
        this.watches = watches;
        this.dossier = dossier;
        this.finder = finder;
        this.arrivals = arrivals;
        this.read = read;
    }

    /** What a digest or quiet hours were set to, or what was not understood of the wish. */
    public sealed interface Timed {
        record Set(PlaceSettings settings, int watches) implements Timed {}

        /**
         * Nothing was changed.
         *
         * @param words those that mean nothing
         * @param zones those whose names are like them; empty when no zone can be meant
         */
        record NotUnderstood(String words, List<String> zones) implements Timed {}
    }

    /** @param typed what stands behind the word "watch" */
    public Watched watch(WatchPlace place, String typed) {
        if (typed.length() > Subject.MOST_CHARS) {
            return new Watched.TooLong(Subject.MOST_CHARS);
        }
        Subject subject = Subject.read(typed);
        if (subject == null || isEverything(subject)) {
            return new Watched.Nothing();
        }
        Reach reach = dossier.reach(finder.filter(subject));
        if (!reach.says() && subject.isTopic()) {
            return new Watched.Nothing();
        }
        // Whoever follows one side wants all it says, however often it speaks; and a phrase narrows what it stands
        // beside.
        if (subject.isTopic() && reach.held() >= SMALL && reach.articles() * 2 > reach.held()) {
            return new Watched.TooWide(subject.words(), reach);
        }
        return add(place, subject, reach);
    }

    private static boolean isEverything(Subject subject) {
        String topic = subject.topic();
        return subject.isTopic()
                && topic != null
                && Stream.of(topic.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                        .allMatch(EVERYTHING::contains);
    }

    private Watched add(WatchPlace place, Subject subject, Reach reach) {
        Optional<WatchRow> before = watches.of(place).stream()
                .filter(row -> row.words().equalsIgnoreCase(subject.words()))
                .findFirst();
        if (before.isPresent()) {
            return new Watched.Known(before.get());
        }
        boolean known = subject.phrase() != null || reach.articles() > 0 || isKnown(subject.name());
        return watches.add(place, subject.words(), now(), MOST)
                .<Watched>map(
                        row -> new Watched.Added(row, settings(place), known, known ? List.of() : nearest(subject)))
                .orElseGet(() -> new Watched.TooMany(MOST));
    }

    private boolean isKnown(@Nullable String name) {
        return name != null && (dossier.knows(NameKind.PERSON, name) || dossier.knows(NameKind.PARTY, name));
    }

    private List<String> nearest(Subject subject) {
        String name = subject.name();
        if (name == null) {
            String topic = String.valueOf(subject.topic());
            return Stream.concat(dossier.topicRead(topic).stream(), dossier.nearest(NameKind.TOPIC, topic).stream())
                    .distinct()
                    .limit(MOST_NEAREST)
                    .toList();
        }
        List<String> persons = dossier.nearest(NameKind.PERSON, name);
        return persons.isEmpty() ? dossier.nearest(NameKind.PARTY, name) : persons;
    }

    /** Up to which batch everything is old from now on; null while the folder waits to be read for the first time. */
    private @Nullable Integer now() {
        int last = arrivals.note();
        return read.getAsBoolean() ? last : null;
    }

    /** The watches of a place, by number. */
    public List<WatchRow> watches(WatchPlace place) {
        return watches.of(place);
    }

    /** Lets a watch go; empty when the place has none of that number. */
    public Optional<WatchRow> unwatch(WatchPlace place, int number) {
        return watches.remove(place, number);
    }

    public PlaceSettings settings(WatchPlace place) {
        return PlaceSettings.read(
                watches.place(place).map(WatchPlaceRow::settings).orElse(""));
    }

    /** @param typed what stands behind the word "digest" */
    public Timed digest(WatchPlace place, String typed) {
        return set(place, TimesReader.digest(typed, settings(place)));
    }

    /** @param typed what stands behind the word "quiet" */
    public Timed quiet(WatchPlace place, String typed) {
        return set(place, TimesReader.quiet(typed, settings(place)));
    }

    private Timed set(WatchPlace place, Times times) {
        return switch (times) {
            case Times.NotUnderstood(var words, var zones) -> new Timed.NotUnderstood(words, zones);
            case Times.Understood(var settings) -> {
                Integer now = now();
                int known = watches.of(place).size();
                if (now != null && known == 0 && !settings(place).rhythm().isDigest()) {
                    // Nobody wanted to hear of what has come so far.
                    watches.pass(place, now);
                }
                watches.set(place, settings.text(), now);
                yield new Timed.Set(settings, known);
            }
        };
    }

    /**
     * Forgets a place in which nobody can be told anything any more.
     *
     * @return how many watches it had
     */
    public int drop(WatchPlace place) {
        return watches.drop(place);
    }
}
