package org.rapporteur.formats;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Publisher, date, author and address as they stand printed in lines of their own: {@code Source: Global Security Newswire, 20 November 2012}, a
 * trailing {@code November 21, 2011}, {@code By Jane Smith}, {@code Date: 2012-06-19}, {@code URL: https://…}. Only the first {@value #HEAD} and the
 * last {@value #TAIL} paragraphs are looked at; the first line that says something wins, and every line that was understood is taken out.
 */
final class Imprint {
    private static final int HEAD = 5;
    private static final int TAIL = 8;
    private static final int LONGEST = 300;
    private static final int LONGEST_DATE = 40;

    private static final Pattern LABELLED = Pattern.compile("(\\p{L}[\\p{L} ]{1,20}?) ?: ?(\\S.*)");
    private static final Pattern BYLINE =
            Pattern.compile("By (\\p{Lu}[\\p{L}.'’-]*(?:,? (?:and |de |von |van |al-)?\\p{Lu}[\\p{L}.'’-]*){1,5})");
    private static final Set<String> SOURCE = Set.of("source", "publisher", "published by", "publication", "outlet");
    private static final Set<String> DATE =
            Set.of("date", "published", "published on", "posted", "posted on", "publication date");
    private static final Set<String> URL = Set.of("url", "link", "address", "web", "original", "source");

    private final List<String> rest = new ArrayList<>();
    private @Nullable String source;
    private @Nullable String date;
    private @Nullable String url;
    private @Nullable String author;

    private Imprint() {}

    /**
     * @param details what was found; never a title
     * @param rest the paragraphs that are no imprint
     */
    record Found(Details details, List<String> rest) {}

    static Found in(List<String> paragraphs) {
        Imprint imprint = new Imprint();
        for (int i = 0; i < paragraphs.size(); i++) {
            String paragraph = paragraphs.get(i);
            boolean near = i < HEAD || i >= paragraphs.size() - TAIL;
            if (!near || paragraph.length() > LONGEST || !imprint.understands(paragraph, i)) {
                imprint.rest.add(paragraph);
            }
        }
        imprint.takeGluedDate();
        return new Found(
                new Details(null, imprint.source, imprint.date, imprint.url, imprint.author, null),
                List.copyOf(imprint.rest));
    }

    /** Whether the end of a text is a date with its year. */
    static boolean endsWithDate(String text) {
        return startOfDateAtEnd(text) >= 0;
    }

    private boolean understands(String paragraph, int position) {
        if (PrintedDate.parse(paragraph).isPresent()) {
            date = date == null ? paragraph : date;
            return true;
        }
        if (isAddress(paragraph)) {
            url = url == null ? paragraph : url;
            return true;
        }
        Matcher byline = BYLINE.matcher(paragraph);
        if (position > 0 && position < HEAD && paragraph.length() <= 100 && byline.matches()) {
            author = author == null ? byline.group(1) : author;
            return true;
        }
        Matcher labelled = LABELLED.matcher(paragraph);
        return labelled.matches() && understandsLabel(labelled.group(1).toLowerCase(Locale.ROOT), labelled.group(2));
    }

    private boolean understandsLabel(String label, String value) {
        if (URL.contains(label) && isAddress(value)) {
            url = url == null ? value : url;
            return true;
        }
        if (SOURCE.contains(label)) {
            takeSource(value);
            return true;
        }
        if (DATE.contains(label) && PrintedDate.parse(value).isPresent()) {
            date = date == null ? value : date;
            return true;
        }
        if (label.equals("author") || label.equals("by")) {
            author = author == null ? value : author;
            return true;
        }
        return false;
    }

    /** "Newswire, November 20, 2012": the date is the longest tail behind a comma or bracket that is one. */
    private void takeSource(String value) {
        String name = value;
        for (int i = 0; i < value.length(); i++) {
            if (",;(|".indexOf(value.charAt(i)) >= 0) {
                String tail = value.substring(i + 1).replace(")", "").strip();
                Optional<LocalDate> day = PrintedDate.parse(tail);
                if (day.isPresent()) {
                    date = date == null ? tail : date;
                    name = value.substring(0, i).strip();
                    break;
                }
            }
        }
        source = source == null && !name.isEmpty() ? name : source;
    }

    /** A date glued to the last sentence, behind its stop. */
    private void takeGluedDate() {
        if (date != null || rest.isEmpty()) {
            return;
        }
        String last = rest.getLast();
        int start = startOfDateAtEnd(last);
        String before = start < 0 ? "" : last.substring(0, start).stripTrailing();
        if (!before.isEmpty() && ".?!\"”)".indexOf(before.charAt(before.length() - 1)) >= 0) {
            date = last.substring(start);
            rest.set(rest.size() - 1, before);
        }
    }

    private static int startOfDateAtEnd(String text) {
        for (int i = Math.max(0, text.length() - LONGEST_DATE); i < text.length() - 7; i++) {
            boolean wordBegins = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
            if (wordBegins && PrintedDate.parse(text.substring(i)).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isAddress(String text) {
        return (text.startsWith("http://") || text.startsWith("https://")) && text.indexOf(' ') < 0;
    }
}
