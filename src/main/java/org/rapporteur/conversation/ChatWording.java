package org.rapporteur.conversation;

import java.time.Duration;

/** The lines by which people in a chat are told what became of what they asked, when that is no answer. Plain, without markup. */
public final class ChatWording {
    public static final String BUSY =
            "I have more questions than I can answer right now. Please ask again in a minute.";
    public static final String ALREADY_READING =
            "The folder is already being read; what it brings is told to whoever asked first. “status” shows when it"
                    + " is done.";
    public static final String TOO_MANY_ADDITIONS =
            "Too many articles are being added at the moment. Please add this one again in a few minutes.";
    public static final String GIVEN_UP =
            "That question could not be answered: the work on it was cut short several times. Please ask again.";
    public static final String FAILED = Wording.WENT_WRONG;
    public static final String TOO_OLD = "That answer is too old: I do not have it any more. Please ask again.";

    private ChatWording() {}

    /** In the place of a file that the platform does not take. */
    public static String fileNotTaken(String name) {
        return "I have the file " + name + " for you, and could not upload it here. Please tell whoever keeps this bot;"
                + " the log says why.";
    }

    /** Somebody asked more than the rate allows. */
    public static String limited(Duration wait) {
        long seconds = Math.max(1, wait.toSeconds());
        return "That was a lot of questions in a short time. I can take your next one in "
                + (seconds < 90
                        ? PlainDates.counted((int) seconds, "second")
                        : PlainDates.counted((int) (seconds / 60), "minute"))
                + ".";
    }
}
