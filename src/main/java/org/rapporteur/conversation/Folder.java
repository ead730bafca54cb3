package org.rapporteur.conversation;

import org.rapporteur.article.RefreshReport;

/** What the conversation needs of the folder; whoever joins the parts hands it in. Safe for use by many threads. */
public interface Folder {
    FolderStatus status();

    /** Reads the folder now and waits for the end. When a reading is under way already, waits for that one. */
    RefreshReport refresh();
}
