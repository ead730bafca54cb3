package org.rapporteur.slack;

import java.util.List;

/** Every sentence of ours that only Slack's users read. Those in Slack's markup say so. */
final class SlackWording {
    static final String HOW_TO_ASK =
            "Mention me in a channel, write to me directly, or type /rapporteur and a question or a command.";

    /** In Slack's markup. */
    static final String OURS_IN_ITALICS = "_italics_ are ours, all other words are the article’s";

    static final String HELPFUL = "Helpful";
    static final String NOT_HELPFUL = "Not helpful";
    static final String MORE = "More";
    static final String WHY = "Why";
    static final String SHARE = "Share in channel";

    static final String FILE_COMES_DIRECTLY = "It comes to you in a direct message.";

    static final String ASK_TITLE = "Ask Rapporteur";
    static final String ASK_LABEL = "Your question";
    static final String ASK_PLACEHOLDER = "Who said what, when, where or why";
    static final String ASK_HINT = "The answer comes from the articles in the folder, with its sources.";
    static final String ASK_SUBMIT = "Ask";
    static final String CANCEL = "Cancel";

    static final String REASON_TITLE = "What was wrong?";
    static final String REASON_LABEL = "What should the answer have said?";
    static final String REASON_PLACEHOLDER = "Wrong article, out of date, beside the question …";
    static final String REASON_HINT = "Read by whoever keeps the folder.";
    static final String REASON_SUBMIT = "Send";

    static final String HOME_TITLE = "Rapporteur";
    static final String HOME_ABOUT =
            "Short, cited answers from a folder of articles. Ask below, in the Messages tab, or in any channel by"
                    + " mentioning me.";
    static final String HOME_NEWEST = "Newest in the folder";
    static final String HOME_EXAMPLES = "Ask, for example";
    static final String ASK_BUTTON = "Ask a question";
    static final String REFRESH_BUTTON = "Read the folder again";
    static final String FOLDER_EMPTY = "The folder holds no article yet.";

    static final String PROMPTS_TITLE = "From the folder";
    static final String LATEST_PROMPT = "Latest developments";
    static final String HELP_PROMPT = "What can you do?";

    /** Shown in turn while an answer is made. Without commas: the client sends a list parted by them. */
    static final List<String> LOADING = List.of("reading the articles", "weighing sentences", "checking the sources");

    static final String WORKING = "is looking through the articles …";

    static final String MANIFEST_SHORT = "Short, cited answers about negotiations from your own folder of articles.";
    static final String MANIFEST_AGENT =
            "Answers questions about negotiations from a folder of articles, in the articles’ own words and with"
                    + " links.";
    static final String MANIFEST_LONG =
            "Rapporteur answers questions about negotiations from a folder of articles that your organisation keeps."
                + " Every answer is short, quotes the sentences it rests on and links to the articles. Ask in a direct"
                + " message, mention it in a channel, use the message shortcut, or type /latest for the newest"
                + " developments. It says so when the folder does not hold an answer.";

    private SlackWording() {}
}
