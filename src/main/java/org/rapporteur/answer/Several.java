package org.rapporteur.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rapporteur.answer.AnswerResult.Answered;
import org.rapporteur.answer.AnswerResult.Gap;
import org.rapporteur.answer.AnswerResult.Layout;
import org.rapporteur.article.ArticleId;

/** Joins the answers to several questions of one message into one: the leading sentence of each, and what has no answer. */
final class Several {
    private final Map<ArticleId, Citation> citations = new LinkedHashMap<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<QuotedSentence> sentences = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int chars;

    private Several() {}

    /**
     * One result of several; the first gap when none was answered.
     *
     * @param results of {@code questions}, in their order; not empty
     */
    static AnswerResult together(List<Question> questions, List<AnswerResult> results) {
        Several several = new Several();
        IntStream.range(0, results.size()).forEach(i -> several.add(i + 1, questions.get(i), results.get(i)));
        if (several.statements.isEmpty()) {
            return results.getFirst();
        }
        AnswerResult lead =
                results.stream().filter(Answered.class::isInstance).findFirst().orElseThrow();
        double leastSure = results.stream()
                .filter(Answered.class::isInstance)
                .mapToDouble(AnswerResult::confidence)
                .min()
                .orElseThrow();
        List<Citation> cited = List.copyOf(several.citations.values());
        return new Answered(
                several.statements,
                several.sentences,
                cited,
                several.notes,
                Composer.newest(cited),
                leastSure,
                lead.retrieved(),
                lead.explanation(),
                Layout.LIST);
    }

    private void add(int number, Question question, AnswerResult result) {
        switch (result) {
            case Answered answered -> answered(number, question, answered);
            case Gap gap -> notes.add("(" + number + ") “" + question.text() + "”: " + gap.message());
        }
    }

    private void answered(int number, Question question, Answered answered) {
        Statement lead = leading(answered);
        String mark = "(" + number + ") ";
        if (!statements.isEmpty() && chars + lead.plainText().length() + mark.length() > Composer.MOST_POSTED) {
            notes.add(mark + "“" + question.text() + "” has an answer for which there was no room: ask it by itself.");
            return;
        }
        int n = number(answered.citations().get(lead.citation() - 1));
        List<Span> spans = new ArrayList<>(lead.spans());
        spans.addFirst(new Span(mark, Span.Kind.OURS));
        statements.add(new Statement(spans, n));
        sentences.add(new QuotedSentence(answered.sentences().getFirst().text(), n));
        chars += statements.getLast().plainText().length() + 3;
        answered.notes().forEach(note -> notes.add(mark + note));
    }

    /** The statement of the best sentence, which need not be the first one. */
    private static Statement leading(Answered answered) {
        String best = answered.sentences().getFirst().text();
        return answered.statements().stream()
                .filter(statement -> best.contains(own(statement)))
                .findFirst()
                .orElse(answered.statements().getFirst());
    }

    private static String own(Statement statement) {
        StringBuilder text = new StringBuilder();
        statement.spans().stream()
                .filter(span -> span.kind() != Span.Kind.OURS)
                .forEach(span -> text.append(span.text()));
        return text.toString();
    }

    private int number(Citation citation) {
        Citation known =
                citations.computeIfAbsent(citation.article(), article -> citation.numbered(citations.size() + 1));
        return known.n();
    }
}
