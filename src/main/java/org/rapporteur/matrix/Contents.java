package org.rapporteur.matrix;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.rapporteur.matrix.Errand.Kind;

/** The contents of events: what messages are about, and whom they turn to. Pure. */
final class Contents {
    private static final String RELATES = "m.relates_to";
    private static final String MENTIONS = "m.mentions";

    /** By what a message of ours is known again in the history of a room, whatever became of the answer to our request. */
    private static final String MARK = "org.rapporteur.reply";

    private Contents() {}

    /** A message that answers nothing and mentions nobody. */
    static ObjectNode alone(MatrixMessage message) {
        return mentioning(message, null);
    }

    /** A reply to what somebody wrote, in its thread when it stands in one. They alone are mentioned, whatever the words are. */
    static ObjectNode reply(MatrixMessage message, Errand errand) {
        boolean edited = errand.kind() == Kind.EDIT && errand.target() != null;
        ObjectNode content = mentioning(message, errand.sender());
        ObjectNode relation = content.putObject(RELATES);
        if (errand.threadRoot() != null) {
            relation.put("rel_type", RoomEvent.THREAD)
                    .put("event_id", errand.threadRoot())
                    .put("is_falling_back", true);
        }
        relation.putObject("m.in_reply_to").put("event_id", edited ? errand.target() : errand.event());
        return content;
    }

    /** The words that take the place of an earlier reply; an edit keeps what that one was about. */
    static ObjectNode words(MatrixMessage message, Errand errand) {
        return mentioning(message, errand.sender());
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
        ObjectNode content = words.deepCopy();
        content.put("body", "* " + Json.text(words, "body"));
        content.put("formatted_body", "* " + Json.text(words, "formatted_body"));
        content.putObject(MENTIONS);
        content.set("m.new_content", words);
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
        MatrixMessage fewer = MatrixMessage.shortened(Json.text(content, "body"));
        return content.deepCopy().put("body", fewer.body()).put("formatted_body", fewer.html());
    }

    static ObjectNode marked(ObjectNode content, String mark) {
        return content.deepCopy().put(MARK, mark);
    }

    static boolean isMarked(RoomEvent event, String mark) {
        return Json.text(event.content(), MARK).equals(mark);
    }
}
