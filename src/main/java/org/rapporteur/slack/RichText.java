package org.rapporteur.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Blocks of rich text, for one thread. Lines without words are left out; a block without any is not made. */
final class RichText {
    private final List<BlockElement> elements = new ArrayList<>();

    /** A block of these lines, one below the other. */
    static Optional<LayoutBlock> lines(RichLine... lines) {
        return new RichText().paragraph(List.of(lines)).block();
    }

    /** Lines one below the other. */
    RichText paragraph(List<RichLine> lines) {
        List<RichTextElement> parts = joined(lines);
        if (!parts.isEmpty()) {
            elements.add(RichTextSectionElement.builder().elements(parts).build());
        }
        return this;
    }

    RichText paragraph(RichLine... lines) {
        return paragraph(List.of(lines));
    }

    RichText bullets(List<RichLine> items) {
        List<RichTextElement> sections = items.stream()
                .filter(item -> !item.isEmpty())
                .<RichTextElement>map(item ->
                        RichTextSectionElement.builder().elements(item.parts()).build())
                .toList();
        if (!sections.isEmpty()) {
            elements.add(RichTextListElement.builder()
                    .style("bullet")
                    .elements(sections)
                    .build());
        }
        return this;
    }

    RichText quote(RichLine... lines) {
        List<RichTextElement> parts = joined(List.of(lines));
        if (!parts.isEmpty()) {
            elements.add(RichTextQuoteElement.builder().elements(parts).build());
        }
        return this;
    }

    Optional<LayoutBlock> block() {
        return elements.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        RichTextBlock.builder().elements(List.copyOf(elements)).build());
    }

    private static List<RichTextElement> joined(List<RichLine> lines) {
        return lines.stream()
                .filter(line -> !line.isEmpty())
                .map(RichLine::parts)
                .reduce((above, below) -> Stream.of(above.stream(), Stream.of(lineEnd()), below.stream())
                        .flatMap(parts -> parts)
                        .toList())
                .orElse(List.of());
    }

    private static RichTextElement lineEnd() {
        return RichTextSectionElement.Text.builder().text("\n").build();
    }
}
