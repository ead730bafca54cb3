package org.rapporteur.formats;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says about its article in its head and in marked elements. Of several places, the most precise one is asked first. */
final class HtmlDetails {
    private HtmlDetails() {}

    /** @param page complete: nothing taken out yet */
    static Details of(Document page) {
        Details linked = LinkedData.of(page);
        Details marked = new Details(title(page), source(page), date(page), url(page), author(page), language(page));
        return marked.orElse(linked.withDate(
                linked.date() != null && PrintedDate.parse(linked.date()).isPresent() ? linked.date() : null));
    }

    /** The site's name behind a page's title ("Talks resume | Baltic Wire") goes when the page's heading shows where it begins. */
    private static @Nullable String title(Document page) {
        String title = first(Stream.of(meta(page, "property=og:title"), text(page, "head > title")));
        String heading = first(Stream.of(text(page, "article h1"), text(page, "h1")));
        if (title == null) {
            return heading;
        }
        boolean begins =
                heading != null && heading.length() >= 8 && Prose.folded(title).startsWith(Prose.folded(heading));
        return begins ? heading : title;
    }

    private static @Nullable String source(Document page) {
        return first(Stream.of(
                meta(page, "property=og:site_name"),
                meta(page, "name=publisher"),
                meta(page, "name=DC.publisher"),
                meta(page, "name=application-name")));
    }

    private static @Nullable String date(Document page) {
        Stream<@Nullable String> places = Stream.of(
                meta(page, "property=article:published_time"),
                attribute(page, "[itemprop=datePublished][content]", "content"),
                attribute(page, "[itemprop=datePublished][datetime]", "datetime"),
                attribute(page, "article time[datetime]", "datetime"),
                attribute(page, "time[datetime]", "datetime"),
                meta(page, "name=date"),
                meta(page, "name=pubdate"),
                meta(page, "name=publish-date"),
                meta(page, "name=DC.date"),
                meta(page, "name=DC.date.issued"));
        return first(
                places.filter(date -> date != null && PrintedDate.parse(date).isPresent()));
    }

    private static @Nullable String url(Document page) {
        Predicate<@Nullable String> absolute = url -> url != null && url.contains("://");
        return first(Stream.of(attribute(page, "link[rel=canonical]", "href"), meta(page, "property=og:url"))
                .filter(absolute));
    }

    private static @Nullable String author(Document page) {
        Predicate<@Nullable String> name = author -> author != null && !author.contains("://");
        return first(Stream.of(
                        meta(page, "name=author"),
                        meta(page, "property=article:author"),
                        text(page, "[itemprop=author]"),
                        text(page, "[rel=author]"))
                .filter(name));
    }

    private static @Nullable String language(Document page) {
        return attribute(page, "html", "lang");
    }

    private static @Nullable String meta(Document page, String selector) {
        return attribute(page, "meta[" + selector + "]", "content");
    }

    private static @Nullable String attribute(Document page, String selector, String name) {
        Element element = page.selectFirst(selector);
        return element == null ? null : filled(element.attr(name));
    }

    private static @Nullable String text(Document page, String selector) {
        Element element = page.selectFirst(selector);
        return element == null ? null : filled(element.text());
    }

    private static @Nullable String filled(String text) {
        String line = Prose.onOneLine(text);
        return line.isEmpty() ? null : line;
    }

    private static @Nullable String first(Stream<@Nullable String> values) {
        return values.filter(value -> value != null).findFirst().orElse(null);
    }
}
