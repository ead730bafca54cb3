package org.rapporteur.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * JSON: an object is an article, a list of objects or one object a line are several. An article of a list is called by its {@code id}, {@code guid},
 * {@code url} or {@code link}, so that it keeps its name when others come in before it, else by its place from 1. Words come from {@code text},
 * {@code body}, {@code content} and the like, as plain text or as HTML.
 */
final class JsonReader implements FormatReader {
    private static final int DEEPEST = 50;
    private static final int LONGEST_KEY = 120;
    private static final int MOST_ARTICLES = 10_000;
    private static final List<String> LISTS =
            List.of("articles", "items", "entries", "results", "docs", "data", "stories");
    private static final List<String> KEYS = List.of("id", "guid", "_id", "url", "link");
    private static final List<String> WORDS = List.of(
            "text",
            "body",
            "content",
            "content_text",
            "content_html",
            "articleBody",
            "full_text",
            "paragraphs",
            "description",
            "summary");
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build());

    @Override
    public Format format() {
        return Format.plain("JSON", ".json", ".jsonl", ".ndjson");
    }

    @Override
    public boolean isShownBy(SourceFile file) {
        return false;
    }

    @Override
    public List<Draft> readAll(SourceFile file) throws UnreadableFileException {
        TextDecoder.Decoded decoded = TextDecoder.decode(file, Optional.empty());
        List<JsonNode> roots = roots(decoded.text());
        if (roots.size() == 1 && roots.getFirst().isObject() && list(roots.getFirst()) == null) {
            return List.of(draft(roots.getFirst(), decoded.warnings()));
        }
        List<JsonNode> nodes = roots.size() > 1 ? roots : items(roots.getFirst());
        if (nodes.size() > MOST_ARTICLES) {
            throw new UnreadableFileException("holds more than " + MOST_ARTICLES + " articles; split it");
        }
        Set<String> keys = new HashSet<>();
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            String key = key(nodes.get(i), i + 1);
            drafts.add(draft(nodes.get(i), i == 0 ? decoded.warnings() : List.of())
                    .withKey(keys.add(key) ? key : unused(key, keys)));
        }
        if (drafts.isEmpty()) {
            throw new UnreadableFileException("is a list of nothing; put articles into it or remove it");
        }
        return drafts;
    }

    private static List<JsonNode> roots(String text) throws UnreadableFileException {
        try (JsonParser json = JSON.createParser(text)) {
            List<JsonNode> roots = new ArrayList<>();
            while (json.nextToken() != null) {
                roots.add(JSON.readTree(json));
            }
            if (roots.isEmpty()) {
                throw new UnreadableFileException("is empty; put the article into it or remove it");
            }
            return roots;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new UnreadableFileException(
                    "is not valid JSON" + (line > 0 ? " (line " + line + ")" : "") + "; mend it, or save it as text",
                    e);
        } catch (IOException e) {
            throw new UnreadableFileException("is not valid JSON; mend it, or save it as text", e);
        }
    }

    private static List<JsonNode> items(JsonNode root) throws UnreadableFileException {
        JsonNode list = root.isArray() ? root : list(root);
        if (list == null) {
            throw new UnreadableFileException(
                    "holds neither an article, which is an object with \"title\" and \"text\", nor a list of such");
        }
        List<JsonNode> items = new ArrayList<>();
        list.forEach(items::add);
        return items;
    }

    /** The list of articles in an object that has one and no words of its own. */
    private static @Nullable JsonNode list(JsonNode root) {
        if (words(root) != null) {
            return null;
        }
        return LISTS.stream()
                .map(root::get)
                .filter(node -> node != null
                        && node.isArray()
                        && !node.isEmpty()
                        && node.get(0).isObject())
                .findFirst()
                .orElse(null);
    }

    private static String key(JsonNode article, int place) {
        return KEYS.stream()
                .map(article::get)
                .filter(node -> node != null && node.isValueNode() && !node.isNull())
                .map(node -> Prose.onOneLine(node.asText()))
                .filter(key -> !key.isEmpty() && key.length() <= LONGEST_KEY)
                .findFirst()
                .orElse(String.valueOf(place));
    }

    private static String unused(String key, Set<String> keys) {
        int again = 2;
        while (!keys.add(key + "~" + again)) {
            again++;
        }
        return key + "~" + again;
    }

    private static Draft draft(JsonNode article, List<String> warnings) {
        Details details = new Details(
                JsonText.of(article, "title", "headline", "name"),
                JsonText.of(article, "source", "publisher", "outlet", "site_name", "publication"),
                JsonText.of(
                        article,
                        "date",
                        "published",
                        "date_published",
                        "datePublished",
                        "published_at",
                        "publishedAt",
                        "pubDate"),
                JsonText.of(article, "url", "link", "external_url", "canonical_url"),
                JsonText.of(article, "author", "byline", "authors", "creator"),
                JsonText.of(article, "language", "lang", "inLanguage"));
        String words = words(article);
        HeadedParagraphs prose = new HeadedParagraphs();
        if (words != null && looksLikeHtml(words)) {
            HtmlProse.read(MainText.of(Jsoup.parse(words)), prose);
        } else if (words != null) {
            TextLines.paragraphs(Prose.cleaned(words)).forEach(prose::paragraph);
        }
        return DocumentDraft.of(details, prose, warnings);
    }

    private static boolean looksLikeHtml(String words) {
        return words.contains("</p>") || words.contains("<br") || words.contains("</div>");
    }

    private static @Nullable String words(JsonNode article) {
        for (String name : WORDS) {
            JsonNode node = article.get(name);
            if (node != null && node.isTextual() && !node.asText().isBlank()) {
                return node.asText();
            }
            if (node != null && node.isArray() && !node.isEmpty() && node.get(0).isTextual()) {
                List<String> paragraphs = new ArrayList<>();
                node.forEach(paragraph -> paragraphs.add(paragraph.asText()));
                return String.join("\n\n", paragraphs);
            }
        }
        return null;
    }
}
