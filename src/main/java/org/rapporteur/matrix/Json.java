package org.rapporteur.matrix;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;

/** JSON as homeservers send it: whatever is missing or of another type reads as nothing. Pure. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A text by its name; {@code ""} when there is none. */
    static String text(JsonNode parent, String name) {
        JsonNode child = parent.path(name);
        return child.isTextual() ? child.textValue() : "";
    }

    /** The texts of an array by its name; empty when there is none. */
    static Stream<String> texts(JsonNode parent, String name) {
        return parent.path(name).valueStream().filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    /**
     * Reads one value.
     *
     * @throws IllegalArgumentException when the text is no JSON; the message tells nothing of it
     */
    static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON");
        }
    }

    static String write(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON", e);
        }
    }
}
