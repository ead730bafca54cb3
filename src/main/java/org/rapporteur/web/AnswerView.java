package org.rapporteur.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.answer.AnswerResult;
import org.rapporteur.answer.Citation;
import org.rapporteur.answer.Span;
import org.rapporteur.answer.Statement;
import org.rapporteur.article.Passage;
import org.rapporteur.article.Sentence;
import org.rapporteur.conversation.ArticleLinks;
import org.rapporteur.conversation.PlainDates;

/**
 * An answer as the template shows it.
 *
 * @param oursShown whether a statement holds words of ours, so that the legend is needed
 */
record AnswerView(
        List<StatementView> statements,
        boolean list,
        boolean oursShown,
        List<String> notes,
        List<SourceView> sources,
        String asOf,
        WhyView why) {
    record StatementView(List<SpanView> spans, int n, String href, String title) {}

    /** Exactly one of the three flags is true. */
    record SpanView(String text, boolean verbatim, boolean key, boolean ours) {
        static SpanView of(Span span) {
            return switch (span.kind()) {
                case VERBATIM -> new SpanView(span.text(), true, false, false);
                case KEY -> new SpanView(span.text(), false, true, false);
                case OURS -> new SpanView(span.text(), false, false, true);
            };
        }
    }

    static AnswerView of(AnswerResult.Answered answered, @Nullable Instant refreshed, Instant now, WebCore core) {
        Map<Integer, Citation> cited =
                answered.citations().stream().collect(Collectors.toMap(Citation::n, Function.identity()));
        List<StatementView> statements = answered.statements().stream()
                .map(statement -> statement(statement, cited.get(statement.citation()), core))
                .toList();
        return new AnswerView(
                statements,
                answered.layout() == AnswerResult.Layout.LIST,
                statements.stream().flatMap(s -> s.spans().stream()).anyMatch(SpanView::ours),
                answered.notes(),
                answered.citations().stream().map(SourceView::of).toList(),
                "Newest cited: " + PlainDates.day(answered.newestCited())
                        + (refreshed == null ? "" : " · folder refreshed " + PlainDates.ago(refreshed, now)),
                WhyView.of(answered.explanation()));
    }

    static StatementView statement(Statement statement, @Nullable Citation citation, WebCore core) {
        if (citation == null) {
            throw new IllegalStateException("a statement cites [" + statement.citation() + "], which is no source");
        }
        List<SpanView> spans = statement.spans().stream().map(SpanView::of).toList();
        return new StatementView(spans, citation.n(), place(statement, citation, core), citation.title());
    }

    /** Where the statement's own words stand: a citation knows the place of the first sentence taken from its article only. */
    private static String place(Statement statement, Citation citation, WebCore core) {
        String words = statement.spans().stream()
                .filter(span -> span.kind() != Span.Kind.OURS)
                .map(span -> span.text().strip())
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        String first = ArticleLinks.reader(citation.article(), citation.passageNumber(), citation.sentenceRange());
        if (citation.sentence().contains(words)) {
            return first;
        }
        return core.article(citation.article()).stream()
                .flatMap(article -> article.passages().stream())
                .flatMap(passage -> passage.sentences().stream()
                        .filter(sentence -> sentence.text().contains(words))
                        .map(sentence -> place(citation, passage, sentence)))
                .findFirst()
                .orElse(first);
    }

    private static String place(Citation citation, Passage passage, Sentence sentence) {
        return ArticleLinks.reader(citation.article(), passage.number(), sentence.range());
    }
}
