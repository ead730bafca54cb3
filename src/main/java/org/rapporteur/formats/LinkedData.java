package org.rapporteur.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a page says of its article to search engines: a JSON-LD block with an article of schema.org's vocabulary. */
final class LinkedData {
    private static final Logger LOG = LoggerFactory.getLogger(LinkedData.class);
    private static final int LONGEST = 1 << 20;
    private static final int DEEPEST = 30;
    private static final Set<String> ARTICLES = Set.of(
            "Article",
            "NewsArticle",
            "ReportageNewsArticle",
            "AnalysisNewsArticle",
            "OpinionNewsArticle",
            "BlogPosting",
            "Report",
            "WebPage");
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build());

    private LinkedData() {}

    /** Of several articles the first; {@link Details#NONE} when there is none. */
    static Details of(Document page) {
        Details found = Details.NONE;
        for (Element block : page.select("script[type=application/ld+json]")) {
            String json = block.data();
            if (json.length() <= LONGEST) {
                try {
                    found = found.orElse(details(JSON.readTree(json)));
                } catch (JsonProcessingException e) {
                    LOG.debug("a block of linked data is broken: {}", e.getMessage());
                }
            }
        }
        return found;
    }

    private static Details details(@Nullable JsonNode root) {
        List<JsonNode> articles = new ArrayList<>();
        collect(root, articles);
        // What calls itself an article tells more than what calls itself a page.
        articles.sort((a, b) -> Boolean.compare(isPage(a), isPage(b)));
        return articles.stream().map(LinkedData::article).reduce(Details.NONE, Details::orElse);
    }

    private static void collect(@Nullable JsonNode node, List<JsonNode> articles) {
        if (node == null) {
            return;
        }
        if (node.isArray()) {
            node.forEach(each -> collect(each, articles));
        } else if (node.isObject()) {
            if (types(node).stream().anyMatch(ARTICLES::contains)) {
                articles.add(node);
            }
            collect(node.get("@graph"), articles);
        }
    }

    private static List<String> types(JsonNode node) {
        List<String> types = new ArrayList<>();
        JsonNode type = node.get("@type");
        if (type != null && type.isArray()) {
            type.forEach(each -> types.add(each.asText()));
        } else if (type != null) {
            types.add(type.asText());
        }
        return types;
    }

    private static boolean isPage(JsonNode node) {
        return types(node).contains("WebPage");
    }

    private static Details article(JsonNode node) {
        return new Details(
                JsonText.of(node, "headline"),
                JsonText.of(node, "publisher"),
                JsonText.of(node, "datePublished"),
                null,
                JsonText.of(node, "author"),
                JsonText.of(node, "inLanguage"));
    }
}
