package org.rapporteur.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Lines of pages to paragraphs and headings. A paragraph ends where the gap to the next line is wider than usual, where the letters change their
 * size, where the next line is indented, or behind a short line that ends with a stop; it goes on over the end of a page when it is cut off there.
 * A heading is printed larger than most of the text. Words that a hyphen cuts at the end of a line are joined.
 */
final class PdfProse {
    private static final float WIDE_GAP = 1.3f;
    private static final float LARGER = 1.12f;
    private static final float SHORT = 0.85f;
    private static final int LONGEST_HEADING = 200;

    private final float body;
    private final List<Float> larger;
    private final HeadedParagraphs collected = new HeadedParagraphs();
    private final StringBuilder open = new StringBuilder();
    private float openSize;

    private PdfProse(List<List<PdfLine>> pages) {
        Map<Float, Integer> letters = new HashMap<>();
        pages.forEach(page -> page.forEach(
                line -> letters.merge(rounded(line.size()), line.text().length(), Integer::sum)));
        body = letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0f);
        TreeSet<Float> sizes = new TreeSet<>(letters.keySet());
        larger = new ArrayList<>(sizes.tailSet(body * LARGER, true).descendingSet());
    }

    static HeadedParagraphs of(List<List<PdfLine>> pages) {
        PdfProse prose = new PdfProse(pages);
        pages.forEach(prose::page);
        prose.close();
        return prose.collected;
    }

    private static float rounded(float size) {
        return Math.round(size * 2) / 2f;
    }

    private void page(List<PdfLine> lines) {
        float usual = usualGap(lines);
        float right = (float) lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
        for (int i = 0; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            boolean begins = i == 0 ? !goesOn(line) : begins(lines.get(i - 1), line, usual, right);
            if (begins || rounded(line.size()) != openSize) {
                close();
            }
            join(line.text());
            openSize = rounded(line.size());
        }
    }

    /** The gap between most lines of body text on the page; 0 when there are too few. */
    private float usualGap(List<PdfLine> lines) {
        List<Float> gaps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            float gap = lines.get(i).y() - lines.get(i - 1).y();
            if (gap > 0 && rounded(lines.get(i).size()) == body && gap < 3 * body) {
                gaps.add(gap);
            }
        }
        gaps.sort(null);
        return gaps.isEmpty() ? 0 : gaps.get(gaps.size() / 4);
    }

    private static boolean begins(PdfLine before, PdfLine line, float usual, float right) {
        float gap = line.y() - before.y();
        if (gap < 0) {
            return ends(before.text()) || !Character.isLowerCase(line.text().codePointAt(0));
        }
        boolean wide = gap > WIDE_GAP * Math.max(usual, 0.9f * line.size());
        boolean indented = line.x() > before.x() + 0.8f * line.size() && ends(before.text());
        boolean afterShort = before.right() < SHORT * right && ends(before.text());
        return wide || indented || afterShort;
    }

    /** Whether the first line of a page goes on with what the last one left open. */
    private boolean goesOn(PdfLine line) {
        return !open.isEmpty()
                && rounded(line.size()) == openSize
                && !ends(open.toString())
                && Character.isLowerCase(line.text().codePointAt(0));
    }

    private static boolean ends(String text) {
        return ".?!:”\"’)".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private void join(String line) {
        int end = open.length() - 1;
        if (end > 0
                && (open.charAt(end) == '-' || open.charAt(end) == '\u2010')
                && Character.isLowerCase(open.charAt(end - 1))
                && Character.isLowerCase(line.charAt(0))) {
            open.setLength(end);
        } else if (!open.isEmpty()) {
            open.append(' ');
        }
        open.append(line);
    }

    private void close() {
        if (open.isEmpty()) {
            return;
        }
        int rank = larger.indexOf(openSize);
        if (rank >= 0 && open.length() <= LONGEST_HEADING) {
            collected.heading(rank + 1, open.toString());
        } else {
            collected.paragraph(open.toString());
        }
        open.setLength(0);
    }
}
