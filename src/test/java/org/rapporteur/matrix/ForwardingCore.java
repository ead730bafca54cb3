package org.rapporteur.matrix;

import java.util.List;
import org.rapporteur.conversation.ChatCore;
import org.rapporteur.conversation.FolderStatus;
import org.rapporteur.conversation.IncomingMessage;
import org.rapporteur.conversation.Reply;
import org.rapporteur.conversation.ShippedFolder;

/** The folder that ships, until it is told to fail. */
class ForwardingCore implements ChatCore, AutoCloseable {
    private final ShippedFolder folder;
    volatile boolean failing;

    ForwardingCore(ShippedFolder folder) {
        this.folder = folder;
    }

    @Override
    public Reply reply(IncomingMessage message) {
        if (failing) {
            throw new IllegalStateException("told to fail");
        }
        return folder.reply(message);
    }

    @Override
    public List<String> examples() {
        return folder.examples();
    }

    @Override
    public FolderStatus status() {
        return folder.status();
    }

    @Override
    public void close() {
        folder.close();
    }
}
