package org.rapporteur.console;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.RefreshReport;
import org.rapporteur.conversation.DossierWord;
import org.rapporteur.conversation.FolderStatus;
import org.rapporteur.conversation.IncomingMessage;
import org.rapporteur.conversation.Reply;
import org.rapporteur.conversation.WentBack;

/** The core as the command line sees it. Every method may throw {@link UserError}. */
public interface Desk extends AutoCloseable {
    /** Answers a question or a command; what was said before in the same thread is its context. */
    Reply reply(IncomingMessage message);

    /**
     * Answers what the dossier is asked.
     *
     * @param typed what stands behind the word
     * @param most at most so many lines
     */
    Reply dossier(DossierWord word, String typed, int most);

    /** Reads the folder before questions are asked, unless somebody has gone back from what is in it. */
    void read(ProgressListener progress);

    /**
     * Reads the folder now, as somebody asks for it, and waits for the end.
     *
     * @param confirmed whether it is meant to be as it is, however many of its articles are gone
     */
    RefreshReport refresh(ProgressListener progress, boolean confirmed);

    /** Goes back to what was held before the last reading that changed anything; empty when nothing earlier is kept. */
    Optional<WentBack> rollBack();

    /** The state of the folder; of a folder that was read, unless it is served and being read in the background. */
    FolderStatus status();

    /** Starts everything that answers others, and returns at once; {@link #close()} stops it. */
    Serving serve();

    /** Has a listener told, once and by any thread, when what {@link #serve()} started can serve no more: by what the process is to end with. */
    void whenOver(Consumer<UserError> listener);

    /**
     * Scores files of questions, or learns from them.
     *
     * @param out where the tables, or the weights, go
     */
    void evaluate(EvalRequest request, PrintStream out);

    /** Stops cleanly: what was begun is finished or left so that the next start finds it whole. */
    @Override
    void close();

    /**
     * What was started.
     *
     * @param knowledge the folder that answers come from
     * @param page the address of the web page; null when it is off
     * @param notes lines to show once at start
     */
    record Serving(Path knowledge, @Nullable URI page, List<String> notes) {
        public Serving {
            notes = List.copyOf(notes);
        }
    }
}
