package org.rapporteur.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stands around an article on its page and is not part of it. The rules:
 *
 * <ul>
 *   <li>a paragraph that is nothing but one of the known labels ("About", "Countries", "Related articles") goes;
 *   <li>among the last {@value #TAIL} paragraphs, such labels glued to a date, to each other or to a sentence's stop ("... reported.Countries")
 *       are cut off; only labels with their capital, and only behind a stop, a year or another label;
 *   <li>a photo caption goes: a paragraph of at most {@value #LONGEST_CAPTION} characters that ends with a picture credit in brackets ("(AP
 *       Photo/J. Smith)", "(Reuters/Getty Images)") or begins with "Photo:", "Caption:" or "Image:".
 * </ul>
 */
public final class Furniture {
    private static final int TAIL = 4;
    private static final int LONGEST_CAPTION = 600;
    private static final int LONGEST_CREDIT = 120;

    private static final List<String> LABELS = List.of(
            "About",
            "Countries",
            "Country",
            "Tags",
            "Topics",
            "Regions",
            "Related",
            "Share",
            "Print",
            "Email",
            "Comments",
            "Advertisement");

    private static final Set<String> LINES = Set.of(
            "about",
            "countries",
            "country",
            "tags",
            "topics",
            "regions",
            "related",
            "share",
            "print",
            "email",
            "comments",
            "advertisement",
            "share this",
            "share this article",
            "share this story",
            "share on facebook",
            "share on twitter",
            "tweet",
            "related articles",
            "related stories",
            "related content",
            "related links",
            "related topics",
            "read more",
            "more",
            "see also",
            "most popular",
            "most read",
            "most viewed",
            "subscribe",
            "subscribe now",
            "sign up",
            "log in",
            "follow us",
            "follow us on twitter",
            "leave a comment",
            "post a comment",
            "back to top",
            "print this page",
            "email this page",
            "save",
            "skip to content",
            "skip to main content",
            "menu",
            "home",
            "search",
            "next article",
            "previous article",
            "story continues below",
            "continue reading",
            "all rights reserved");

    /** Only what names a picture: "(AP/Boston Globe, Nov. 19)" is where words come from. */
    private static final Pattern CREDIT = Pattern.compile(
            "(?i)(?:.{0,60}[ /])?getty(?: images)?.{0,60}|(?:ap|afp|reuters|epa|upi|.{1,40}) photo(?:/.{1,60})?"
                    + "|photos?(?: by | courtesy |: ?|/).{1,80}");

    private static final Pattern CAPTION_LABEL =
            Pattern.compile("(?i)(?:photo|caption|image|picture)(?: credit| by)?\\s?:.*");

    private Furniture() {}

    /** The paragraphs without labels and captions. */
    static List<String> removedFrom(List<String> paragraphs) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            boolean tail = i > 0 && i >= paragraphs.size() - TAIL;
            String paragraph = tail ? withoutGluedLabels(paragraphs.get(i)) : paragraphs.get(i);
            if (!paragraph.isEmpty() && !isLabel(paragraph) && !isCaption(paragraph)) {
                kept.add(paragraph);
            }
        }
        return kept;
    }

    static boolean isLabel(String paragraph) {
        if (paragraph.length() > 40) {
            return false;
        }
        String line = paragraph.toLowerCase(Locale.ROOT);
        return LINES.contains(line.endsWith(":") ? line.substring(0, line.length() - 1) : line);
    }

    /** Whether this is what stands under a photograph. */
    public static boolean isCaption(String paragraph) {
        if (paragraph.length() > LONGEST_CAPTION) {
            return false;
        }
        return CAPTION_LABEL.matcher(paragraph).matches() || endsWithPictureCredit(paragraph);
    }

    private static boolean endsWithPictureCredit(String paragraph) {
        String text = paragraph.endsWith(".") ? paragraph.substring(0, paragraph.length() - 1) : paragraph;
        int open = text.lastIndexOf('(');
        if (!text.endsWith(")") || open < 0 || text.length() - open > LONGEST_CREDIT) {
            return false;
        }
        String credit = text.substring(open + 1, text.length() - 1);
        return CREDIT.matcher(credit).matches();
    }

    /** Cuts labels off the end for as long as there are any. A leading label is left to {@link Repetitions}. */
    private static String withoutGluedLabels(String paragraph) {
        String text = paragraph;
        boolean afterLabel = false;
        for (String label = labelAtEnd(text); !label.isEmpty(); label = labelAtEnd(text)) {
            String rest = text.substring(0, text.length() - label.length()).stripTrailing();
            if (!afterLabel && !mayPrecedeLabel(rest)) {
                return paragraph;
            }
            afterLabel = !rest.isEmpty() && !labelAtEnd(rest).isEmpty();
            text = rest;
        }
        return text;
    }

    static String labelAtEnd(String text) {
        return LABELS.stream().filter(text::endsWith).findFirst().orElse("");
    }

    static String labelAtStart(String text) {
        return LABELS.stream().filter(text::startsWith).findFirst().orElse("");
    }

    private static boolean mayPrecedeLabel(String rest) {
        if (rest.isEmpty() || !labelAtEnd(rest).isEmpty()) {
            return true;
        }
        char last = rest.charAt(rest.length() - 1);
        boolean year = rest.length() >= 4
                && rest.substring(rest.length() - 4).chars().allMatch(Character::isDigit)
                && Imprint.endsWithDate(rest);
        return year || ".?!\"”)".indexOf(last) >= 0;
    }
}
