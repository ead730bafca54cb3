package org.rapporteur.console;

import java.util.List;

/** The words in which the command line asks the core, the same as in a chat. */
final class Commands {
    private Commands() {}

    /** A question, also when it begins with the name of a command. */
    static String ask(String question) {
        return "ask " + question;
    }

    /** A command on a topic, or on everything when {@code topic} is empty. */
    static String on(String command, List<String> topic) {
        return (command + " " + String.join(" ", topic)).strip();
    }
}
