package org.rapporteur.slack;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.answer.Span;
import org.rapporteur.conversation.KnownGap;
import org.rapporteur.conversation.Listing;
import org.rapporteur.conversation.PlainDates;
import org.rapporteur.conversation.Reply;
import org.rapporteur.conversation.ReplyWords;
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

    /** The words of a line that stands alone. */
    private static final int ALONE = 1_600;

    private final SourceLines sources;

    ListBlocks(SourceLines sources) {
        this.sources = sources;
    }

    /** Without buttons. */
    BlockStack of(Reply.Latest latest) {
        BlockStack stack = new BlockStack();
        int shown = Math.min(LINES, latest.items().size());
        stack.body(RichText.lines(new RichLine(600).bold(ReplyWords.heading(latest))));
        for (Development item : latest.items().subList(0, shown)) {
            stack.body(RichText.lines(
                    new RichLine()
                            .bold(PlainDates.day(item.date()))
                            .plain(" – " + ShownText.cut(ShownText.of(item.text()), SENTENCE)),
                    sources.of(item, shown)));
        }
        return stack.foot(SlackBlocks.context(ReplyWords.newestHeld(latest)));
    }

    /** Lines of the dossier, each above its source; without buttons. */
    BlockStack of(Listing listing) {
        BlockStack stack = new BlockStack();
        int shown = (int) listing.lines().count();
        stack.body(RichText.lines(new RichLine(600).bold(listing.heading())));
        for (Listing.Section section : listing.sections()) {
            if (section.heading() != null) {
                stack.body(RichText.lines(new RichLine(600).bold(section.heading())));
            }
            section.lines()
                    .forEach(line -> stack.body(RichText.lines(line(line, shown), sources.of(line.source(), shown))));
        }
        if (!listing.footer().isBlank()) {
            stack.foot(SlackBlocks.note(listing.footer()));
        }
        return listing.hasWordsOfOurs() ? stack.foot(SlackBlocks.context(SlackWording.OURS_IN_ITALICS)) : stack;
    }

    /** @param of how many lines the message has, which share the room */
    private static RichLine line(Listing.Line line, int of) {
        RichLine rich = new RichLine();
        if (line.lead() != null) {
            rich.bold(line.lead()).plain(" – ");
        }
        for (Span span : line.words()) {
            String words = ShownText.cut(ShownText.of(span.text()), Math.max(SENTENCE, ALONE / of));
            if (span.kind() == Span.Kind.OURS) {
                rich.italic(words);
            } else {
                rich.plain(words);
            }
        }
        return line.alsoIn() == 0 ? rich : rich.italic(" (" + line.also() + ")");
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
            lines.add(new RichLine().italic(ReplyWords.moreLines(more)));
        }
        return new BlockStack()
                .body(new RichText()
                        .paragraph(new RichLine(600).bold(ReplyWords.heading(held)))
                        .bullets(lines)
                        .block());
    }

    /** The questions without a good answer, most asked first. */
    static BlockStack of(Reply.Gaps gaps) {
        List<RichLine> lines = new ArrayList<>();
        gaps.items().stream().limit(MOST_GAPS).forEach(gap -> lines.add(gap(gap)));
        int more = gaps.items().size() - lines.size();
        if (more > 0) {
            lines.add(new RichLine().italic(ReplyWords.moreLines(more) + ReplyWords.GAPS_AS_FILE));
        }
        return new BlockStack()
                .body(new RichText()
                        .paragraph(new RichLine().bold(ReplyWords.heading(gaps)))
                        .bullets(lines)
                        .block());
    }

    private static RichLine gap(KnownGap gap) {
        RichLine line = new RichLine(700)
                .bold(ReplyWords.times(gap))
                .plain(" – " + ShownText.cut(ShownText.of(gap.question()), QUESTION) + ReplyWords.why(gap))
                .plain(otherwise(gap));
        gap.said().stream().limit(MOST_SAID).forEach(said -> line.italic(" “" + said + "”"));
        return line;
    }

    private static String otherwise(KnownGap gap) {
        String words = ShownText.cut(ShownText.of(ReplyWords.otherwise(gap, MOST_SAID)), QUESTION);
        return words.isEmpty() ? "" : "; " + words;
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
}
