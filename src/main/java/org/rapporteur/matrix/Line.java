package org.rapporteur.matrix;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.ShownText;

/**
 * A line or paragraph of a message: words of us and of others, in plain text, each piece with how it is shown. What is not fit to be shown is taken
 * out as it is added. For one thread.
 */
final class Line {
    /** The homeserver's own links: a client would show them as people and rooms. */
    private static final String OF_MATRIX = "https://matrix.to/";

    /** The words of a line's end, which no other piece holds. */
    static final String END = "\n";

    private final List<Part> parts = new ArrayList<>();

    /**
     * A piece of it.
     *
     * @param words plain text, never markup
     * @param address what it opens, http or https; null for a piece that opens nothing
     */
    record Part(String words, Style style, @Nullable String address) {}

    /** How a piece is shown. */
    enum Style {
        PLAIN(""),
        BOLD("strong"),
        ITALIC("em"),
        CODE("code"),
        /** Of less weight than what stands around it. */
        FAINT("span");

        private final String tag;

        Style(String tag) {
            this.tag = tag;
        }

        /** The HTML element that shows it; empty for none. */
        String tag() {
            return tag;
        }
    }

    Line plain(String words) {
        return add(words, Style.PLAIN);
    }

    Line bold(String words) {
        return add(words, Style.BOLD);
    }

    Line italic(String words) {
        return add(words, Style.ITALIC);
    }

    Line code(String words) {
        return add(words, Style.CODE);
    }

    Line faint(String words) {
        return add(words, Style.FAINT);
    }

    /** Words that open an address; without one that may be opened they stand alone. */
    Line link(String words, @Nullable String address) {
        boolean opens = address != null && address.matches("(?i)https?://.+") && !address.startsWith(OF_MATRIX);
        String shown = ShownText.of(words);
        parts.add(new Part(shown, Style.PLAIN, opens ? address : null));
        return this;
    }

    /** What comes next stands one line below. */
    Line below() {
        parts.add(new Part(END, Style.PLAIN, null));
        return this;
    }

    /** All of another line behind this one. */
    Line append(Line other) {
        parts.addAll(other.parts);
        return this;
    }

    boolean isEmpty() {
        return parts.stream().allMatch(part -> part.words().isBlank());
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    private Line add(String words, Style style) {
        String shown = ShownText.of(words);
        if (!shown.isEmpty()) {
            parts.add(new Part(shown, style, null));
        }
        return this;
    }
}
