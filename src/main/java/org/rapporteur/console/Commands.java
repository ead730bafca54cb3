package org.rapporteur.console;

import java.util.List;

/** The words in which the command line asks the core, the same as in a chat. */
final class Commands {
    private Commands() {}

    /** A question, also when it begins with the name of a command. */
    static String ask(String question) {
        return "ask " + question;
    }

    /** An address is one word. */
    static String add(String address) {
        String whole = address.contains("://") ? address : "https://" + address;
        return "add " + whole.strip().replaceAll("\\s", "%20");
    }

    /** What to type to ask an example: a question, or a command such as {@code latest NATO}. */
    static String typed(String example) {
        return example.startsWith("latest ")
                ? "rapporteur " + example
                : "rapporteur ask \"" + example.replaceAll("([\"$`\\\\])", "\\\\$1") + "\"";
    }

    /** A command on a topic, or on everything when {@code topic} is empty. */
    static String on(String command, List<String> topic) {
        return (command + " " + String.join(" ", topic)).strip();
    }
}
