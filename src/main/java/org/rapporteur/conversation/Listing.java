package org.rapporteur.conversation;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.answer.Span;
import org.rapporteur.dossier.Source;

/**
 * Lines of the dossier in a form that every surface renders alike: a heading, sections of lines of which each has its source, and a line below. All texts are
 * plain, never markup.
 *
 * @param heading what this is, in words of ours
 * @param sections may be empty: then the heading says that there is nothing
 * @param footer a line of ours below, such as how new the folder is; empty for none
 * @param more how to get what comes next; null when this is all
 */
public record Listing(
        String heading,
        List<Section> sections,
        String footer,
        @Nullable More more) {
    public Listing {
        sections = List.copyOf(sections);
    }

    /** All lines, in order. */
    public Stream<Line> lines() {
        return sections.stream().flatMap(section -> section.lines().stream());
    }

    /** Whether words of ours stand among those of the articles. */
    public boolean hasWordsOfOurs() {
        return lines().flatMap(line -> line.words().stream()).anyMatch(span -> span.kind() == Span.Kind.OURS);
    }

    /**
     * Lines that belong together.
     *
     * @param heading null where the lines speak for themselves
     * @param lines at least one
     */
    public record Section(@Nullable String heading, List<Line> lines) {
        public Section {
            lines = List.copyOf(lines);
            if (lines.isEmpty()) {
                throw new IllegalArgumentException("a section has lines: " + heading);
            }
        }
    }

    /**
     * A line with its citation.
     *
     * @param lead what it is sorted by, such as {@code 19 Jun 2012}; null for none
     * @param words what the source says, to the letter, and what we say of it ({@link Span.Kind#OURS}). Exact words of somebody carry their quotation marks
     * @param source where it stands
     * @param alsoIn how many other articles print the same
     * @param rule what led to the line, in words of ours, for "why"; empty when there is nothing to tell
     */
    public record Line(@Nullable String lead, List<Span> words, Source source, int alsoIn, String rule) {
        public Line {
            words = List.copyOf(words);
            if (words.isEmpty() || alsoIn < 0) {
                throw new IllegalArgumentException("a line has words: " + source.article());
            }
        }

        /** A line of which nothing is to be explained. */
        public Line(@Nullable String lead, List<Span> words, Source source, int alsoIn) {
            this(lead, words, source, alsoIn, "");
        }

        /** All its words in one text, without the lead. */
        public String text() {
            StringBuilder text = new StringBuilder();
            words.forEach(span -> text.append(span.text()));
            return text.toString();
        }

        /** Such as {@code also in 3 other articles}; empty for none. */
        public String also() {
            return alsoIn == 0 ? "" : "also in " + PlainDates.counted(alsoIn, "other article");
        }
    }

    /**
     * What is left of a list.
     *
     * @param left how many lines come after these, at least 1
     * @param command typing it gives them, in any thread and after a restart
     */
    public record More(int left, String command) {
        public More {
            if (left < 1) {
                throw new IllegalArgumentException("nothing is left: " + command);
            }
        }

        /** Such as {@code 12 more lines}. */
        public String text() {
            return PlainDates.counted(left, "more line");
        }
    }
}
