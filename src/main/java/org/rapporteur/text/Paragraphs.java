package org.rapporteur.text;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.article.TextRange;

/** Cuts a text at its empty lines. */
public final class Paragraphs {
    private Paragraphs() {}

    /** The paragraphs in order, none blank, without the line ends around them; a line of no-break spaces is empty too. */
    public static List<TextRange> of(String text) {
        List<TextRange> paragraphs = new ArrayList<>();
        int start = -1;
        int end = 0;
        int lineEnds = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Surroundings.isBlank(c)) {
                lineEnds += c == '\n' ? 1 : 0;
                continue;
            }
            if (start >= 0 && lineEnds > 1) {
                paragraphs.add(new TextRange(start, end));
                start = -1;
            }
            start = start < 0 ? at : start;
            end = at + 1;
            lineEnds = 0;
        }
        if (start >= 0) {
            paragraphs.add(new TextRange(start, end));
        }
        return paragraphs;
    }
}
