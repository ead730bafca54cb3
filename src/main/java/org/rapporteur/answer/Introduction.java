package org.rapporteur.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.answer.AnswerResult.Answered;
import org.rapporteur.answer.AnswerResult.Layout;
import org.rapporteur.article.Article;
import org.rapporteur.article.Passage;
import org.rapporteur.article.TextRange;

/** An answer made of sentences that are known to say who somebody is; what does not stand in its article is left out. */
public final class Introduction {
    /** House rule: no more sentences than this. */
    public static final int MOST_SENTENCES = 3;

    /** What the file of the folder says of somebody by name is hardly ever of somebody else. */
    private static final double CONFIDENCE = 0.9;

    /**
     * A sentence that says what somebody is.
     *
     * @param lead words of ours that go before it: the office and its days
     * @param passageNumber the passage that holds it
     * @param sentence where it stands in the article's text
     */
    public record Told(String lead, Article article, int passageNumber, TextRange sentence) {
        String words() {
            return sentence.of(article.text());
        }

        Optional<Passage> passage() {
            return article.passages().stream()
                    .filter(passage -> passage.number() == passageNumber)
                    .filter(passage -> passage.range().contains(sentence))
                    .findFirst();
        }
    }

    private final List<Citation> citations = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<QuotedSentence> sentences = new ArrayList<>();
    private final List<Explanation.Candidate> candidates = new ArrayList<>();
    private int chars;

    private Introduction() {}

    /**
     * The answer; empty when none of the sentences stands where it is said to.
     *
     * @param told in order of reading
     * @param understood what was made of the question, a "label: value" line
     * @param decision why it is answered so, in one line
     * @param found what a search for the question comes to
     */
    public static Optional<AnswerResult> of(
            List<Told> told, String understood, String decision, List<Retrieved> found) {
        Introduction made = new Introduction();
        told.forEach(made::add);
        return made.statements.isEmpty() ? Optional.empty() : Optional.of(made.answered(understood, decision, found));
    }

    private void add(Told told) {
        Optional<Passage> passage = told.passage();
        if (passage.isEmpty() || statements.size() == MOST_SENTENCES) {
            return;
        }
        int n = known(told);
        String words = told.words();
        Statement statement =
                new Statement(List.of(new Span(told.lead(), Span.Kind.OURS), new Span(words, Span.Kind.VERBATIM)), n);
        int length = statement.plainText().length() + 1;
        if (!statements.isEmpty() && chars + length > Composer.MOST_POSTED) {
            return;
        }
        if (n > citations.size()) {
            citations.add(citation(n, told, passage.get()));
        }
        chars += length;
        statements.add(statement);
        sentences.add(new QuotedSentence(words, n));
        candidates.add(new Explanation.Candidate(
                words, told.article().id().path(), told.passageNumber(), CONFIDENCE, List.of(), true));
    }

    private int known(Told told) {
        return citations.stream()
                .filter(citation -> citation.article().equals(told.article().id()))
                .map(Citation::n)
                .findFirst()
                .orElse(citations.size() + 1);
    }

    private static Citation citation(int n, Told told, Passage passage) {
        Article article = told.article();
        return new Citation(
                n,
                article.id(),
                told.passageNumber(),
                article.metadata().title(),
                article.metadata().source(),
                article.metadata().date(),
                article.metadata().url(),
                passage.range().of(article.text()),
                told.sentence(),
                told.words(),
                CONFIDENCE,
                passage.page());
    }

    private Answered answered(String understood, String decision, List<Retrieved> found) {
        return new Answered(
                statements,
                sentences,
                citations,
                List.of(),
                Composer.newest(citations),
                CONFIDENCE,
                found,
                new Explanation(List.of(understood), candidates, decision),
                statements.size() > 1 ? Layout.LIST : Layout.PROSE);
    }
}
