package org.rapporteur.feeds;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.formats.PrintedDate;
import org.rapporteur.formats.WebPage;
import org.rapporteur.guard.Addresses;

/** Collects what a feed says of an article, under names that all formats share; of two of a kind the first counts. */
final class EntryParts {
    private static final Pattern NAME = Pattern.compile("<name>(.{0,300}?)</name>");

    private final Map<String, String> parts = new HashMap<>();

    void put(String part, @Nullable String html) {
        if (html != null && !html.isBlank()) {
            parts.putIfAbsent(part, html);
        }
    }

    /** Empty without a link to an article on the web. */
    Optional<FeedEntry> toEntry(URI address) {
        Optional<URI> link = Stream.of("link", "id")
                .map(part -> parts.getOrDefault(part, ""))
                .filter(text -> !text.isEmpty())
                .filter(text -> text.equals(parts.get("link")) || text.contains("://"))
                .flatMap(text -> Addresses.resolve(address, text).stream())
                .findFirst();
        return link.map(url -> new FeedEntry(url, words("title"), date(), author(), html()));
    }

    /** Atom gives the name beside addresses of its own. */
    private @Nullable String author() {
        Matcher named = NAME.matcher(parts.getOrDefault("author", ""));
        String author = named.find() ? WebPage.words(named.group(1)) : words("author");
        return author.isEmpty() ? null : author;
    }

    private @Nullable LocalDate date() {
        return Stream.of("date", "updated")
                .flatMap(part -> PrintedDate.parse(words(part)).stream())
                .findFirst()
                .orElse(null);
    }

    private String words(String part) {
        return WebPage.words(parts.getOrDefault(part, ""));
    }

    private String html() {
        String content = parts.getOrDefault("content", "");
        String summary = parts.getOrDefault("summary", "");
        return content.length() >= summary.length() ? content : summary;
    }
}
