package org.rapporteur.feeds;

/** What came of adding one address. */
public sealed interface Addition {
    /**
     * It is in the folder now.
     *
     * @param path of its file in the folder
     */
    record Written(String path, String title) implements Addition {}

    /** @param reason why nothing was added and what to do, for a person; may take several lines */
    record Refused(String reason) implements Addition {}
}
