package org.rapporteur.matrix;

/** Every sentence of ours that only Matrix's users read. Plain, without markup. */
final class MatrixWording {
    static final String OURS_IN_ITALICS = "italics are ours, all other words are the article’s";
    static final String MORE_HINT = "“more” shows the passages";
    static final String MORE_LINES_HINT = "; “more” shows them";
    static final String NARROW_HINT = "; name a topic to see others";
    static final String MORE_GIVES =
            "what comes behind the last list here, or the whole passages behind the last answer";
    static final String NO_ANSWER_YET =
            "There is no answer or list here yet. Ask a question first; “more” then shows the passages behind its"
                    + " answer.";

    static final String HELLO_DIRECT =
            "Hello. I answer questions from a folder of articles: short, in the articles’ own words, each sentence with"
                    + " its source. Just type a question, or “help” to see what else I can do.";
    static final String ENCRYPTED =
            "This room is encrypted, and I cannot read encrypted messages yet, so I will be silent here. Please ask me"
                    + " in a room without encryption: make one with encryption switched off, and invite me.";
    static final String NOT_TAKEN =
            "I have an answer to that, but the homeserver fails on it each time. Please tell whoever keeps this bot;"
                    + " the log says more.";
    static final String TOO_LONG = "That is more text than I can take for a question. Please ask it in a few lines.";
    static final String NOT_IN_PUBLIC =
            "Anybody may enter this room, so I do not take that command here. Please send it to me in a direct message;"
                    + " whoever keeps this bot can allow the room in MATRIX_ADMIN_ROOMS.";
    static final String NOT_INVITED_BY_YOU =
            "I only come where somebody of my own homeserver, or named by whoever keeps this bot, invites me.";
    static final String NOT_IN_THIS_ROOM = "I answer in certain rooms only; whoever keeps this bot can add this one.";
    static final String NOBODY_HERE = "Nobody else is here.";

    private MatrixWording() {}

    static String hello(String prefix) {
        return "Hello. I answer questions from a folder of articles: short, in the articles’ own words, each sentence"
                + " with its source. To ask, mention me, or begin a message with “" + prefix
                + "”, or reply to an answer of mine. “" + prefix + " help” lists what else I can do.";
    }

    static String howToAsk(String prefix) {
        return "In a room mention me, begin with " + prefix
                + ", or reply to an answer of mine; in a direct message just write. 👍 or 👎 on an answer tells whoever"
                + " keeps the folder.";
    }
}
