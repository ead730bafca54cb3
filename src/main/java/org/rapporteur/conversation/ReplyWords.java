package org.rapporteur.conversation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.answer.AnswerResult;
import org.rapporteur.answer.Span;
import org.rapporteur.article.FeedState;
import org.rapporteur.article.FileOutcome;
import org.rapporteur.article.RefreshReport;

/** The headings and figures with which chats show replies, the same in each. Plain, without markup. */
public final class ReplyWords {
    public static final String NOTHING_TO_SHOW = "There is nothing to show.";
    public static final String NO_MORE_LINES = "That was all of it.";
    public static final String NOTHING_TO_GO_ON_WITH =
            "There is no list in this thread to go on with. Type its command again; with “from line 7” behind it, it"
                    + " begins at its seventh line.";
    public static final String NO_TITLE = "(no title)";
    public static final String SOURCES = "Sources";
    public static final String NEAREST = "Nearest in the folder";
    public static final String TRY = "Try, with this folder";
    public static final String COMMANDS = "What you can ask";
    public static final String PASSAGES = "Where it stands";
    public static final String BEING_READ = "The folder is being read right now.";
    public static final String NOT_READ_YET = "not read yet";

    private static final int MOST_FEEDS = 12;
    private static final String NO_GAPS = "No question was left without an answer, and no answer was voted down.";

    /** An absolute path stands by itself; the slashes of a web address stand inside of it. */
    private static final Pattern PATH =
            Pattern.compile("(?<![^\\s\"'“(])(?:[A-Za-z]:)?[/\\\\](?:[^\\s/\\\\]+[/\\\\])*([^\\s/\\\\:;,]+)");

    private ReplyWords() {}

    public static String leftOut(int parts) {
        return "… " + PlainDates.counted(parts, "part") + " left out for length.";
    }

    public static String moreSources(int sources) {
        return "… and " + PlainDates.counted(sources, "more source");
    }

    /** Behind the number of gaps that are not shown. */
    public static final String GAPS_AS_FILE = "; “gaps csv” gives all of them as a file";

    public static String moreLines(int lines) {
        return "… and " + PlainDates.number(lines) + " more";
    }

    public static String heading(Reply.Latest latest) {
        String on = latest.topic() == null ? "" : " on “" + latest.topic() + "”";
        return (latest.items().isEmpty() ? "Nothing held" : "The latest") + on;
    }

    public static String heading(Reply.Sources held) {
        if (held.topic() != null && held.items().isEmpty()) {
            return "None of " + PlainDates.counted(held.articlesHeld(), "article") + " is on “" + held.topic() + "”";
        }
        return held.topic() == null
                ? PlainDates.counted(held.articlesHeld(), "article") + " in the folder, newest first"
                : "%s of %s on “%s”, newest first"
                        .formatted(
                                PlainDates.counted(held.items().size(), "article"),
                                PlainDates.number(held.articlesHeld()),
                                held.topic());
    }

    public static String heading(Reply.Gaps gaps) {
        return gaps.items().isEmpty()
                ? NO_GAPS
                : PlainDates.counted(gaps.items().size(), "question") + " without a good answer, most asked first";
    }

    /** How often a question found no answer: {@code once}, {@code 3 times}; or that its answer was voted down. */
    public static String times(KnownGap gap) {
        return switch (gap.times()) {
            case 0 -> Wording.VOTED_DOWN;
            case 1 -> "once";
            default -> PlainDates.number(gap.times()) + " times";
        };
    }

