package org.rapporteur.slack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.answer.AnswerResult;
import org.rapporteur.answer.Citation;
import org.rapporteur.answer.QuotedSentence;
import org.rapporteur.answer.Retrieved;
import org.rapporteur.answer.Span;
import org.rapporteur.answer.Statement;
import org.rapporteur.article.TextRange;
import org.rapporteur.conversation.PlainDates;
import org.rapporteur.conversation.Reply;

/** An answer: statements in the articles' words, numbered sources, how new they are. Safe for use by many threads. */
final class AnswerBlocks {
    private static final int STATEMENT = 3_000;
    private static final int PASSAGE = 2_500;
    private static final int MOST_PASSAGES = 2;

    /** Room for the sources as JSON. */
    private static final int SOURCES = 8_500;

    private final SourceLines sources;

    AnswerBlocks(SourceLines sources) {
        this.sources = sources;
    }

    /** Without its buttons. */
    BlockStack of(AnswerResult.Answered answered, Reply.ToQuestion reply) {
        BlockStack stack = new BlockStack();
        answered.statements().forEach(statement -> stack.body(RichText.lines(statement(statement))));
        answered.notes().forEach(note -> stack.body(RichText.lines(new RichLine(1_000).italic(note))));
        return stack.foot(
                        new RichText().paragraph(sources(answered.citations())).block())
                .foot(SlackBlocks.context(asOf(answered, reply.folderRefreshed())));
    }

    /** The long form: each source with the whole passage, the sentence that was taken from it in bold. */
    BlockStack passages(AnswerResult.Answered answered) {
        BlockStack stack = new BlockStack().body(SlackBlocks.section("*" + SlackWording.PASSAGES + "*"));
        int count = answered.citations().size();
        for (Citation citation : answered.citations()) {
            RichLine name = sources.numbered(List.of(citation), STATEMENT).stream()
                    .findFirst()
                    .orElseGet(() -> sources.near(citation, count));
            RichText source = new RichText().paragraph(name);
            passages(answered, citation).forEach(source::quote);
            stack.body(source.block());
        }
        return stack;
    }

    /** The passages of a source that hold a sentence of the answer; a citation knows the first of them alone. */
    private static List<RichLine> passages(AnswerResult.Answered answered, Citation citation) {
        List<String> sentences = Stream.concat(
                        Stream.of(citation.sentence()),
                        answered.sentences().stream()
                                .filter(sentence -> sentence.citation() == citation.n())
                                .map(QuotedSentence::text))
                .filter(sentence -> !sentence.isBlank())
                .distinct()
                .toList();
        Stream<String> others = answered.retrieved().stream()
                .filter(retrieved -> retrieved.article().equals(citation.article()))
                .map(Retrieved::passage)
                .filter(passage -> sentences.stream().anyMatch(passage::contains));
        return Stream.concat(Stream.of(citation.passage()), others)
                .distinct()
                .limit(MOST_PASSAGES)
                .map(passage -> passage(passage, sentences))
                .toList();
    }

    private static RichLine statement(Statement statement) {
        RichLine line = new RichLine(STATEMENT);
        for (Span span : statement.spans()) {
            switch (span.kind()) {
                case VERBATIM -> line.plain(span.text());
                case KEY -> line.bold(span.text());
                case OURS -> line.italic(span.text());
            }
        }
        return line.mark(" [" + statement.citation() + "]");
    }

    private List<RichLine> sources(List<Citation> citations) {
        List<RichLine> lines = new ArrayList<>(List.of(new RichLine().bold(SlackWording.SOURCES)));
        List<RichLine> shown = sources.numbered(citations, SOURCES);
        lines.addAll(shown);
        int more = citations.size() - shown.size();
        if (more > 0) {
            lines.add(new RichLine().italic(SlackWording.moreSources(more)));
        }
        return lines;
    }

    /** The sentences stand in the passage in any order and in bold. */
    private static RichLine passage(String passage, List<String> sentences) {
        RichLine line = new RichLine(PASSAGE);
        List<TextRange> taken = sentences.stream()
                .filter(passage::contains)
                .map(sentence -> new TextRange(0, sentence.length()).shift(passage.indexOf(sentence)))
                .sorted(Comparator.comparingInt(TextRange::start))
                .toList();
        int told = 0;
        for (TextRange sentence : taken) {
            if (sentence.start() >= told) {
                line.plain(passage.substring(told, sentence.start())).bold(sentence.of(passage));
                told = sentence.end();
            }
        }
        return line.plain(passage.substring(told));
    }

    private static String asOf(AnswerResult.Answered answered, @Nullable Instant refreshed) {
        String line = "Newest cited: " + PlainDates.day(answered.newestCited()) + refreshed(refreshed);
        boolean ours = answered.statements().stream()
                .flatMap(statement -> statement.spans().stream())
                .anyMatch(span -> span.kind() == Span.Kind.OURS);
        return ours ? line + " · " + SlackWording.OURS_IN_ITALICS : line;
    }

    /** When the folder was read last, to be put behind something else; in Slack's markup. */
    static String refreshed(@Nullable Instant when) {
        return when == null ? "" : " · folder read " + Mrkdwn.moment(when);
    }
}
