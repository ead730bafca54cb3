package org.rapporteur.matrix;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

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

    /** How many bytes a text takes as JSON. */
    static int size(String text) {
        int escapes = (int) text.chars()
                .filter(sign -> sign == '"' || sign == '\\' || sign == '\n')
                .count();
        return text.getBytes(StandardCharsets.UTF_8).length + escapes;
    }
}
