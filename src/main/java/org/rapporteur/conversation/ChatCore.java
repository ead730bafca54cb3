package org.rapporteur.conversation;

import java.util.List;

/** What a chat surface needs of the rest; whoever joins the parts hands it in. Called by many threads at once. */
public interface ChatCore {
    /** The reply to a question or a command, of any length; blocks until it is there, for "refresh" as long as the reading of the folder takes. */
    Reply reply(IncomingMessage message);

    /** Up to three things to ask that the folder can answer, best first. */
    List<String> examples();

    FolderStatus status();
}
