package org.rapporteur.feeds;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.formats.WebPage;

/** JSON Feed, versions 1 and 1.1. Pure. */
final class JsonFeed {
    private static final int DEEPEST = 50;
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build());

    private JsonFeed() {}

    static Feed read(byte[] body, URI address) throws NoFeedException {
        JsonNode root = parse(body);
        if (!root.path("items").isArray()) {
            throw new NoFeedException("is JSON, but no feed");
        }
        List<FeedEntry> entries = new ArrayList<>();
        for (JsonNode item : root.get("items")) {
            if (entries.size() == Feed.MOST) {
                break;
            }
            parts(item).toEntry(address).ifPresent(entries::add);
        }
        return new Feed(WebPage.words(escaped(root.get("title"))), entries);
    }

    private static EntryParts parts(JsonNode item) {
        EntryParts parts = new EntryParts();
        parts.put("link", text(item.get("url")));
        parts.put("link", text(item.get("external_url")));
        parts.put("id", text(item.get("id")));
        parts.put("title", escaped(item.get("title")));
        parts.put("date", text(item.get("date_published")));
        parts.put("updated", text(item.get("date_modified")));
        parts.put("author", escaped(item.path("authors").path(0).get("name")));
        parts.put("author", escaped(item.path("author").get("name")));
        parts.put("content", text(item.get("content_html")));
        parts.put("content", escaped(item.get("content_text")));
        parts.put("summary", escaped(item.get("summary")));
        return parts;
    }

    private static JsonNode parse(byte[] body) throws NoFeedException {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new NoFeedException("is broken JSON");
        }
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node != null && node.isValueNode() && !node.isNull() ? node.asText() : null;
    }

    /** Plain text as HTML. */
    private static String escaped(@Nullable JsonNode node) {
        String text = text(node);
        return text == null
                ? ""
                : text.replace("&", "&amp;").replace("<", "&lt;").replace("\n\n", "<p>");
    }
}
