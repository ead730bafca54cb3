package org.rapporteur.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.BadRequestResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question over the API, as far as it can be taken.
 *
 * @param thread the caller's name for the thread, at most {@value #LONGEST_NAME} characters; a random one when none was given
 * @param id the caller's name for the question
 */
record AskRequest(
        String question,
        String thread,
        @Nullable String id,
        @Nullable LocalDate askedOn) {
    private static final int LONGEST_NAME = 200;

    /** @throws BadRequestResponse with a line that names what is wrong */
    static AskRequest of(JsonNode body) {
        if (!body.isObject()) {
            throw new BadRequestResponse("the request is not a JSON object");
        }
        String question = text(body, "question");
        if (question == null || question.isBlank()) {
            throw new BadRequestResponse("\"question\" is missing");
        }
        String thread = name(body, "thread");
        return new AskRequest(
                question, thread == null ? UUID.randomUUID().toString() : thread, name(body, "id"), askedOn(body));
    }

    private static @Nullable LocalDate askedOn(JsonNode body) {
        String day = text(body, "asked_on");
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeParseException malformed) {
            throw new BadRequestResponse("\"asked_on\" is not a day such as 2012-11-20");
        }
    }

    private static @Nullable String name(JsonNode body, String field) {
        String name = text(body, field);
        if (name != null && name.length() > LONGEST_NAME) {
            throw new BadRequestResponse("\"" + field + "\" is longer than " + LONGEST_NAME + " characters");
        }
        return name;
    }

    private static @Nullable String text(JsonNode body, String field) {
        JsonNode value = body.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new BadRequestResponse("\"" + field + "\" is not a text");
        }
        return value.textValue();
    }
}
