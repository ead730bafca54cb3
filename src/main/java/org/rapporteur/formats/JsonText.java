package org.rapporteur.formats;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text of fields of JSON, whatever shape it has there. */
final class JsonText {
    private JsonText() {}

    /** The first of these fields that says something: a value, a list of values, or an object with a name. */
    static @Nullable String of(JsonNode node, String... names) {
        for (String name : names) {
            String line = Prose.onOneLine(said(node.get(name)));
            if (!line.isEmpty()) {
                return line;
            }
        }
        return null;
    }

    private static String said(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return "";
        }
        if (node.isArray()) {
            List<String> all = new ArrayList<>();
            node.forEach(item -> all.add(item.isArray() ? "" : said(item)));
            return String.join(
                    ", ", all.stream().filter(item -> !item.isEmpty()).toList());
        }
        return node.isObject() ? (node.has("name") ? node.get("name").asText() : "") : node.asText();
    }
}
