package org.rapporteur.matrix;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.answer.Span;
import org.rapporteur.conversation.KnownGap;
import org.rapporteur.conversation.Listing;
import org.rapporteur.conversation.Listing.More;
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

    /** The words of a line that stands alone. */
    private static final int ALONE = 1_600;

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

    /** Lines of the dossier, each above its source. */
    MessageText of(Listing listing) {
        int shown = (int) listing.lines().count();
        MessageText text = new MessageText().body(heading(listing.heading()));
        for (Listing.Section section : listing.sections()) {
            if (section.heading() != null) {
                text.body(heading(section.heading()));
            }
            text.bullets(section.lines().stream()
                    .map(line -> line(line, shown)
                            .below()
                            .append(SourceText.line(sources.names().of(line.source(), shown))))
                    .toList());
        }
        More more = listing.more();
        String foot = Stream.of(
                        more == null ? "" : more.text() + MatrixWording.MORE_LINES_HINT,
                        ShownText.cut(ShownText.of(listing.footer()), HEADING),
                        listing.hasWordsOfOurs() ? MatrixWording.OURS_IN_ITALICS : "")
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining(" · "));
        return text.foot(new Line().faint(foot));
    }

    /** @param of how many lines the message has, which share the room */
    private static Line line(Listing.Line listed, int of) {
        Line line = new Line();
        if (listed.lead() != null) {
            line.bold(listed.lead()).plain(" – ");
        }
        for (Span span : listed.words()) {
            String words = ShownText.cut(ShownText.of(span.text()), Math.max(SENTENCE, ALONE / of));
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
                .foot(more(gaps.items().size() - MOST_GAPS, ReplyWords.GAPS_AS_FILE));
    }

    private static Line gap(KnownGap gap) {
        Line line = new Line()
                .bold(ReplyWords.times(gap))
                .plain(" – " + ShownText.cut(ShownText.of(gap.question()), QUESTION) + ReplyWords.why(gap));
        String otherwise = ShownText.cut(ShownText.of(ReplyWords.otherwise(gap, MOST_SAID)), QUESTION);
        line.faint(otherwise.isEmpty() ? "" : "; " + otherwise);
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
