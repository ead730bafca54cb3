package org.rapporteur.formats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * YAML about an article: front matter or a sidecar. The keys read are {@code title, source, date, url, author, language}; others are allowed and
 * left alone.
 *
 * @param details what it says
 * @param warnings what could not be read
 */
public record MetadataBlock(Details details, List<String> warnings) {
    private static final Set<String> KEYS = Set.of("title", "source", "date", "url", "author", "language");

    public MetadataBlock {
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads {@code yaml}. When it is broken, its lines of the form {@code key: value} are read all the same and a warning says where it broke.
     *
     * @param where how a warning calls it: "the front matter"
     */
    public static MetadataBlock read(String yaml, String where) {
        if (yaml.length() > BoundedYaml.MAX_CHARS) {
            return new MetadataBlock(
                    Details.NONE,
                    List.of(where + " is longer than " + BoundedYaml.MAX_CHARS + " characters and was left out"));
        }
        List<String> warnings = new ArrayList<>();
        try {
            JsonNode root = BoundedYaml.read(yaml);
            if (root.isMissingNode() || root.isNull()) {
                return new MetadataBlock(Details.NONE, List.of());
            }
            if (root.isObject()) {
                return new MetadataBlock(toDetails(values(root, where, warnings)), warnings);
            }
            warnings.add(where + " is not a list of \"key: value\" lines and was left out");
            return new MetadataBlock(Details.NONE, warnings);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            warnings.add(where + " is not valid YAML" + (line > 0 ? " (line " + line + ")" : "")
                    + "; only its plain \"key: value\" lines were read. Put quotation marks around values that"
                    + " hold a colon");
            return new MetadataBlock(toDetails(plainLines(yaml)), warnings);
        }
    }

    private static Map<String, String> values(JsonNode root, String where, List<String> warnings) {
        Map<String, String> values = new HashMap<>();
        for (String key : KEYS) {
            JsonNode node = root.get(key);
            if (node == null || node.isNull()) {
                continue;
            }
            String value = text(node);
            if (value == null) {
                warnings.add("\"" + key + "\" in " + where + " is not a single value and was left out");
            } else {
                values.put(key, value);
            }
        }
        return values;
    }

    /** A value, or a list of values with commas between them. */
    private static @Nullable String text(JsonNode node) {
        if (node.isValueNode()) {
            return node.asText();
        }
        StringJoiner list = new StringJoiner(", ");
        for (JsonNode item : node) {
            if (node.isObject() || !item.isValueNode()) {
                return null;
            }
            list.add(item.asText());
        }
        return list.toString();
    }

    private static Map<String, String> plainLines(String yaml) {
        Map<String, String> values = new HashMap<>();
        yaml.lines().forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0 && KEYS.contains(line.substring(0, colon).strip())) {
                values.putIfAbsent(
                        line.substring(0, colon).strip(),
                        unquoted(line.substring(colon + 1).strip()));
            }
        });
        return values;
    }

    private static String unquoted(String value) {
        String start = value.startsWith("\"") || value.startsWith("'") ? value.substring(1) : value;
        return start.endsWith("\"") || start.endsWith("'") ? start.substring(0, start.length() - 1) : start;
    }

    private static Details toDetails(Map<String, String> values) {
        return new Details(
                value(values, "title"),
                value(values, "source"),
                value(values, "date"),
                value(values, "url"),
                value(values, "author"),
                value(values, "language"));
    }

    private static @Nullable String value(Map<String, String> values, String key) {
        String value = Prose.onOneLine(values.getOrDefault(key, ""));
        return value.isEmpty() ? null : value;
    }
}
