package org.rapporteur.formats;

import java.util.function.Consumer;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;

/** The plain words of Markdown: emphasis, links and lists lose their marks; pictures and raw HTML tags go. */
final class MarkdownProse extends AbstractVisitor {
    private static final int DEEPEST = 100;
    private static final Parser PARSER = Parser.builder()
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    private final HeadedParagraphs collected = new HeadedParagraphs();
    private StringBuilder words = new StringBuilder();

    private MarkdownProse() {}

    static HeadedParagraphs of(String markdown) {
        MarkdownProse prose = new MarkdownProse();
        PARSER.parse(markdown).accept(prose);
        return prose.collected;
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        take(text -> collected.heading(heading.getLevel(), text));
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        take(collected::paragraph);
    }

    @Override
    public void visit(FencedCodeBlock block) {
        collected.paragraph(block.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        collected.paragraph(block.getLiteral());
    }

    @Override
    public void visit(HtmlBlock block) {
        collected.paragraph(Jsoup.parse(block.getLiteral()).text());
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        words.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        words.append(' ');
    }

    @Override
    public void visit(Image image) {
        // What is said under a picture is not the article's.
    }

    @Override
    public void visit(HtmlInline tag) {
        // A tag has no words.
    }

    private void take(Consumer<String> receiver) {
        String text = words.toString();
        words = new StringBuilder();
        receiver.accept(text);
    }
}
