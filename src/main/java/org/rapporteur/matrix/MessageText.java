package org.rapporteur.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.rapporteur.conversation.ReplyWords;
import org.rapporteur.conversation.ShownText;
import org.rapporteur.matrix.MatrixMessage.Type;

/**
 * Puts a message together so that it fits: what stands at its foot (the sources) always does, of the body as much as there is room for. Lines without
 * words are left out. For one message, in one thread.
 */
final class MessageText {
    /** A first block of the body that does not fit is told in so many characters. */
    private static final int SHORTENED = 600;

    /** The line that says how much was left out, and the marks between blocks. */
    private static final int SPARE = 400;

    private final List<Block> body = new ArrayList<>();
    private final List<Block> foot = new ArrayList<>();

    /** What may be left out, the last first: lines one below the other. */
    MessageText body(Line... lines) {
        paragraph(body, List.of(lines));
        return this;
    }

    MessageText bullets(List<Line> items) {
        List<Line> shown = items.stream().filter(item -> !item.isEmpty()).toList();
        if (!shown.isEmpty()) {
            body.add(new Block.Bullets(shown));
        }
        return this;
    }

    MessageText quote(Line words) {
        if (!words.isEmpty()) {
            body.add(new Block.Quote(words));
        }
        return this;
    }

    /** What is never left out; to be kept within a third of a message. */
    MessageText foot(List<Line> lines) {
        paragraph(foot, lines);
        return this;
    }

    MessageText foot(Line line) {
        return foot(List.of(line));
    }

    private static void paragraph(List<Block> blocks, List<Line> lines) {
        List<Line> shown = lines.stream().filter(line -> !line.isEmpty()).toList();
        if (!shown.isEmpty()) {
            blocks.add(new Block.Paragraph(shown));
        }
    }

    MatrixMessage message(Type type) {
        List<Block> blocks = new ArrayList<>();
        int room = MatrixMessage.MOST_BYTES
                - SPARE
                - foot.stream().mapToInt(MessageText::size).sum();
        for (Block block : body) {
            room -= size(block);
            if (room < 0) {
                break;
            }
            blocks.add(block);
        }
        if (blocks.isEmpty() && !body.isEmpty()) {
            blocks.add(shortened(body.getFirst()));
        }
        if (blocks.size() < body.size()) {
            paragraph(blocks, List.of(new Line().faint(ReplyWords.leftOut(body.size() - blocks.size()))));
        }
        blocks.addAll(foot);
        if (blocks.isEmpty()) {
            paragraph(blocks, List.of(new Line().plain(ReplyWords.NOTHING_TO_SHOW)));
        }
        return new MatrixMessage(
                type,
                blocks.stream().map(Block::plain).collect(Collectors.joining("\n\n")),
                blocks.stream().map(Block::html).collect(Collectors.joining()));
    }

    /** The bytes of a block in both its forms. */
    static int size(Block block) {
        return MatrixMessage.size(block.html()) + MatrixMessage.size(block.plain()) + 2;
    }

    private static Block shortened(Block block) {
        return new Block.Paragraph(List.of(new Line().plain(ShownText.cut(block.plain(), SHORTENED))));
    }
}
