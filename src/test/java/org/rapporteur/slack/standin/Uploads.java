package org.rapporteur.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rapporteur.checks.Json;

/** Files on their way into channels: asked for, then their bytes, then where to show them. Safe for use by many threads. */
final class Uploads {
    private static final int MOST_ALT = 1_000;

    private final Board board;
    private final Map<String, File> files = new ConcurrentHashMap<>();

    Uploads(Board board) {
        this.board = board;
    }

    /** @param bytes -1 until they came */
    private record File(String name, String alt, int announced, int bytes) {}

    /** @param base below which the bytes come in */
    ObjectNode open(ObjectNode arguments, String base) {
        String alt = arguments.path("alt_txt").asText();
        int length = arguments.path("length").asInt();
        if (length < 1) {
            return Methods.error("missing_argument");
        }
        if (alt.length() > MOST_ALT) {
            return Methods.error("alt_txt_too_large");
        }
        String id = "F" + board.nextTs().replace(".", "");
        files.put(id, new File(arguments.path("filename").asText(), alt, length, -1));
        return Methods.ok().put("file_id", id).put("upload_url", base + id);
    }

    boolean take(String id, int bytes) {
        return files.computeIfPresent(id, (key, file) -> new File(file.name(), file.alt(), file.announced(), bytes))
                != null;
    }

    /** Shows what was uploaded; each file once. */
    ObjectNode show(ObjectNode arguments) {
        ObjectNode message = Json.object()
                .put("channel", arguments.path("channel_id").asText())
                .put("thread_ts", arguments.path("thread_ts").asText());
        for (JsonNode shown : arguments.path("files")) {
            String id = shown.path("id").asText();
            File file = files.remove(id);
            if (file == null || file.bytes() != file.announced()) {
                return Methods.error("file_not_found");
            }
            message.withArray("files")
                    .addObject()
                    .put("id", id)
                    .put("name", file.name())
                    .put("title", shown.path("title").asText())
                    .put("alt_txt", file.alt())
                    .put("size", file.bytes());
        }
        if (!message.path("channel").asText().matches("[CDG].+")) {
            return Methods.error("channel_not_found");
        }
        board.post(message);
        ObjectNode answer = Methods.ok();
        answer.set("files", message.path("files").deepCopy());
        return answer;
    }
}
