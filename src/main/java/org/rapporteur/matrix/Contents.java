package org.rapporteur.matrix;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.Attachment;
import org.rapporteur.conversation.ShownText;
import org.rapporteur.matrix.Errand.Kind;

/** The contents of events: what messages are about, and whom they turn to. Pure. */
final class Contents {
    private static final String RELATES = "m.relates_to";
    private static final String MENTIONS = "m.mentions";
    private static final String NEW_CONTENT = "m.new_content";
    private static final String BODY = "body";
    private static final String HTML = "formatted_body";
    private static final String FILE_NAME = "filename";
    private static final String INFO = "info";
    private static final String URL = "url";

    /** Clients show it below the picture. */
    private static final int MOST_ALT = 1_000;

    private static final String STAR = "* ";

    /** By what a message of ours is known again in the history of a room, whatever became of the answer to our request. */
    private static final String MARK = "org.rapporteur.reply";

    private Contents() {}

    /** A message that answers nothing and mentions nobody. */
    static ObjectNode alone(MatrixMessage message) {
        return mentioning(message, null);
    }

    /** A reply to what somebody wrote, in its thread when it stands in one. They alone are mentioned, whatever the words are. */
    static ObjectNode reply(MatrixMessage message, Errand errand) {
        ObjectNode content = mentioning(message, errand.sender());
        relate(content, errand);
        return content;
    }

    private static void relate(ObjectNode content, Errand errand) {
        boolean edited = errand.kind() == Kind.EDIT && errand.target() != null;
        ObjectNode relation = content.putObject(RELATES);
        if (errand.threadRoot() != null) {
            relation.put("rel_type", RoomEvent.THREAD)
                    .put("event_id", errand.threadRoot())
                    .put("is_falling_back", true);
        }
        relation.putObject("m.in_reply_to").put("event_id", edited ? errand.target() : errand.event());
    }

    /** The words that take the place of an earlier reply; an edit keeps what that one was about. */
    static ObjectNode words(MatrixMessage message, Errand errand) {
        return mentioning(message, errand.sender());
    }

    /**
     * A file beside a reply, in its thread; it mentions nobody, since the reply does. The address of the file comes later.
     *
     * @param size in bytes
     */
    static ObjectNode file(Attachment file, Errand errand, int size) {
        String description = ShownText.of(file.description()).strip();
        ObjectNode content = Json.object()
                .put("msgtype", file.isPicture() ? "m.image" : "m.file")
                .put(BODY, description.isEmpty() ? file.name() : ShownText.cut(description, MOST_ALT))
                .put(FILE_NAME, file.name());
        ObjectNode info = content.putObject(INFO)
                .put("mimetype", file.mediaType().replaceFirst(";.*", ""))
                .put("size", size);
        Picture.size(file.bytes())
                .ifPresent(picture -> info.put("w", picture.width()).put("h", picture.height()));
        content.putObject(MENTIONS);
        relate(content, errand);
        return content;
    }

    /** The same once the file has an address. */
    static ObjectNode at(ObjectNode file, String address) {
        return file.deepCopy().put(URL, address);
    }

    /** A line in the place of a file that the homeserver does not take. */
    static ObjectNode withoutFile(ObjectNode file, MatrixMessage line) {
        ObjectNode content = saying(file, line);
        content.remove(List.of(FILE_NAME, INFO, URL));
        return content;
    }

    private static ObjectNode mentioning(MatrixMessage message, @Nullable String user) {
        ObjectNode content = message.content();
        ObjectNode mentions = content.putObject(MENTIONS);
        if (user != null) {
            mentions.putArray("user_ids").add(user);
        }
        return content;
    }

    /** An edit as it is sent: the new words, and for clients that know no edits the same with a star. Nobody is notified again. */
    static ObjectNode edit(ObjectNode words, String edited) {
        ObjectNode content = starred(words.deepCopy(), words);
        content.putObject(MENTIONS);
        content.set(NEW_CONTENT, words);
        content.putObject(RELATES).put("rel_type", RoomEvent.REPLACE).put("event_id", edited);
        return content;
    }

    /** The same as a plain reply, for homeservers that take no thread at that root. */
    static ObjectNode withoutThread(ObjectNode content) {
        ObjectNode plain = content.deepCopy();
        if (plain.path(RELATES) instanceof ObjectNode relation) {
            relation.remove("rel_type");
            relation.remove("event_id");
            relation.remove("is_falling_back");
        }
        return plain;
    }

    static boolean isInThread(ObjectNode content) {
        return Json.text(content.path(RELATES), "rel_type").equals(RoomEvent.THREAD);
    }

    /** The same with few words, for homeservers that take less than others. */
    static ObjectNode shortened(ObjectNode content) {
        return saying(content, MatrixMessage.shortened(Json.text(content, BODY)));
    }

    /** The same with other words, in an edit both times. */
    static ObjectNode saying(ObjectNode content, MatrixMessage message) {
        ObjectNode other = content.deepCopy().setAll(message.content());
        if (other.path(NEW_CONTENT) instanceof ObjectNode words) {
            words.setAll(message.content());
            return starred(other, words);
        }
        return other;
    }

    private static ObjectNode starred(ObjectNode content, ObjectNode words) {
        return content.put(BODY, STAR + Json.text(words, BODY)).put(HTML, STAR + Json.text(words, HTML));
    }

    static ObjectNode marked(ObjectNode content, String mark) {
        return content.deepCopy().put(MARK, mark);
    }

    static boolean isMarked(RoomEvent event, String mark) {
        return Json.text(event.content(), MARK).equals(mark);
    }
}
