package org.rapporteur.conversation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rapporteur.dossier.Reach;
import org.rapporteur.journal.WatchRow;
import org.rapporteur.watch.PlaceSettings;
import org.rapporteur.watch.Rhythm;
import org.rapporteur.watch.Watched;

/** What is said about watches and digests. Calm and plain. */
final class WatchWording {
    static final String NO_PLACE = "Watches belong to a channel or room of a chat, where the bot can tell what is new."
            + " Say it there; “since DATE” tells here what is new since a day.";
    static final String WATCH_WHAT = "A watch on everything would tell of each new article, and nobody reads that for"
            + " long. Name a topic, a name or a phrase: watch Kaliningrad; watch by Lavrov; watch “joint data"
            + " centre”. For everything there is “digest daily” or “digest weekly”.";
    static final String DIGEST_FORM =
            "digest daily at 8:00 Europe/Berlin; digest weekly on Monday at 9:00; digest off; digest empty on";
    static final String QUIET_FORM = "quiet 22:00-07:00 Europe/Berlin; quiet off";

    private WatchWording() {}

    static String added(Watched.Added added) {
        String number = "Watching " + quoted(added.watch().words()) + " (number "
                + added.watch().number() + "). ";
        String unknown = "The folder has nothing of it yet"
                + (added.nearest().isEmpty() ? "" : "; near it is " + list(added.nearest())) + ". ";
        return number + (added.known() ? "" : unknown) + "What is new of it is told here, " + when(added.settings())
                + "; “unwatch " + added.watch().number() + "” ends it.";
    }

    static String known(WatchRow watch) {
        return quoted(watch.words()) + " is watched here already (number " + watch.number() + ").";
    }

    static String tooWide(String words, Reach reach) {
        return quoted(words) + " is in " + reach.articles() + " of " + reach.held()
                + " articles: a watch on it would tell of nearly everything. Add a word, a name or a phrase, such as:"
                + " watch " + words + " by NAME. For everything there is “digest daily” or “digest weekly”.";
    }

    static String tooLong(int most) {
        return "That is too long for a watch; say it in at most " + most + " characters.";
    }

    static String tooMany(int most) {
        return "This place has " + most + " watches, and more cannot be kept. “watches” lists them, “unwatch 1” ends"
                + " the first.";
    }

    static String watches(List<WatchRow> watches, PlaceSettings settings) {
        if (watches.isEmpty()) {
            return settings.rhythm().isDigest()
                    ? settings(settings, 0)
                    : "Nothing is watched here. “watch Kaliningrad” would tell of what is new about it, “digest daily”"
                            + " of everything.";
        }
        return watches.stream()
                        .map(row -> row.number() + ". " + row.words())
                        .collect(Collectors.joining("\n", "Watched here:\n", "\n"))
                + settings(settings, watches.size());
    }

    static String removed(WatchRow watch, int left, PlaceSettings settings) {
        String rest = left > 0
                ? "“watches” lists what is left."
                : settings.rhythm().isDigest() ? settings(settings, 0) : "Nothing is watched here any more.";
        return quoted(watch.words()) + " is not watched any more. " + rest;
    }

    static String noSuchWatch(String typed, List<WatchRow> watches) {
        if (watches.isEmpty()) {
            return "Nothing is watched here.";
        }
        return (typed.isEmpty() ? "Which one? " : "There is no watch " + quoted(ShownText.cut(typed, 100)) + " here. ")
                + "These are: "
                + watches.stream().map(row -> row.number() + " " + row.words()).collect(Collectors.joining("; "))
                + ".";
    }

    /** How a place is told, in a sentence or two. */
    static String settings(PlaceSettings settings, int watches) {
        String what = watches > 0 ? "What is new of it is told here, " : "No topic is watched here. ";
        if (watches == 0) {
            what += settings.rhythm().isDigest() ? "A digest of everything new is told, " : "News would be told, ";
        }
        return what + when(settings) + "." + empty(settings) + zone(settings);
    }

    private static String empty(PlaceSettings settings) {
        if (!settings.rhythm().isDigest()) {
            return "";
        }
        return settings.evenIfEmpty()
                ? " When nothing is new, that is said; “digest empty off” ends that."
                : " When nothing is new, nothing is said; “digest empty on” changes that.";
    }

    private static String zone(PlaceSettings settings) {
        boolean hours = settings.rhythm().isDigest() || settings.quiet() != null;
        return hours && settings.zone().equals(ZoneOffset.UTC)
                ? " For other clocks than UTC name a zone behind the time, such as Europe/Berlin."
                : "";
    }

    static String notUnderstood(String words, List<String> zones, String form) {
        String nearest = zones.isEmpty() ? "" : " The time zones most like it are " + list(zones) + ".";
        return "I do not understand " + quoted(ShownText.cut(words, 100)) + ", and nothing is changed." + nearest
                + " Say it like this: " + form + ".";
    }

    private static String when(PlaceSettings settings) {
        String zone = settings.zone().equals(ZoneOffset.UTC) ? "UTC" : name(settings.zone());
        String rhythm = switch (settings.rhythm()) {
            case Rhythm.EachTime() -> "once after each reading of the folder that brings some";
            case Rhythm.Daily(var at) -> "every day at " + at + " " + zone;
            case Rhythm.Weekly(var day, var at) ->
                "every " + day.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " at " + at + " " + zone;
        };
        return settings.quiet() == null
                ? rhythm
                : rhythm + ", but not between " + settings.quiet().from() + " and "
                        + settings.quiet().to() + " " + zone + ", when it waits";
    }

    private static String name(ZoneId zone) {
        return zone instanceof ZoneOffset ? "UTC" + zone.getId() : zone.getId();
    }

    /** Above news. */
    static String news(PlaceSettings settings, LocalDate day, int lines) {
        String what = switch (settings.rhythm()) {
            case Rhythm.EachTime() -> "New in the folder";
            case Rhythm.Daily daily -> "Digest of " + PlainDates.day(day);
            case Rhythm.Weekly weekly -> "Weekly digest of " + PlainDates.day(day);
        };
        return lines == 0 ? what + ": nothing new" : what;
    }

    /** Above what is new for one watch. */
    static String watch(WatchRow watch) {
        return watch.words() + " (watch " + watch.number() + ")";
    }

    static String left(int lines) {
        return "and " + PlainDates.counted(lines, "more line");
    }

    private static String quoted(String words) {
        return words.contains("“") ? words : "“" + words + "”";
    }

    private static String list(List<String> names) {
        return names.stream().map(name -> "“" + name + "”").collect(Collectors.joining(", "));
    }
}
