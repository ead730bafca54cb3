package org.rapporteur.conversation;

import java.util.Optional;
import org.rapporteur.article.RefreshReport;

/** What the conversation needs of the folder; whoever joins the parts hands it in. Safe for use by many threads. */
public interface Folder {
    FolderStatus status();

    /**
     * Reads the folder now and waits for the end. When a reading is under way already, waits for it and for the one that follows.
     *
     * @param confirmed whether the folder is meant to be as it is, however many of its articles are gone
     */
    RefreshReport refresh(boolean confirmed);

    /** Goes back to what was held before the last reading that changed anything; empty when nothing earlier is kept. */
    Optional<WentBack> rollBack();
}
