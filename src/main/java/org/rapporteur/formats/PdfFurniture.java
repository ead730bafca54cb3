package org.rapporteur.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * What is printed at the head and the foot of pages and is not part of the text: lines among the first or last {@value #EDGE} of a page that come
 * again on other pages but for their numbers, and numbers of pages.
 */
final class PdfFurniture {
    private static final int EDGE = 2;
    private static final Pattern NUMBER =
            Pattern.compile("(?i)(?:page |p\\. ?|[-–] ?)?\\d{1,4}(?: ?(?:of|/) ?\\d{1,4})?(?: ?[-–])?");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private PdfFurniture() {}

    static List<List<PdfLine>> removedFrom(List<List<PdfLine>> pages) {
        Map<String, Integer> counts = new HashMap<>();
        for (List<PdfLine> page : pages) {
            edges(page).stream().distinct().forEach(line -> counts.merge(key(line), 1, Integer::sum));
        }
        int often = Math.max(2, (pages.size() + 1) / 2);
        List<List<PdfLine>> kept = new ArrayList<>();
        for (List<PdfLine> page : pages) {
            IntPredicate edge = i -> i < EDGE || i >= page.size() - EDGE;
            List<PdfLine> lines = new ArrayList<>();
            for (int i = 0; i < page.size(); i++) {
                PdfLine line = page.get(i);
                boolean furniture = edge.test(i)
                        && (NUMBER.matcher(line.text()).matches() || counts.getOrDefault(key(line), 0) >= often);
                if (!furniture) {
                    lines.add(line);
                }
            }
            kept.add(lines);
        }
        return kept;
    }

    private static List<PdfLine> edges(List<PdfLine> page) {
        return page.size() <= 2 * EDGE
                ? page
                : List.of(page.get(0), page.get(1), page.get(page.size() - 2), page.getLast());
    }

    private static String key(PdfLine line) {
        return DIGITS.matcher(Prose.folded(line.text())).replaceAll("#");
    }
}
