package org.rapporteur.slack;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.KnownGap;
import org.rapporteur.conversation.PlainDates;
import org.rapporteur.conversation.Reply;
import org.rapporteur.conversation.ShownText;
import org.rapporteur.dossier.Development;
import org.rapporteur.dossier.SourceEntry;

/** The latest developments, and what the folder holds. Safe for use by many threads. */
final class ListBlocks {
    /** House rule: a list has at most so many lines; its long form has more. */
    static final int LINES = 6;

    private static final int MOST_LINES = 25;

    private static final int MOST_GAPS = 12;
    private static final int MOST_SAID = 2;
    private static final int QUESTION = 250;
    private static final int SENTENCE = 400;

    private final SourceLines sources;

    ListBlocks(SourceLines sources) {
        this.sources = sources;
    }

    /** Without buttons. */
    BlockStack of(Reply.Latest latest) {
        BlockStack stack = new BlockStack();
        int shown = Math.min(LINES, latest.items().size());
        stack.body(RichText.lines(new RichLine(600).bold(heading(latest))));
        for (Development item : latest.items().subList(0, shown)) {
            stack.body(RichText.lines(
                    new RichLine()
                            .bold(PlainDates.day(item.date()))
                            .plain(" – " + ShownText.cut(ShownText.of(item.text()), SENTENCE)),
                    sources.of(item, shown)));
        }
        return stack.foot(SlackBlocks.context(newest(latest.newestHeld(), latest.asOf())));
    }

    /**
     * What is held, without buttons.
     *
     * @param longer whether in its long form
     */
    BlockStack of(Reply.Sources held, boolean longer) {
        List<SourceEntry> items =
                held.items().stream().limit(longer ? MOST_LINES : LINES).toList();
        List<RichLine> lines = new ArrayList<>();
        items.forEach(entry -> lines.add(sources.of(entry, items.size())));
        int more = held.items().size() - items.size();
        if (more > 0) {
            lines.add(new RichLine().italic(SlackWording.moreLines(more)));
        }
        return new BlockStack()
                .body(new RichText()
                        .paragraph(new RichLine(600).bold(heading(held)))
                        .bullets(lines)
                        .block());
    }

    /** The questions without a good answer, newest first. */
    static BlockStack of(Reply.Gaps gaps) {
        List<RichLine> lines = new ArrayList<>();
        gaps.items().stream().limit(MOST_GAPS).forEach(gap -> lines.add(gap(gap)));
        int more = gaps.items().size() - lines.size();
        if (more > 0) {
            lines.add(new RichLine().italic(SlackWording.moreLines(more)));
        }
        String heading = lines.isEmpty()
                ? SlackWording.NO_GAPS
                : PlainDates.counted(gaps.items().size(), "question") + " without a good answer, newest first";
        return new BlockStack()
                .body(new RichText()
                        .paragraph(new RichLine().bold(heading))
                        .bullets(lines)
                        .block());
    }

    private static RichLine gap(KnownGap gap) {
        LocalDate day = LocalDate.ofInstant(gap.last(), ZoneOffset.UTC);
        String times = gap.times() == 1 ? "" : ", " + gap.times() + " times";
        RichLine line = new RichLine(700)
                .bold(PlainDates.day(day))
                .plain(" – " + ShownText.cut(ShownText.of(gap.question()), QUESTION) + " (" + gap.reason() + times
                        + ")");
        gap.said().stream().limit(MOST_SAID).forEach(said -> line.italic(" “" + said + "”"));
        return line;
    }

    /** Whether a list has a long form. */
    static boolean isLonger(Reply.Sources held) {
        return held.items().size() > LINES;
    }

    /** One line for each of the newest, as the Home tab shows them. */
    RichText inShort(Reply.Latest latest) {
        int shown = Math.min(LINES, latest.items().size());
        return new RichText()
                .bullets(latest.items().stream()
                        .limit(shown)
                        .map(item -> new RichLine()
                                .bold(PlainDates.day(item.date()))
                                .plain(" – ")
                                .append(sources.of(item, shown)))
                        .toList());
    }

    private static String heading(Reply.Latest latest) {
        String on = latest.topic() == null ? "" : " on “" + latest.topic() + "”";
        return (latest.items().isEmpty() ? "Nothing held" : "The latest") + on;
    }

    private static String heading(Reply.Sources held) {
        return held.topic() == null
                ? PlainDates.counted(held.articlesHeld(), "article") + " in the folder, newest first"
                : "%s of %s on “%s”, newest first"
                        .formatted(
                                PlainDates.counted(held.items().size(), "article"),
                                PlainDates.number(held.articlesHeld()),
                                held.topic());
    }

    private static String newest(@Nullable LocalDate newestHeld, LocalDate asOf) {
        return newestHeld == null
                ? "No dated article is held"
                : "Newest article held: " + PlainDates.day(newestHeld) + ", " + PlainDates.age(newestHeld, asOf);
    }
}
