package org.rapporteur.ingest;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * The element of a page that holds its article. Furniture is taken out of the page first. Then an element that says it is the article is taken,
 * unless another one holds twice as much prose; else the one with the densest prose: each paragraph counts the length of its words outside of
 * links, whole for its parent and half for its grandparent.
 */
final class MainText {
    private static final String FURNITURE =
            "script, style, noscript, template, nav, footer, aside, button, select, textarea, iframe, object, embed,"
                + " svg, canvas, video, audio, figcaption, menu, dialog, [hidden], [aria-hidden=true],"
                + " [role=navigation], [role=complementary], [role=banner], [role=contentinfo], [role=search], body >"
                + " header";

    /** Figures that call a note. */
    private static final String NOTE_MARKS = "sup:has(a), a:has(sup)";
    private static final Pattern NOTE_MARK = Pattern.compile("\\[?\\d{1,3}\\]?");

    private static final String ARTICLE = "article, [itemprop=articleBody], main, [role=main]";
    private static final double LINKS_OF_A_LIST = 0.8;

    private MainText() {}

    /** The element; {@code page} loses its furniture. */
    static Element of(Document page) {
        page.select(FURNITURE).remove();
        removeNoteMarks(page);
        page.select("ul, ol").stream().filter(MainText::isLinkList).toList().forEach(Element::remove);
        Optional<Element> densest = densest(page);
        Elements articles = page.select(ARTICLE);
        Optional<Element> marked = articles.stream().max(Comparator.comparingInt(MainText::prose));
        if (marked.isEmpty() || (densest.isPresent() && prose(densest.get()) > 2 * prose(marked.get()))) {
            return densest.orElse(page.body());
        }
        return marked.get();
    }

    static void removeNoteMarks(Document page) {
        page.select(NOTE_MARKS).stream()
                .filter(mark -> NOTE_MARK.matcher(mark.text().strip()).matches())
                .toList()
                .forEach(Element::remove);
    }

    private static Optional<Element> densest(Document page) {
        Map<Element, Integer> scores = new LinkedHashMap<>();
        for (Element paragraph : page.select("p")) {
            int length = ownProse(paragraph);
            List<Element> around = paragraph.parents();
            for (int i = 0; i < Math.min(2, around.size()); i++) {
                scores.merge(around.get(i), length / (i + 1), Integer::sum);
            }
        }
        return scores.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** Characters of prose in an element; of all its words when it has no paragraphs. */
    private static int prose(Element element) {
        Elements paragraphs = element.select("p");
        return paragraphs.isEmpty()
                ? element.text().length()
                : paragraphs.stream().mapToInt(MainText::ownProse).sum();
    }

    private static int ownProse(Element paragraph) {
        return Math.max(0, paragraph.text().length() - linked(paragraph));
    }

    private static int linked(Element element) {
        return element.select("a").stream()
                .mapToInt(link -> link.text().length())
                .sum();
    }

    private static boolean isLinkList(Element list) {
        int length = list.text().length();
        return length == 0 || linked(list) >= LINKS_OF_A_LIST * length;
    }
}
