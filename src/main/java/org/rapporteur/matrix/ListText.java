package org.rapporteur.matrix;

import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.answer.Span;
import org.rapporteur.conversation.KnownGap;
import org.rapporteur.conversation.Listing;
import org.rapporteur.conversation.PlainDates;
import org.rapporteur.conversation.Reply;
import org.rapporteur.conversation.ReplyWords;
import org.rapporteur.conversation.ShownText;
import org.rapporteur.dossier.SourceEntry;

/** The latest developments, what the folder holds, and the questions it left open. Safe for use by many threads. */
final class ListText {
    /** House rule: a list has at most so many lines; its long form has more. */
    private static final int LINES = 6;

    private static final int MOST_LINES = 25;
    private static final int MOST_GAPS = 12;
    private static final int MOST_SAID = 2;
    private static final int HEADING = 300;
    private static final int SENTENCE = 400;
    private static final int QUESTION = 250;

    private final SourceText sources;

    ListText(SourceText sources) {
        this.sources = sources;
    }

    MessageText of(Reply.Latest latest) {
        int shown = Math.min(LINES, latest.items().size());
        return new MessageText()
                .body(heading(ReplyWords.heading(latest)))
                .bullets(latest.items().stream()
                        .limit(shown)
                        .map(item -> new Line()
                                .bold(PlainDates.day(item.date()))
                                .plain(" – " + ShownText.cut(ShownText.of(item.text()), SENTENCE))
                                .below()
                                .append(SourceText.line(sources.names().of(item, shown))))
                        .toList())
                .foot(new Line().faint(ReplyWords.newestHeld(latest)));
    }

    /** Lines of the dossier. */
    MessageText of(Listing listing) {
        int shown = (int) listing.lines().count();
        MessageText text = new MessageText().body(heading(listing.heading()));
        for (Listing.Section section : listing.sections()) {
            if (section.heading() != null) {
                text.body(heading(section.heading()));
            }
            text.bullets(section.lines().stream()
                    .map(line -> line(line)
                            .below()
                            .append(SourceText.line(sources.names().of(line.source(), shown))))
                    .toList());
        }
        if (listing.more() != null) {
            text.foot(new Line()
                    .faint(listing.more().text() + ": " + listing.more().command()));
        }
        return listing.footer().isEmpty() ? text : text.foot(new Line().faint(listing.footer()));
    }

    private static Line line(Listing.Line listed) {
        Line line = new Line();
        if (listed.lead() != null) {
            line.bold(listed.lead()).plain(" – ");
        }
        for (Span span : listed.words()) {
            String words = ShownText.cut(ShownText.of(span.text()), SENTENCE);
            if (span.kind() == Span.Kind.OURS) {
                line.italic(words);
            } else {
                line.plain(words);
            }
        }
        return listed.alsoIn() == 0 ? line : line.italic(" (" + listed.also() + ")");
    }

    /** @param longer whether in its long form */
    MessageText of(Reply.Sources held, boolean longer) {
        List<SourceEntry> items =
                held.items().stream().limit(longer ? MOST_LINES : LINES).toList();
        return new MessageText()
                .body(heading(ReplyWords.heading(held)))
                .bullets(items.stream()
                        .map(entry -> SourceText.line(sources.names().of(entry, items.size())))
                        .toList())
                .foot(more(
                        held.items().size() - items.size(),
                        longer ? MatrixWording.NARROW_HINT : MatrixWording.MORE_LINES_HINT));
    }

    static MessageText of(Reply.Gaps gaps) {
        return new MessageText()
                .body(heading(ReplyWords.heading(gaps)))
                .bullets(gaps.items().stream()
                        .limit(MOST_GAPS)
                        .map(ListText::gap)
                        .toList())
                .foot(more(gaps.items().size() - MOST_GAPS, ""));
    }

    private static Line gap(KnownGap gap) {
        Line line = new Line()
                .bold(ReplyWords.day(gap))
                .plain(" – " + ShownText.cut(ShownText.of(gap.question()), QUESTION) + ReplyWords.why(gap));
        gap.said().stream()
                .limit(MOST_SAID)
                .forEach(said -> line.italic(" “" + ShownText.cut(ShownText.of(said), QUESTION) + "”"));
        return line;
    }

    private static Line heading(String words) {
        return new Line().bold(ShownText.cut(ShownText.of(words), HEADING));
    }

    private static List<Line> more(int lines, String hint) {
        return lines <= 0
                ? List.of()
                : Stream.of(ReplyWords.moreLines(lines) + hint)
                        .map(words -> new Line().faint(words))
                        .toList();
    }
}
