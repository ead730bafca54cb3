package org.rapporteur.formats;

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
 * The element of a page that holds its article. Furniture is taken out of the page first: what its element says is none of the text, and what is
 * called by a name of furniture ("related", "newsletter") and holds the lesser part of the words. Then an element that says it is the article is
 * taken, unless another one holds twice as much prose; else the one with the densest prose: each paragraph counts the length of its words outside
 * of links, whole for its parent and half for its grandparent. On old pages a division or a cell with words of its own is a paragraph too.
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
    private static final double MOST_FURNITURE = 0.4;
    private static final int SHORTEST_OWN = 80;

    /** Whole words in the names that pages give their parts, joined by blanks, hyphens or underscores. */
    private static final Pattern NAMES = Pattern.compile(
            "(?i)(?<![a-z])(?:cookies?|consent|gdpr|newsletter|subscribe|subscription|sign-?up"
                + "|related|recommend(?:ed|ations)?|read-?more|more-?stories|shar(?:e|ing)|social|comments?|disqus|breadcrumbs?|promos?|promotion"
                + "|advert(?:s|isement|ising)?|ads?|sponsor(?:ed)?|side-?bar|pop-?up|modal|overlay|paywall|trending|most-?(?:read|popular|viewed)"
                + "|tags?-?list|tool-?bar|outbrain|taboola|skip-?link|pagination|site-?(?:header|footer|nav))(?![a-z])");

    private MainText() {}

    /** The element; {@code page} loses its furniture. */
    static Element of(Document page) {
        page.select(FURNITURE).remove();
        removeNoteMarks(page);
        removeNamedFurniture(page);
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
        for (Element paragraph : page.select("p, div, td, section, blockquote")) {
            int length = paragraph.nameIs("p") ? ownProse(paragraph) : ownWords(paragraph);
            List<Element> around = paragraph.parents();
            for (int i = 0; length > 0 && i < Math.min(2, around.size()); i++) {
                scores.merge(around.get(i), length / (i + 1), Integer::sum);
            }
            if (length > 0 && !paragraph.nameIs("p")) {
                scores.merge(paragraph, length, Integer::sum);
            }
        }
        return scores.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** Takes out what is called furniture, but never most of the words: some pages call all of themselves so. */
    private static void removeNamedFurniture(Document page) {
        int all = page.text().length();
        for (Element element : page.select("div, section, ul, ol, p, form, span, table")) {
            if (isNamedFurniture(element) && element.text().length() <= all * MOST_FURNITURE) {
                element.remove();
            }
        }
    }

    private static boolean isNamedFurniture(Element element) {
        String names = element.className() + " " + element.id() + " " + element.attr("role") + " "
                + element.attr("aria-label");
        return !names.isBlank() && NAMES.matcher(names).find();
    }

    /** The characters of words that stand in it and in no element inside of it, when they are more than a label. */
    private static int ownWords(Element element) {
        int length = element.ownText().length();
        return length >= SHORTEST_OWN ? length : 0;
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
