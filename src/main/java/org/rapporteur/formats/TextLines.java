package org.rapporteur.formats;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of plain text to paragraphs. Empty lines separate; inside a block, lines are joined only when they look wrapped by hand: none is longer
 * than {@value #WIDEST_WRAP} characters, and a line that is nearly as long as the longest of its block goes on in the next one. A line without a stop also goes on in one that begins with a small letter.
 */
final class TextLines {
    private static final int WIDEST_WRAP = 120;
    private static final int SHORTEST_WRAP = 40;
    private static final double FULL = 0.6;

    private TextLines() {}

    /** @param text as {@link Prose#cleaned} leaves it */
    static List<String> paragraphs(String text) {
        List<String> paragraphs = new ArrayList<>();
        List<String> block = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            String content = Prose.onOneLine(line);
            if (content.isEmpty()) {
                join(block, paragraphs);
                block.clear();
            } else {
                block.add(content);
            }
        }
        join(block, paragraphs);
        return paragraphs;
    }

    private static void join(List<String> block, List<String> paragraphs) {
        int longest = block.stream().mapToInt(String::length).max().orElse(0);
        StringBuilder paragraph = new StringBuilder();
        for (int i = 0; i < block.size(); i++) {
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(block.get(i));
            boolean last = i + 1 == block.size();
            if (last || !goesOn(block.get(i), block.get(i + 1), longest)) {
                paragraphs.add(paragraph.toString());
                paragraph.setLength(0);
            }
        }
    }

    private static boolean goesOn(String line, String next, int longest) {
        boolean wrapped = longest <= WIDEST_WRAP && line.length() >= SHORTEST_WRAP && line.length() >= longest * FULL;
        boolean item = "-*•–—".indexOf(next.charAt(0)) >= 0 && next.length() > 1 && next.charAt(1) == ' ';
        boolean cutOff = Character.isLowerCase(next.charAt(0)) && ".?!:".indexOf(line.charAt(line.length() - 1)) < 0;
        return (wrapped || cutOff) && !item;
    }
}
