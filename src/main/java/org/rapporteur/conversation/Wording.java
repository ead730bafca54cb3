package org.rapporteur.conversation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.answer.AnswerResult.GapReason;
import org.rapporteur.conversation.Reply.CommandHelp;
import org.rapporteur.text.EditDistance;

/** Every sentence of ours that a user may read, but for what an answer says of itself. Calm and plain. */
public final class Wording {
    static final String WENT_WRONG =
            "That went wrong on our side, and nothing you typed caused it. Please try again; if it stays, tell whoever"
                    + " keeps this bot.";
    static final String NO_ANSWER_YET =
            "There is no answer in this thread yet. Ask a question first; “why” then tells how its answer came about.";
    static final String NOT_ADMIN =
            "Only admins may refresh the folder from here. Unless RAPPORTEUR_REFRESH says otherwise, it is read"
                    + " again by itself as soon as a file in it changes.";
    static final String ROLLBACK_NOT_ADMIN = "Only admins may go back to what the folder held before.";
    static final String GAPS_NOT_ADMIN = "Only admins may see what others asked in vain.";
    static final String ADD_NOT_ADMIN = "Only admins may add articles to the folder from here.";
    static final String ADD_WHAT = "“add” needs the address of an article, such as: add https://example.org/article";
    static final String VOTED_DOWN = "voted down";
    static final String HELLO = "Hello. Ask me something about the articles in the folder, or type “help”.";
    static final String THANKS = "You are welcome.";

    /** Before a sentence that stands beside a gap. */
    public static final String SAID_INSTEAD = "What the articles do say:";

    static final String SEVERAL = "%d questions in one message, answered by number with a sentence each";

    /** The commands in the order of help. */
    private static final List<String> COMMANDS = List.of(
            "ask",
            "latest",
            "timeline",
            "since",
            "quotes",
            "positions",
            "demands",
            "who",
            "more",
            "export",
            "watch",
            "watches",
            "unwatch",
            "digest",
            "quiet",
            "sources",
            "why",
            "status",
            "refresh",
            "rollback",
            "add",
            "gaps",
            "help");

    private Wording() {}

    /** How a follow-up was read. */
    static String takenAs(String typed, String meant) {
        return "taking “" + typed + "” as “" + meant + "”";
    }

    /** How a message with too many questions was read. */
    static String firstOfSeveral(int answered, int all) {
        return String.format(Locale.ROOT, SEVERAL, all) + "; only the first " + answered + " of them";
    }

    /** What going back came to; empty when nothing earlier is kept. */
    public static String wentBack(Optional<WentBack> wentBack) {
        return wentBack.map(Wording::wentBack)
                .orElse("There is nothing to go back to: no earlier reading of the folder is kept.");
    }

    /** @param reason in a few words, without a full stop */
    static String notChanged(String reason) {
        return "That failed: " + reason
                + ". What was held before goes on answering. See to the cause, then say it again.";
    }

    private static String wentBack(WentBack now) {
        return "Done: the articles are those of " + PlainDates.moment(now.readAt()) + " again, "
                + PlainDates.number(now.articles()) + " instead of " + PlainDates.number(now.before())
                + ". It stays so, whatever changes in the folder and over restarts, until an admin says “refresh”.";
    }

    static String added(String title, String path) {
        return "Added “" + title + "” as " + path + ", a file to read and to edit.";
    }

    static String unknownCommand(String typed, String nearest) {
        return "There is no command “" + typed + "”. The nearest one is “" + nearest + "”; “help” lists them all.";
    }

    /**
     * The commands as help shows them.
     *
     * @param examples what the folder can be asked, commands among them
     */
    static List<CommandHelp> commands(List<String> examples) {
        String question = examples.stream()
                .filter(example -> !example.startsWith("latest "))
                .findFirst()
                .orElse("What was agreed?");
        String topic = examples.stream()
                .filter(example -> example.startsWith("latest "))
                .map(example -> example.substring("latest".length()))
                .findFirst()
                .orElse("");
        return List.of(
                new CommandHelp(
                        "ask QUESTION", "a short answer with its sources; “ask” can be left out", "ask " + question),
                new CommandHelp("latest [TOPIC]", "the newest developments, newest first", "latest" + topic),
                new CommandHelp("timeline [TOPIC] [FROM..TO]", "what happened when, oldest first", "timeline" + topic),
                new CommandHelp("since DAY [TOPIC]", "what is new since then", "since 3 Nov 2012"),
                new CommandHelp("quotes NAME [about TOPIC]", "who said what, newest first", "quotes Lavrov"),
                new CommandHelp("positions [ISSUE]", "where each side stands, as stated last", "positions" + topic),
                new CommandHelp(
                        "demands [of PARTY]", "each demand and offer, and what became of it", "demands of Russia"),
                new CommandHelp("who NAME", "who somebody is, by the articles", "who Lavrov"),
                new CommandHelp("more", "what comes behind the last list here", "more"),
                new CommandHelp(
                        "export COMMAND as csv|md|json", "the whole list as a file", "export quotes Lavrov as csv"),
                new CommandHelp(
                        "watch TOPIC", "tells here what is new of it; also “watch by NAME”", "watch" + topicOr(topic)),
                new CommandHelp("watches, unwatch N", "what is watched for here, and the end of one", "watches"),
                new CommandHelp(
                        "digest daily|weekly|off", "gathers what is new until its hour", "digest daily at 8:00"),
                new CommandHelp("quiet FROM-TO", "hours in which nothing is told by itself", "quiet 22:00-07:00"),
                new CommandHelp("sources [TOPIC]", "what is in the folder", "sources" + topic),
                new CommandHelp("why [LINE]", "how the last answer here came about, or a line of the last list", "why"),
                new CommandHelp("status", "how many articles are held, the newest date, the last refresh", "status"),
                new CommandHelp("refresh", "reads the folder again now; for admins", "refresh"),
                new CommandHelp(
                        "rollback", "goes back to what was held before the last refresh; for admins", "rollback"),
                new CommandHelp(
                        "add ADDRESS",
                        "fetches the article at a web address into the folder; for admins",
                        "add https://example.org/article"),
                new CommandHelp(
                        "gaps [csv]", "questions without an answer, and answers voted down; for admins", "gaps csv"),
                new CommandHelp("help", "this list", "help"));
    }

    private static String topicOr(String topic) {
        return topic.isEmpty() ? " by NAME" : topic;
    }

    /** A kind of gap in a few words, as the list of gaps has it. */
    static String gap(GapReason reason) {
        return switch (reason) {
            case NO_QUESTION -> "no question";
            case EMPTY_FOLDER -> "the folder was empty";
            case OFF_TOPIC -> "nothing on the subject";
            case NOT_STATED -> "not stated";
            case NO_RECORD -> "no record of what was asked about";
            case OUT_OF_DATES -> "outside the dates held";
            case NO_SUCH_DATE -> "a date that does not exist";
            case OTHER_LANGUAGE -> "asked in another language";
            case SEVERAL_MEANT -> "several of that name";
        };
    }

    /** The command whose name is least different; the first of several in the order of help. */
    static String nearestCommand(String typed) {
        return COMMANDS.stream()
                .min(Comparator.comparingInt(command -> EditDistance.between(typed, command)))
                .orElse("help");
    }
}
