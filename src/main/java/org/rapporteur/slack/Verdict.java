package org.rapporteur.slack;

/** What is done about a message event. */
sealed interface Verdict {
    /** It is for us. */
    record Answer() implements Verdict {}

    /** It is for us, and whoever wrote it, or where, is not served; they are told so. */
    record Refuse(Refusal refusal) implements Verdict {}

    /** A message was deleted: what it asked is not answered any more. */
    record Withdraw(String channel, String ts) implements Verdict {}

    /** Nothing; {@code why} is for the log. */
    record Ignore(String why) implements Verdict {}

    /** Why somebody is not served. */
    enum Refusal {
        /** A guest, or somebody of another organisation. */
        OUTSIDER,
        /** The channel is shared with another organisation. */
        SHARED_CHANNEL,
        /** The channel is not among those allowed. */
        CHANNEL,
        /** Slack does not say who it is. */
        UNKNOWN
    }
}
