package org.rapporteur.slack;

import java.util.Locale;
import org.rapporteur.answer.Explanation;
import org.rapporteur.conversation.Reply;
import org.rapporteur.conversation.ShownText;

/** How an answer or a gap came about. Safe for use by many threads. */
final class WhyBlocks {
    private static final int SENTENCE = 300;

    private final SourceLines sources;

    WhyBlocks(SourceLines sources) {
        this.sources = sources;
    }

    BlockStack of(Reply.Why why) {
        Explanation explanation = why.explanation();
        BlockStack stack = new BlockStack()
                .body(new RichText()
                        .paragraph(new RichLine(900)
                                .plain("How the reply to “")
                                .bold(ShownText.cut(ShownText.of(why.question()), SENTENCE))
                                .plain("” came about"))
                        .bullets(explanation.understood().stream()
                                .map(line -> new RichLine(500).plain(line))
                                .toList())
                        .paragraph(new RichLine(600).plain("Decided by: " + explanation.decision()))
                        .block());
        explanation
                .candidates()
                .forEach(candidate -> stack.body(candidate(candidate).block()));
        return stack;
    }

    private RichText candidate(Explanation.Candidate candidate) {
        String score = String.format(Locale.ROOT, "%.2f ", candidate.score());
        return new RichText()
                .paragraph(new RichLine()
                        .bold(score + (candidate.used() ? "used" : "not used"))
                        .plain(" · ")
                        .append(sources.place(candidate.path(), candidate.passageNumber()))
                        .plain(" · " + String.join(" · ", candidate.signals())))
                .quote(new RichLine().plain(ShownText.cut(ShownText.of(candidate.text()), SENTENCE)));
    }
}
