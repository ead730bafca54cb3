package org.rapporteur.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.conversation.ShownText;

/**
 * A message as it is sent, but for what it is about and whom it is for.
 *
 * @param type how clients and other bots take it
 * @param body plain text with the addresses in clear; never blank
 * @param html the same as HTML
 */
record MatrixMessage(Type type, String body, String html) {
    /**
     * Bytes of both texts together as JSON. A homeserver takes an event of 65,536 bytes; encrypted it grows by a third, an edit holds everything
     * twice, and the rest of the event takes its share too.
     */
    static final int MOST_BYTES = 18_000;

    private static final int SHORT = 1_000;

    /** What kind of message it is. */
    enum Type {
        /** Something that was asked for. */
        TEXT("m.text"),
        /** Something that we have to say beside that; no bot answers it. */
        NOTICE("m.notice");

        private final String name;

        Type(String name) {
            this.name = name;
        }
    }

    MatrixMessage {
        if (body.isBlank() || size(body) + size(html) > MOST_BYTES) {
            throw new IllegalArgumentException(size(body) + " and " + size(html) + " bytes");
        }
    }

    /** What every message has in its content. */
    ObjectNode content() {
        ObjectNode content = Json.object();
        content.put("msgtype", type.name);
        content.put("body", body);
        content.put("format", "org.matrix.custom.html");
        content.put("formatted_body", html);
        return content;
    }

    /** The beginning of a body, at most half of it, and the first address in it, for a homeserver that takes no more. */
    static MatrixMessage shortened(String body) {
        String address = body.lines()
                .filter(line -> line.startsWith("https://") || line.startsWith("http://"))
                .findFirst()
                .orElse("");
        return new MessageText()
                .body(new Line().plain(ShownText.cut(body, Math.min(SHORT, Math.max(2, body.length() / 2)))))
                .foot(new Line().link("…", address))
                .message(Type.TEXT);
    }

    String toJson() {
        return Json.write(content());
    }

    /** Reads what {@link #toJson()} wrote; empty when it is something else. */
    static Optional<MatrixMessage> fromJson(String text) {
        JsonNode json = Json.read(text);
        return Stream.of(Type.values())
                .filter(type -> type.name.equals(Json.text(json, "msgtype")))
                .map(type -> new MatrixMessage(type, Json.text(json, "body"), Json.text(json, "formatted_body")))
                .findFirst();
    }

    /** How many bytes a text takes as JSON. */
    static int size(String text) {
        int escapes = (int) text.chars()
                .filter(sign -> sign == '"' || sign == '\\' || sign == '\n')
                .count();
        return text.getBytes(StandardCharsets.UTF_8).length + escapes;
    }
}
