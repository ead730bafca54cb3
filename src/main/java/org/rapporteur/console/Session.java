package org.rapporteur.console;

import java.util.function.ToIntFunction;
import org.rapporteur.conversation.IncomingMessage;
import org.rapporteur.conversation.Reply;

/**
 * What the commands share.
 *
 * @param factory opens the core
 * @param surroundings where to read and write
 * @param flags the settings given on this command line
 */
record Session(DeskFactory factory, Surroundings surroundings, SettingFlags flags) {
    /** Opens the core for one piece of work and closes it whatever happens. */
    int withDesk(ToIntFunction<Desk> work) {
        try (Desk desk = factory.open(flags.given())) {
            return work.applyAsInt(desk);
        }
    }

    Terminal terminal() {
        return surroundings.terminal();
    }

    /** Sends one command to the core and prints its reply. */
    int send(String command, boolean json) {
        return withDesk(desk -> {
            Reply reply = desk.reply(new IncomingMessage("console", command, null, true));
            print(json ? JsonLine.of(reply) + "\n" : rendered(reply));
            return ExitCode.of(reply);
        });
    }

    String rendered(Reply reply) {
        Terminal terminal = terminal();
        return new PlainTextRenderer(surroundings.clock(), terminal.width(), terminal.colour()).render(reply);
    }

    /** How the reply to a question came about, behind an empty line; nothing of any other reply. */
    String explained(Reply reply) {
        if (!(reply instanceof Reply.ToQuestion question)) {
            return "";
        }
        return "\n"
                + rendered(new Reply.Why(question.question(), question.result().explanation()));
    }

    /** Writes to standard output and flushes; {@code text} ends with its line's end. */
    void print(String text) {
        terminal().out().print(text);
        terminal().out().flush();
    }
}
