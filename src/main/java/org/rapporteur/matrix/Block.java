package org.rapporteur.matrix;

import java.util.List;
import java.util.stream.Collectors;

/** A part of a message that stands by itself, in both forms in which it is sent. */
sealed interface Block {
    /** As HTML, within the elements and attributes that the specification allows. */
    String html();

    /** As plain text with the addresses in clear. */
    String plain();

    /** Lines one below the other. */
    record Paragraph(List<Line> lines) implements Block {
        public Paragraph {
            lines = List.copyOf(lines);
        }

        @Override
        public String html() {
            return "<p>" + lines.stream().map(Html::of).collect(Collectors.joining("<br>")) + "</p>";
        }

        @Override
        public String plain() {
            return lines.stream().map(Plain::of).collect(Collectors.joining("\n"));
        }
    }

    /** A list. */
    record Bullets(List<Line> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }

        @Override
        public String html() {
            return items.stream()
                    .map(item -> "<li>" + Html.of(item) + "</li>")
                    .collect(Collectors.joining("", "<ul>", "</ul>"));
        }

        @Override
        public String plain() {
            return items.stream().map(item -> "• " + Plain.of(item)).collect(Collectors.joining("\n"));
        }
    }

    /** A passage of an article, set off. */
    record Quote(Line words) implements Block {
        @Override
        public String html() {
            return "<blockquote>" + Html.of(words) + "</blockquote>";
        }

        @Override
        public String plain() {
            return "> " + Plain.of(words);
        }
    }
}
