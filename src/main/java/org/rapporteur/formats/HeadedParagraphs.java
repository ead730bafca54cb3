package org.rapporteur.formats;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Collects paragraphs and headings in order. A heading becomes a paragraph of its own, but only when text follows under it. */
final class HeadedParagraphs {
    private final List<String> paragraphs = new ArrayList<>();
    private final Deque<Heading> waiting = new ArrayDeque<>();
    private String firstHeading = "";
    private boolean headed;

    private record Heading(int level, String text) {}

    /** @param level 1 for the highest */
    void heading(int level, String text) {
        String line = Prose.onOneLine(text);
        if (!Prose.hasWords(line)) {
            return;
        }
        if (firstHeading.isEmpty()) {
            firstHeading = line;
            headed = paragraphs.isEmpty();
        }
        while (!waiting.isEmpty() && waiting.getLast().level >= level) {
            waiting.removeLast();
        }
        waiting.add(new Heading(level, line));
    }

    void paragraph(String text) {
        String line = Prose.onOneLine(text);
        if (!line.isEmpty()) {
            waiting.forEach(heading -> paragraphs.add(heading.text));
            waiting.clear();
            paragraphs.add(line);
        }
    }

    boolean hasWords() {
        return !paragraphs.isEmpty();
    }

    /** The first heading, when nothing stands before it. */
    Optional<String> title() {
        return headed ? Optional.of(firstHeading) : Optional.empty();
    }

    /** All of it, without a first paragraph or heading that only repeats {@code title}. */
    List<String> without(String title) {
        String folded = Prose.folded(title);
        boolean repeated =
                paragraphs.size() > 1 && Prose.folded(paragraphs.getFirst()).equals(folded);
        return List.copyOf(repeated ? paragraphs.subList(1, paragraphs.size()) : paragraphs);
    }
}
