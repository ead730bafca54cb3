package org.rapporteur.slack.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON read and made by the stand-in and its tests. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** @throws IllegalArgumentException when {@code text} is no JSON */
    public static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + text, e);
        }
    }

    /** Like {@link #read}, for text that is known to be one object. */
    public static ObjectNode readObject(String text) {
        return (ObjectNode) read(text);
    }

    /** What Slack answers to a call that it carried out. */
    static ObjectNode ok() {
        return object().put("ok", true);
    }

    /** What Slack answers, with status 200, to a call that it refuses. */
    static ObjectNode error(String error) {
        return object().put("ok", false).put("error", error);
    }
}
