package org.rapporteur.formats;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the lines of each page of a PDF with where they stand. For one document. */
final class PdfPages extends PDFTextStripper {
    private static final float SMALL = 0.75f;

    /** Marks of lists from fonts of symbols, which nothing else can show. */
    private static final Pattern SYMBOLS = Pattern.compile("[\\ue000-\\uf8ff]");

    private final List<List<PdfLine>> pages = new ArrayList<>();
    private List<PdfLine> page = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private float x;
    private float right;
    private float y;
    private float size;

    private PdfPages() {}

    /** The lines of each page in order of reading; a page without text has none. */
    static List<List<PdfLine>> of(PDDocument document) throws IOException {
        PdfPages pages = new PdfPages();
        for (int number = 1; number <= document.getNumberOfPages(); number++) {
            pages.setStartPage(number);
            pages.setEndPage(number);
            pages.writeText(document, Writer.nullWriter());
            pages.endLine();
            pages.pages.add(pages.page);
            pages.page = new ArrayList<>();
        }
        return pages.pages;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        float largest = 0;
        for (TextPosition position : positions) {
            largest = Math.max(largest, position.getFontSizeInPt());
            x = words.isEmpty() && size == 0 ? position.getXDirAdj() : Math.min(x, position.getXDirAdj());
            right = Math.max(right, position.getXDirAdj() + position.getWidthDirAdj());
            y = position.getYDirAdj();
            size = Math.max(size, position.getFontSizeInPt());
        }
        words.append(withoutNoteMarks(text, positions, largest));
    }

    /** Small figures beside a word call a note; they are no part of what was said. */
    private static String withoutNoteMarks(String text, List<TextPosition> positions, float largest) {
        StringBuilder all = new StringBuilder();
        StringBuilder kept = new StringBuilder();
        for (TextPosition position : positions) {
            String letter = position.getUnicode();
            all.append(letter);
            boolean mark = position.getFontSizeInPt() < SMALL * largest
                    && letter.chars().allMatch(Character::isDigit);
            kept.append(mark ? "" : letter);
        }
        // Where PDFBox has turned or joined letters, the two cannot be compared.
        return text.contentEquals(all) ? kept.toString() : text;
    }

    @Override
    protected void writeWordSeparator() {
        words.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeParagraphStart() {
        endLine();
    }

    @Override
    protected void writeParagraphEnd() {
        endLine();
    }

    private void endLine() {
        String line = SYMBOLS.matcher(Prose.onOneLine(words.toString()))
                .replaceAll("")
                .strip();
        if (!line.isEmpty()) {
            page.add(new PdfLine(line, x, right, y, size));
        }
        words.setLength(0);
        x = 0;
        right = 0;
        size = 0;
    }
}
