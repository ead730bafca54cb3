package org.rapporteur.slack;

/**
 * Where a reply is shown, and how it is recognised when somebody presses a button below it.
 *
 * @param replyId the value of its buttons, at most 255 characters
 * @param audience who sees it
 */
record ReplyFrame(String replyId, Audience audience) {
    /** Who sees a reply. */
    enum Audience {
        /** Those in the thread in which it was asked. */
        THREAD,
        /** The one who asked, by a command: nobody sees the question, so the reply repeats it and can be shared. */
        ASKER,
        /** Everybody in the channel: a private reply that was shared. */
        CHANNEL
    }

    private static final int MOST = 255;

    ReplyFrame {
        if (replyId.isBlank() || replyId.length() > MOST) {
            throw new IllegalArgumentException("no id of a reply: " + replyId.length() + " characters");
        }
    }

    static ReplyFrame inThread(String replyId) {
        return new ReplyFrame(replyId, Audience.THREAD);
    }

    static ReplyFrame privately(String replyId) {
        return new ReplyFrame(replyId, Audience.ASKER);
    }

    static ReplyFrame shared(String replyId) {
        return new ReplyFrame(replyId, Audience.CHANNEL);
    }
}
