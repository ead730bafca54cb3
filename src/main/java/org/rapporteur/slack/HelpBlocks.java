package org.rapporteur.slack;

import org.rapporteur.conversation.Reply;
import org.rapporteur.conversation.ReplyWords;

/** The commands with examples from the folder. Pure. */
final class HelpBlocks {
    private HelpBlocks() {}

    static BlockStack of(Reply.Help help) {
        return new BlockStack()
                .body(new RichText()
                        .paragraph(new RichLine().bold(ReplyWords.COMMANDS))
                        .bullets(help.commands().stream()
                                .map(HelpBlocks::command)
                                .toList())
                        .block())
                .body(GapBlocks.examples(help.examples()).block())
                .foot(SlackBlocks.context(SlackWording.HOW_TO_ASK));
    }

    private static RichLine command(Reply.CommandHelp command) {
        RichLine line = new RichLine(900).code(command.usage()).plain(" " + command.gives());
        return command.example().equals(command.usage())
                ? line
                : line.plain(", such as ").italic(command.example());
    }
}
