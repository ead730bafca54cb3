package org.rapporteur.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.PlainDates;
import org.rapporteur.conversation.Reply;

/**
 * The latest developments, or the articles held, as the template shows them.
 *
 * @param summary how many there are, on what, and how old the newest is
 * @param more a line when not all of them are shown, else ""
 */
record ListView(String summary, List<SourceView> items, String more) {
    /** Lines shown at once; a larger folder is narrowed by a topic. */
    static final int LONGEST = 500;

    static ListView of(Reply.Latest latest) {
        return of(latest.items().stream().map(SourceView::of), latest.items().size(), latestSummary(latest));
    }

    static ListView of(Reply.Sources sources) {
        int found = sources.items().size();
        String summary = sources.topic() == null
                ? PlainDates.counted(sources.articlesHeld(), "article") + " in the folder, newest first."
                : "%s of %s on “%s”, newest first."
                        .formatted(
                                PlainDates.counted(found, "article"),
                                PlainDates.number(sources.articlesHeld()),
                                sources.topic());
        return of(sources.items().stream().map(SourceView::of), found, summary);
    }

    /** The same with its first few items alone. */
    ListView first(int count) {
        return new ListView(summary, items.stream().limit(count).toList(), "");
    }

    private static ListView of(Stream<SourceView> items, int found, String summary) {
        String more = found <= LONGEST
                ? ""
                : "The first %s of %s; name a topic to see others."
                        .formatted(PlainDates.number(LONGEST), PlainDates.number(found));
        return new ListView(summary, items.limit(LONGEST).toList(), more);
    }

    private static String latestSummary(Reply.Latest latest) {
        String newest = newest(latest.newestHeld(), latest.asOf());
        if (!latest.items().isEmpty()) {
            return newest;
        }
        return latest.topic() == null
                ? "The folder holds no developments yet. " + newest
                : "Nothing held on “" + latest.topic() + "”. " + newest;
    }

    private static String newest(@Nullable LocalDate newestHeld, LocalDate asOf) {
        return newestHeld == null
                ? "No dated article is held."
                : "The newest article held is of %s, %s."
                        .formatted(PlainDates.day(newestHeld), PlainDates.age(newestHeld, asOf));
    }
}
