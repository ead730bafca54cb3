package org.rapporteur.formats;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of an element, block by block. Line breaks inside a block are treated as those of plain text. */
final class HtmlProse implements NodeVisitor {
    private final HeadedParagraphs collected;
    private final StringBuilder words = new StringBuilder();

    private HtmlProse(HeadedParagraphs collected) {
        this.collected = collected;
    }

    static HeadedParagraphs of(Element element) {
        HeadedParagraphs collected = new HeadedParagraphs();
        read(element, collected);
        return collected;
    }

    /** Adds the words of {@code element} to those of others. */
    static void read(Element element, HeadedParagraphs into) {
        HtmlProse prose = new HtmlProse(into);
        element.traverse(prose);
        prose.endBlock();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            words.append(text.getWholeText().replace('\n', ' ').replace('\r', ' '));
        } else if (node instanceof Element element) {
            if (element.nameIs("br")) {
                words.append('\n');
            } else if (element.isBlock()) {
                endBlock();
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element) || !element.isBlock()) {
            return;
        }
        String name = element.normalName();
        if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
            collected.heading(name.charAt(1) - '0', words.toString());
            words.setLength(0);
        } else {
            endBlock();
        }
    }

    private void endBlock() {
        if (!words.isEmpty()) {
            TextLines.paragraphs(Prose.cleaned(words.toString())).forEach(collected::paragraph);
            words.setLength(0);
        }
    }
}
