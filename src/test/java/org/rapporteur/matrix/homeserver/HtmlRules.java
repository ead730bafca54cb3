package org.rapporteur.matrix.homeserver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the client-server API lets stand in a {@code formatted_body} (section "m.room.message msgtypes"): its tags and attributes, nested at most
 * 100 deep. Stricter than a browser: every tag is closed, every ampersand begins a reference.
 */
public final class HtmlRules {
    private static final Set<String> TAGS =
            Set.of(("del h1 h2 h3 h4 h5 h6 blockquote p a ul ol sup sub li b i u strong em s code hr br div table thead"
                            + " tbody tr th td caption pre span img details summary")
                    .split(" "));
    private static final Set<String> EMPTY = Set.of("br", "hr", "img");
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "a",
            Set.of("href", "target"),
            "ol",
            Set.of("start"),
            "code",
            Set.of("class"),
            "span",
            Set.of("data-mx-color"));
    private static final int DEEPEST = 100;
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)((?:\\s+[a-z-]+=\"[^\"<>]*\")*)\\s*/?>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)=\"([^\"]*)\"");
    private static final Pattern REFERENCE = Pattern.compile("&(?:amp|lt|gt|quot|apos|nbsp|#\\d+|#x[0-9a-fA-F]+);");
    private static final Pattern HREF = Pattern.compile("(?:https?|mailto):[^\\s]*");

    private final List<String> problems = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();

    private HtmlRules(String html) {
        Matcher tag = TAG.matcher(html);
        int end = 0;
        while (tag.find()) {
            text(html.substring(end, tag.start()));
            end = tag.end();
            tag(tag.group(2), !tag.group(1).isEmpty(), tag.group(3));
        }
        text(html.substring(end));
        open.forEach(name -> problems.add("never closed: " + name));
    }

    /** What is against the rules; empty when nothing is. */
    public static List<String> problems(String html) {
        return new HtmlRules(html).problems;
    }

    /** Where its links lead, references resolved. */
    public static List<String> links(String html) {
        return new HtmlRules(html).links;
    }

    /** The words of it, without tags and with references resolved. */
    public static String words(String html) {
        return resolved(TAG.matcher(html).replaceAll(" "));
    }

    private static String resolved(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&#x27;", "'")
                .replace("&nbsp;", "\u00A0")
                .replace("&amp;", "&");
    }

    private void text(String text) {
        if (text.contains("<") || text.contains(">")) {
            problems.add("stray mark: " + text);
        }
        if (REFERENCE.matcher(text).replaceAll("").contains("&")) {
            problems.add("stray ampersand: " + text);
        }
    }

    private void tag(String name, boolean closing, String attributes) {
        if (!TAGS.contains(name)) {
            problems.add("not allowed: " + name);
        }
        if (closing) {
            if (open.isEmpty() || !open.pop().equals(name)) {
                problems.add("closes what is not open: " + name);
            }
            return;
        }
        if (!EMPTY.contains(name)) {
            open.push(name);
        }
        if (open.size() > DEEPEST) {
            problems.add("too deep: " + name);
        }
        ATTRIBUTE
                .matcher(attributes)
                .results()
                .forEach(attribute -> attribute(name, attribute.group(1), attribute.group(2)));
    }

    private void attribute(String tag, String name, String value) {
        if (!ATTRIBUTES.getOrDefault(tag, Set.of()).contains(name)) {
            problems.add("not allowed in " + tag + ": " + name);
        }
        if (name.equals("href")) {
            String link = resolved(value);
            links.add(link);
            if (!HREF.matcher(link).matches()) {
                problems.add("no link to follow: " + link);
            }
        }
    }
}
