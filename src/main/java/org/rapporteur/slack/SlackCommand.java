package org.rapporteur.slack;

import java.util.List;
import java.util.stream.Collectors;
import org.rapporteur.conversation.Conversation;
import org.rapporteur.conversation.Reply.CommandHelp;

/**
 * A slash command that Slack sends us.
 *
 * @param name with its slash
 * @param gives what it gives, in a few words
 * @param usage what can be typed behind it
 */
record SlackCommand(String name, String gives, String usage) {
    /** All of them. */
    static List<SlackCommand> all() {
        List<CommandHelp> commands = Conversation.commands();
        return List.of(
                new SlackCommand(
                        SlackNames.COMMAND,
                        "Answers from the folder of articles; the same commands as in a message",
                        commands.stream().map(CommandHelp::usage).collect(Collectors.joining(" | "))),
                new SlackCommand(
                        SlackNames.COMMAND_LATEST,
                        commands.stream()
                                .filter(command -> command.usage().startsWith("latest"))
                                .map(CommandHelp::gives)
                                .findFirst()
                                .orElseThrow(),
                        "[TOPIC]"));
    }
}
