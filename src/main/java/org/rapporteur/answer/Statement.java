package org.rapporteur.answer;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One sentence of an answer.
 *
 * @param spans in order of reading; never empty
 * @param citation the number of its source, from 1
 */
public record Statement(List<Span> spans, int citation) {
    public Statement {
        spans = List.copyOf(spans);
        if (spans.isEmpty() || citation < 1) {
            throw new IllegalArgumentException("a statement has words and a source");
        }
    }

    /** The words with the citation mark behind them, as plain text. */
    public String plainText() {
        return spans.stream().map(Span::text).collect(Collectors.joining()) + " [" + citation + "]";
    }
}
