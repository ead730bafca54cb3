package org.rapporteur.formats;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.StringJoiner;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.rapporteur.guard.SafeXml;

/**
 * The words of an office document's XML. Paragraphs inside of a paragraph, which are those of notes and text boxes, come behind it; the cells of a
 * row of a table become one paragraph with bars between them. For one document.
 */
final class OfficeProse {
    /** What an element is to the words in it. */
    enum Role {
        PARAGRAPH,
        /** Characters count inside of these; where a vocabulary has none, inside of paragraphs. */
        WORDS,
        ROW,
        CELL,
        TAB,
        BREAK,
        HYPHEN,
        /** It and all in it is passed over. */
        SKIPPED,
        OTHER
    }

    /** What the elements of a format mean; asked with the reader at the start of one. */
    interface Vocabulary {
        Role role(XMLStreamReader element);

        /** Whether words stand only inside of {@link Role#WORDS}. */
        boolean marksWords();

        /** From 1 for the highest, 0 for plain text; may be asked anywhere inside of a paragraph, and the last answer but 0 counts. */
        int headingLevel(XMLStreamReader element);
    }

    private static final class Paragraph {
        private final StringBuilder words = new StringBuilder();
        private int level;
    }

    private record Printed(int level, String words) {}

    private final Vocabulary vocabulary;
    private final HeadedParagraphs collected;
    private final Deque<Paragraph> open = new ArrayDeque<>();
    private final List<Printed> inner = new ArrayList<>();
    private final Deque<Role> roles = new ArrayDeque<>();
    private StringJoiner row = new StringJoiner(" | ");
    private StringJoiner cell = new StringJoiner(" ");
    private int rows;
    private int words;

    private OfficeProse(Vocabulary vocabulary, HeadedParagraphs collected) {
        this.vocabulary = vocabulary;
        this.collected = collected;
    }

    /** @throws UnreadableFileException when it is no sound XML */
    static void read(byte[] xml, Vocabulary vocabulary, HeadedParagraphs into) throws UnreadableFileException {
        try {
            new OfficeProse(vocabulary, into).read(SafeXml.reader(new ByteArrayInputStream(xml)));
        } catch (XMLStreamException | RuntimeException e) {
            // The JDK's reader answers some malformed bytes with unchecked exceptions.
            throw new UnreadableFileException(
                    "is damaged: the text in it is cut off or no sound XML; open and save it once more", e);
        }
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT -> end(roles.pop());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (words > 0 || !vocabulary.marksWords()) {
                        add(xml.getText());
                    }
                }
                default -> {}
            }
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        Role role = vocabulary.role(xml);
        switch (role) {
            case SKIPPED -> {
                skip(xml);
                return;
            }
            case PARAGRAPH -> open.push(new Paragraph());
            case WORDS -> words++;
            case ROW -> rows++;
            case TAB -> add(" ");
            case BREAK -> add("\n");
            case HYPHEN -> add("-");
            case CELL, OTHER -> {}
        }
        Paragraph paragraph = open.peek();
        int level = vocabulary.headingLevel(xml);
        if (paragraph != null && level > 0) {
            paragraph.level = level;
        }
        roles.push(role);
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private void add(String text) {
        Paragraph paragraph = open.peek();
        if (paragraph != null) {
            paragraph.words.append(text);
        }
    }

    private void end(Role role) {
        switch (role) {
            case PARAGRAPH -> endParagraph(open.pop());
            case WORDS -> words--;
            case CELL -> {
                if (cell.length() > 0) {
                    row.add(cell.toString());
                    cell = new StringJoiner(" ");
                }
            }
            case ROW -> {
                if (--rows == 0) {
                    collected.paragraph(row.toString());
                    row = new StringJoiner(" | ");
                }
            }
            case TAB, BREAK, HYPHEN, SKIPPED, OTHER -> {}
        }
    }

    private void endParagraph(Paragraph paragraph) {
        String text = paragraph.words.toString();
        if (!open.isEmpty()) {
            inner.add(new Printed(0, text));
        } else {
            print(new Printed(paragraph.level, text));
            inner.forEach(this::print);
            inner.clear();
        }
    }

    private void print(Printed paragraph) {
        if (rows > 0) {
            String line = Prose.onOneLine(paragraph.words);
            if (!line.isEmpty()) {
                cell.add(line);
            }
        } else if (paragraph.level > 0) {
            collected.heading(paragraph.level, paragraph.words);
        } else {
            TextLines.paragraphs(Prose.cleaned(paragraph.words)).forEach(collected::paragraph);
        }
    }
}
