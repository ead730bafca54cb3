package org.rapporteur.console;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line of the batch, read: a question, or the reason why it is none. */
sealed interface BatchLine {
    /** As it was written, text or a number; null when there is none or it could not be read. */
    @Nullable
    JsonNode id();

    /**
     * A question.
     *
     * @param after the id of the question that it follows up
     */
    record Asked(
            @Nullable JsonNode id,
            String question,
            @Nullable LocalDate askedOn,
            @Nullable String after) implements BatchLine {}

    /** No question; {@code error} says why in one line. */
    record Refused(@Nullable JsonNode id, String error) implements BatchLine {}

    /** Reads a line; whatever is in it, this does not fail. */
    static BatchLine read(BoundedLineReader.Line line) {
        if (line.tooLong()) {
            return new Refused(Parsing.idIn(line.start()), "the line is longer than 1 MB");
        }
        String text = new String(line.start(), StandardCharsets.UTF_8).replace("\uFEFF", "");
        if (text.isBlank()) {
            return new Refused(null, "the line is empty");
        }
        try {
            return Parsing.object(Parsing.MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            return new Refused(Parsing.idIn(line.start()), "the line is no JSON object: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            return new Refused(Parsing.idIn(line.start()), String.valueOf(e.getMessage()));
        }
    }

    /** How a line is taken apart. */
    final class Parsing {
        private static final JsonMapper MAPPER = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

        private Parsing() {}

        private static BatchLine object(JsonNode node) {
            if (!node.isObject()) {
                throw new IllegalArgumentException("the line is no JSON object");
            }
            JsonNode question = node.path("question");
            if (!question.isTextual()) {
                throw new IllegalArgumentException("\"question\" must be a text");
            }
            return new Asked(id(node.path("id")), question.textValue(), day(node), name(node.path("after"), "after"));
        }

        private static @Nullable JsonNode id(JsonNode id) {
            return name(id, "id") == null ? null : id;
        }

        private static @Nullable String name(JsonNode value, String key) {
            if (value.isMissingNode() || value.isNull()) {
                return null;
            }
            if (!value.isTextual() && !value.isNumber()) {
                throw new IllegalArgumentException("\"" + key + "\" must be a text or a number");
            }
            return value.asText();
        }

        private static @Nullable LocalDate day(JsonNode node) {
            String text = name(node.path("asked_on"), "asked_on");
            if (text == null) {
                return null;
            }
            try {
                if (DAY.matcher(text).matches()) {
                    return LocalDate.parse(text);
                }
            } catch (DateTimeException e) {
                // said below, as for any other text that is no date
            }
            throw new IllegalArgumentException("\"asked_on\" must be a date such as 2012-11-20");
        }

        /** The id in a line that is broken or cut off, as far as it can be read. */
        private static @Nullable JsonNode idIn(byte[] start) {
            try (JsonParser parser = MAPPER.createParser(start)) {
                if (parser.nextToken() != JsonToken.START_OBJECT) {
                    return null;
                }
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    boolean isId = "id".equals(parser.currentName());
                    JsonToken value = parser.nextToken();
                    if (isId && value == JsonToken.VALUE_STRING) {
                        return MAPPER.getNodeFactory().textNode(parser.getText());
                    }
                    if (isId && value.isNumeric()) {
                        return MAPPER.readTree(parser.getText());
                    }
                    parser.skipChildren();
                }
            } catch (IOException e) {
                return null;
            }
            return null;
        }
    }
}
