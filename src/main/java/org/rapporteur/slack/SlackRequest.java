package org.rapporteur.slack;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.reflect.TypeToken;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.Attachment;
import org.rapporteur.conversation.ShownText;

/** What is to be sent, as it waits in the outbox. */
sealed interface SlackRequest {
    /**
     * A message that stays.
     *
     * @param channel a channel or a direct message, or the id of a user for the direct message with them
     * @param thread the id of the thread's first message; null for a message at the top
     * @param made when it was written, in seconds since 1970; none is older in Slack
     */
    record Post(String channel, @Nullable String thread, Content content, long made) implements SlackRequest {}

    /**
     * A reply to a command, a button or a shortcut, by the address that came with it.
     *
     * @param url taken by Slack five times within 30 minutes
     * @param thread in which it shows; null at the top
     * @param everybody whether the whole channel sees it, and not the one who asked alone
     * @param user gets it as a direct message when the address is no longer taken; null to drop it then
     */
    record Response(
            String url,
            @Nullable String thread,
            boolean everybody,
            @Nullable String user,
            Content content,
            long made) implements SlackRequest {}

    /** A message that {@code user} alone sees, until they reload. */
    record Ephemeral(String channel, @Nullable String thread, String user, Content content) implements SlackRequest {}

    /** Puts something else in place of a message of ours. */
    record Update(String channel, String ts, Content content) implements SlackRequest {}

    /** Takes a message of ours away. */
    record Delete(String channel, String ts) implements SlackRequest {}

    /**
     * A file, shown in a conversation.
     *
     * @param channel as that of {@link Post}
     * @param name with its ending
     * @param description what a picture shows, for those who cannot see it; null for other files
     * @param base64 what is in it
     */
    record Upload(
            String channel,
            @Nullable String thread,
            String name,
            @Nullable String description,
            String base64,
            long made)
            implements SlackRequest {
        static Upload of(Place place, Attachment file, long made) {
            return new Upload(
                    place.channel(),
                    place.thread(),
                    file.name(),
                    file.isPicture()
                            ? ShownText.cut(ShownText.of(file.description()).strip(), Limits.ALT_TEXT)
                            : null,
                    Base64.getEncoder().encodeToString(file.bytes()),
                    made);
        }

        byte[] bytes() {
            return Base64.getDecoder().decode(base64);
        }

        /** A message where the file was to be. */
        Post post(Content content) {
            return new Post(channel, thread, content, made);
        }
    }

    /** For the outbox. */
    default String toJson() {
        JsonObject object = Form.JSON.toJsonTree(this).getAsJsonObject();
        object.addProperty("kind", getClass().getSimpleName().toLowerCase(Locale.ROOT));
        return object.toString();
    }

    /**
     * Reads what {@link #toJson()} wrote.
     *
     * @throws IllegalArgumentException when it is something else
     */
    static SlackRequest fromJson(String json) {
        JsonObject object = JsonParser.parseString(json).getAsJsonObject();
        String kind = object.get("kind").getAsString();
        Class<? extends SlackRequest> type = Stream.<Class<? extends SlackRequest>>of(
                        Post.class, Response.class, Ephemeral.class, Update.class, Delete.class, Upload.class)
                .filter(record -> record.getSimpleName().equalsIgnoreCase(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no request of Slack's: " + kind));
        return Form.JSON.fromJson(object, type);
    }

    /**
     * The words of a message.
     *
     * @param text never blank
     * @param blocks as JSON; "" when the text is all there is
     */
    record Content(String text, String blocks) {
        static Content of(SlackMessage message) {
            return new Content(message.text(), message.blocks().isEmpty() ? "" : Form.BLOCKS.toJson(message.blocks()));
        }

        /** The same without blocks: their words, and behind each link its address. */
        Content withoutBlocks() {
            List<LayoutBlock> parsed = Form.BLOCKS.fromJson(blocks, new TypeToken<List<LayoutBlock>>() {}.getType());
            String words = parsed == null ? "" : BlockText.wordsAndAddresses(parsed);
            return new Content(words.isBlank() ? text : words, "");
        }
    }

    /** How requests and blocks are written. */
    final class Form {
        private static final Gson JSON = new Gson();
        private static final Gson BLOCKS = GsonFactory.createSnakeCase();

        private Form() {}
    }
}
