package org.rapporteur.slack;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.answer.AnswerResult;
import org.rapporteur.answer.AnswerResult.GapReason;
import org.rapporteur.answer.Citation;
import org.rapporteur.conversation.GapHeadings;
import org.rapporteur.conversation.Reply;
import org.rapporteur.conversation.ReplyWords;
import org.rapporteur.conversation.ShownText;

/** An honest gap: what is missing, what comes nearest, what can be asked instead. Safe for use by many threads. */
final class GapBlocks {
    private static final int SENTENCE = 300;

    private final SourceLines sources;

    GapBlocks(SourceLines sources) {
        this.sources = sources;
    }

    /** Without its buttons. */
    BlockStack of(AnswerResult.Gap gap, Reply.ToQuestion reply) {
        return new BlockStack()
                .body(RichText.lines(
                        new RichLine().bold(GapHeadings.of(gap.reason())), new RichLine().plain(gap.message())))
                .body(examples(reply.examples()).block())
                .foot(nearest(gap).block())
                .foot(SlackBlocks.context(ReplyWords.searched(gap) + AnswerBlocks.refreshed(reply.folderRefreshed())));
    }

    /** What can be asked, as a list with its heading; empty without examples. */
    static RichText examples(List<String> examples) {
        RichText text = new RichText();
        return examples.isEmpty()
                ? text
                : text.paragraph(new RichLine().bold(ReplyWords.TRY))
                        .bullets(examples.stream()
                                .limit(Limits.PROMPTS)
                                .map(example -> new RichLine(500).plain(example))
                                .toList());
    }

    /** What the articles do say stands there when the question took something for granted that they deny; the message leads to it. */
    private RichText nearest(AnswerResult.Gap gap) {
        boolean denied = gap.reason() == GapReason.NO_RECORD;
        List<RichLine> lines = new ArrayList<>();
        for (Citation citation : gap.nearest()) {
            RichLine said = new RichLine();
            if (denied) {
                said.plain(ShownText.cut(ShownText.of(citation.sentence()), SENTENCE) + " – ");
            }
            lines.add(said.append(sources.near(citation, gap.nearest().size())));
        }
        RichText text = new RichText();
        if (!denied && !lines.isEmpty()) {
            text.paragraph(new RichLine().bold(ReplyWords.NEAREST));
        }
        return text.bullets(lines);
    }
}
