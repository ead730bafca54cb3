package org.rapporteur.answer;

import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last look before anything is said: every statement has its source, its words stand to the letter in that source's passage, and every
 * source is used. What fails is not said. It stands behind whatever composes answers.
 */
final class AnswerGate {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerGate.class);

    private AnswerGate() {}

    /** The statements that may be said, of those made from {@code candidates} one by one. */
    static boolean passes(Statement statement, Candidate candidate, List<Citation> citations) {
        boolean cited = statement.citation() <= citations.size()
                && citations
                        .get(statement.citation() - 1)
                        .article()
                        .equals(candidate.passage().stored().article());
        String words = statement.spans().stream()
                .filter(span -> span.kind() != Span.Kind.OURS)
                .map(Span::text)
                .collect(Collectors.joining());
        boolean verbatim =
                !words.isBlank() && candidate.passage().stored().text().contains(words);
        if (!cited || !verbatim) {
            LOG.warn(
                    "a sentence of {} was held back: cited {}, verbatim {}",
                    candidate.passage().stored().article(),
                    cited,
                    verbatim);
        }
        return cited && verbatim;
    }
}
