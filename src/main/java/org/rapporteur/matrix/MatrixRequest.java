package org.rapporteur.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Base64;

/** What is to be sent, as it waits in the outbox. */
sealed interface MatrixRequest {
    String room();

    /**
     * A message.
     *
     * @param content all of it, as it is sent
     * @param device of ours that is to send it: the homeserver knows what was sent twice for one device alone
     * @param made when it was stored
     */
    record Say(String room, ObjectNode content, String device, Instant made) implements MatrixRequest {}

    /**
     * Puts other words in the place of a message of ours.
     *
     * @param of the reply key of that message
     * @param content the new words, as those of {@link Say} but for what they reply to
     */
    record Edit(String room, String of, ObjectNode content, String device, Instant made) implements MatrixRequest {}

    /**
     * A file: uploaded first, then shown by a message.
     *
     * @param content all of the message but the address of the file
     * @param base64 what is in the file
     */
    record Upload(String room, ObjectNode content, String name, String type, String base64, String device, Instant made)
            implements MatrixRequest {
        byte[] bytes() {
            return Base64.getDecoder().decode(base64);
        }
    }

    /**
     * Takes a message of ours back, when it was sent.
     *
     * @param of the reply key of that message
     */
    record TakeBack(String room, String of) implements MatrixRequest {}

    default String toJson() {
        ObjectNode json = Json.object().put("room", room());
        switch (this) {
            case Say say -> with(json.put("kind", "say"), say.content(), say.device(), say.made());
            case Edit edit ->
                with(json.put("kind", "edit").put("of", edit.of()), edit.content(), edit.device(), edit.made());
            case Upload upload ->
                with(
                        json.put("kind", "upload")
                                .put("name", upload.name())
                                .put("type", upload.type())
                                .put("bytes", upload.base64()),
                        upload.content(),
                        upload.device(),
                        upload.made());
            case TakeBack taken -> json.put("kind", "takeBack").put("of", taken.of());
        }
        return Json.write(json);
    }

    private static void with(ObjectNode json, ObjectNode content, String device, Instant made) {
        json.put("device", device).put("made", made.toEpochMilli()).set("content", content);
    }

    /** Reads what {@link #toJson()} wrote. */
    static MatrixRequest fromJson(String text) {
        JsonNode json = Json.read(text);
        String room = Json.text(json, "room");
        String of = Json.text(json, "of");
        String device = Json.text(json, "device");
        Instant made = Instant.ofEpochMilli(json.path("made").longValue());
        return switch (Json.text(json, "kind")) {
            case "say" -> new Say(room, content(json), device, made);
            case "edit" -> new Edit(room, of, content(json), device, made);
            case "upload" ->
                new Upload(
                        room,
                        content(json),
                        Json.text(json, "name"),
                        Json.text(json, "type"),
                        Json.text(json, "bytes"),
                        device,
                        made);
            case "takeBack" -> new TakeBack(room, of);
            default -> throw new IllegalArgumentException("no request");
        };
    }

    private static ObjectNode content(JsonNode json) {
        if (json.path("content") instanceof ObjectNode content) {
            return content;
        }
        throw new IllegalArgumentException("a request without content");
    }
}
