package org.rapporteur.slack;

/** The names under which what we show comes back to us: actions, forms and their blocks, shortcuts, commands. */
final class SlackNames {
    /** Feedback buttons below an answer; the value is {@link #UP} or {@link #DOWN}, a colon and the id of the reply. */
    static final String ACTION_FEEDBACK = "feedback";

    static final String UP = "up";
    static final String DOWN = "down";

    /** The long form of an answer. The value of this and of the next two is the id of the reply. */
    static final String ACTION_MORE = "more";

    static final String ACTION_WHY = "why";

    /** What comes behind a list; the value is the command that gives it, so that it works whatever was restarted meanwhile. */
    static final String ACTION_PAGE = "page";

    /** Posts a private answer where everybody sees it. */
    static final String ACTION_SHARE = "share";

    /** Reads the folder anew, on the Home tab of admins. */
    static final String ACTION_REFRESH = "refresh";

    /** Opens the form to ask, on the Home tab. */
    static final String ACTION_ASK = "ask";

    /** The prefix of an example's button on the Home tab; the value is what to ask. */
    static final String ACTION_EXAMPLE = "example";

    static final String SHORTCUT_MESSAGE = "ask_about_message";
    static final String SHORTCUT_GLOBAL = "ask_rapporteur";

    /** The form to ask; its private metadata is a {@link Place} as JSON. */
    static final String VIEW_ASK = "ask";

    /** The form that asks what was wrong; its private metadata is the id of the message voted on. */
    static final String VIEW_REASON = "feedback_reason";

    static final String BLOCK_QUESTION = "question";
    static final String BLOCK_REASON = "reason";

    /** The action of the one input element of each form. */
    static final String INPUT = "input";

    static final String COMMAND = "/rapporteur";
    static final String COMMAND_LATEST = "/latest";

    private SlackNames() {}
}
