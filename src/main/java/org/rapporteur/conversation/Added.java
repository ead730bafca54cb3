package org.rapporteur.conversation;

import org.rapporteur.article.RefreshReport;

/** What came of adding one address to the folder. */
public sealed interface Added {
    /**
     * The article is in the folder, which was read again.
     *
     * @param path of its file in the folder
     */
    record Done(String title, String path, RefreshReport report) implements Added {}

    /** @param reason why nothing was added and what to do, for a person */
    record Refused(String reason) implements Added {}
}
