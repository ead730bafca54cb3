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

    /**
     * Fetches the article at an address into the folder, reads the folder, and waits for the end.
     *
     * @param address as somebody typed it; whatever it is, nothing but a public page is asked for
     */
    Added add(String address);

    /** Goes back to what was held before the last reading that changed anything; empty when nothing earlier is kept. */
    Optional<WentBack> rollBack();
}