    /** Why a question counts, and when it was asked last, to be put behind it: {@code (not stated, voted down by 2 people, last on 3 Nov 2012)}. */
    public static String why(KnownGap gap) {
        String people = gap.votedDown() == 1 ? "" : "by " + PlainDates.number(gap.votedDown()) + " people";
        String voted = gap.times() == 0 ? people : (Wording.VOTED_DOWN + " " + people).strip();
        return Stream.of(
                        gap.times() == 0 ? "" : gap.reason(),
                        gap.votedDown() == 0 ? "" : voted,
                        "last on " + PlainDates.day(LocalDate.ofInstant(gap.last(), ZoneOffset.UTC)))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", ", " (", ")"));
    }

    /** The words in which it was asked otherwise, at most so many; empty when there are none. */
    public static String otherwise(KnownGap gap, int most) {
        return gap.otherwise().isEmpty()
                ? ""
                : gap.otherwise().stream()
                        .limit(most)
                        .map(words -> "“" + words + "”")
                        .collect(Collectors.joining(", ", "also asked as ", ""));
    }

    /** How new the folder is. */
    public static String newestHeld(Reply.Latest latest) {
        return latest.newestHeld() == null
                ? "No dated article is held"
                : "Newest article held: " + PlainDates.day(latest.newestHeld()) + ", "
                        + PlainDates.age(latest.newestHeld(), latest.asOf());
    }

    public static String newestCited(AnswerResult.Answered answered) {
        return "Newest cited: " + PlainDates.day(answered.newestCited());
    }

    /** Whether words of ours stand among those of the articles. */
    public static boolean hasWordsOfOurs(AnswerResult.Answered answered) {
        return answered.statements().stream()
                .flatMap(statement -> statement.spans().stream())
                .anyMatch(span -> span.kind() == Span.Kind.OURS);
    }

    /** In how many articles no answer was found, and how new they are. */
    public static String searched(AnswerResult.Gap gap) {
        return PlainDates.counted(gap.articlesSearched(), "article") + " searched · newest held: "
                + PlainDates.day(gap.newestHeld());
    }

    /** From when to when the articles held were published. */
    public static String published(FolderStatus folder) {
        return folder.oldest() == null
                ? PlainDates.day(folder.newest())
                : PlainDates.day(folder.oldest()) + " to " + PlainDates.day(folder.newest());
    }

    /** How many passages are held, and by what they are found while that is not both. */
    public static String passages(FolderStatus folder) {
        String count = PlainDates.number(folder.passages());
        if (!folder.embedding()) {
            return count + ", found by words alone";
        }
        return folder.passagesWithVectors() >= folder.passages()
                ? count
                : count + ", " + PlainDates.number(folder.passagesWithVectors()) + " found by meaning so far";
    }

    /** A line for each feed that is followed: those with a trouble first, and not more of them than a person reads. */
    public static List<String> feeds(FolderStatus folder) {
        List<String> lines = new ArrayList<>(folder.feeds().stream()
                .sorted(Comparator.comparing(feed -> feed.trouble() == null))
                .limit(MOST_FEEDS)
                .map(ReplyWords::line)
                .toList());
        if (folder.feeds().size() > MOST_FEEDS) {
            lines.add(moreLines(folder.feeds().size() - MOST_FEEDS));
        }
        return lines;
    }

    private static String line(FeedState feed) {
        return feed.name() + " (" + feed.address() + "): "
                + (feed.asked() == null ? "not asked yet" : "asked " + PlainDates.moment(feed.asked()))
                + (feed.trouble() == null ? "" : "; " + feed.trouble());
    }

    /** How long a reading took and what it changed, to be put behind its heading. */
    public static String done(RefreshReport report) {
        return " in " + length(report.took()) + ": "
                + Stream.of(FileOutcome.Change.values())
                        .map(change -> report.count(change) + " " + word(change))
                        .collect(Collectors.joining(", "));
    }

    /** The files of a reading of which something is to be said: those that failed, then those with warnings. */
    public static List<FileOutcome> noteworthy(RefreshReport report) {
        return Stream.concat(
                        report.failures().stream(),
                        report.files().stream().filter(file -> !file.warnings().isEmpty() && file.reason() == null))
                .toList();
    }

    /** What is to be said of such a file, to be put behind its name. */
    public static String said(FileOutcome file) {
        return withoutPaths(
                file.reason() == null ? ": " + String.join("; ", file.warnings()) : " failed: " + file.reason());
    }

    /** What is to be said of a reading as a whole. */
    public static List<String> notes(RefreshReport report) {
        return report.notes().stream().map(ReplyWords::withoutPaths).toList();
    }

    /** Where on its machine the bot keeps its files is nothing for a chat: of such a path the last name is told. */
    private static String withoutPaths(String text) {
        return PATH.matcher(text).replaceAll("$1");
    }

    private static String word(FileOutcome.Change change) {
        return switch (change) {
            case ADDED -> "added";
            case CHANGED -> "changed";
            case UNCHANGED -> "unchanged";
            case REMOVED -> "removed";
            case FAILED -> "failed";
        };
    }

    private static String length(Duration took) {
        return took.toMillis() < 1000
                ? took.toMillis() + " ms"
                : String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }
}
