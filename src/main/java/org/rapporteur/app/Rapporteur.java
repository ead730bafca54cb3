package org.rapporteur.app;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.RefreshReport;
import org.rapporteur.console.Desk;
import org.rapporteur.console.EvalRequest;
import org.rapporteur.console.ExitCode;
import org.rapporteur.console.ProgressListener;
import org.rapporteur.console.UserError;
import org.rapporteur.conversation.Conversation;
import org.rapporteur.conversation.Folder;
import org.rapporteur.conversation.FolderStatus;
import org.rapporteur.conversation.IncomingMessage;
import org.rapporteur.conversation.Reply;
import org.rapporteur.dossier.Dossier;
import org.rapporteur.index.Generation;
import org.rapporteur.web.WebCore;
import org.rapporteur.web.WebSettings;
import org.rapporteur.web.WebSurface;
import org.rapporteur.web.WebSurfaceException;

/** Everything joined: the core, the conversation over it, and the surfaces while it serves. */
final class Rapporteur implements Desk {
    /** How long a command that asks once waits for the vectors of a new folder; then it answers by words, and the next one goes on. */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration UNTIL_DONE = Duration.ofDays(1);
    private static final ProgressListener SILENT = (stage, done, total) -> {};

    private final Settings settings;
    private final List<String> notes;
    private final InstantSource clock;
    private final Core core;
    private final Dossier dossier;
    private final Conversation conversation;
    private final RefreshLog log = new RefreshLog();
    private volatile boolean read;
    private volatile boolean serving;
    private volatile boolean closing;
    private volatile @Nullable WebSurface web;
    private @Nullable FolderWatch watch;

    private Rapporteur(Settings settings, List<String> notes, InstantSource clock, Core core) {
        this.settings = settings;
        this.notes = notes;
        this.clock = clock;
        this.core = core;
        this.dossier = new Dossier(core.index(), core.retriever());
        this.conversation = new Conversation(core.answerer(), dossier, new ReadFolder(), clock);
    }

    static Rapporteur open(Settings settings, List<String> notes, InstantSource clock) {
        try {
            Core core = Core.open(settings.knowledge(), settings.data(), settings.embedding(), clock);
            return new Rapporteur(settings, notes, clock, core);
        } catch (IOException e) {
            throw new UserError(String.valueOf(e.getMessage()), ExitCode.FAILED);
        }
    }

    @Override
    public Reply reply(IncomingMessage message) {
        readOnce();
        return conversation.reply(message);
    }

    /** A command that asks once sees the folder as it is now; what is new gets its vectors before it is asked. */
    private synchronized void readOnce() {
        if (!read) {
            refresh(SILENT, PATIENCE);
        }
    }

    @Override
    public RefreshReport refresh(ProgressListener progress) {
        return refresh(progress, UNTIL_DONE);
    }

    /**
     * Reads the folder; while serving, what is new gets its vectors in the background.
     *
     * @param patience how long vectors are waited for
     * @throws CancellationException when closed meanwhile; nothing of the reading stays
     */
    RefreshReport refresh(ProgressListener progress, Duration patience) {
        RefreshReport report = core.refresher().refresh((done, total, path) -> {
            if (closing) {
                throw new CancellationException("closing");
            }
            progress.progress("reading", done, total);
        });
        core.embedding().ifPresent(embedding -> {
            if (serving) {
                embedding.start();
            } else {
                embedding.run((done, total) -> progress.progress("embedding", done, total), patience);
            }
        });
        read = true;
        return report;
    }

    @Override
    public FolderStatus status() {
        if (!serving) {
            readOnce();
        }
        return state();
    }

    private FolderStatus state() {
        try (Generation generation = core.index().acquire()) {
            return new FolderStatus(
                    generation.articles().size(),
                    generation.passages(),
                    generation.passagesWithVectors(),
                    core.embedding().isPresent(),
                    generation.oldestDate().orElse(null),
                    generation.newestDate().orElse(null),
                    core.refresher().last().orElse(null),
                    core.refresher().isRunning(),
                    List.of(web == null ? "web page: off" : "web page: on"));
        }
    }

    @Override
    public Serving serve() {
        settings.logOr(LogLevel.INFO).apply();
        serving = true;
        URI page = settings.http() == null ? null : openPage(settings.http());
        FolderWatch watching =
                new FolderWatch(settings.knowledge(), settings.refresh(), this::refreshNow, FolderWatch.BETWEEN_LOOKS);
        watch = watching;
        watching.start();
        return new Serving(settings.knowledge(), page, notes);
    }

    private URI openPage(InetSocketAddress address) {
        WebSurface surface =
                new WebSurface(WebSettings.at(address.getHostString(), address.getPort()), new PageCore(), clock);
        try {
            surface.start();
        } catch (WebSurfaceException e) {
            throw new UserError(String.valueOf(e.getMessage()), ExitCode.FAILED);
        }
        web = surface;
        String host = address.getHostString().equals("0.0.0.0") ? "127.0.0.1" : address.getHostString();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + surface.port() + "/");
    }

    private void refreshNow() {
        try {
            log.note(refresh(SILENT, UNTIL_DONE));
        } catch (CancellationException e) {
            // Closing: the next start reads the folder.
        }
    }

    @Override
    public void evaluate(EvalRequest request, PrintStream out) {
        try (QuestionedFolders folders = new QuestionedFolders(settings, core, clock, new ReadFolder())) {
            new Evaluating(folders, out).run(request);
        } catch (NoSuchFileException e) {
            throw new UserError("There is no " + e.getMessage() + ".", ExitCode.WRONG_USE);
        } catch (IOException e) {
            throw new UserError("No evaluation: " + e.getMessage() + ".", ExitCode.WRONG_USE);
        }
    }

    @Override
    public void close() {
        closing = true;
        if (watch != null) {
            watch.close();
        }
        if (web != null) {
            web.close();
        }
        core.close();
    }

    /** The folder as the conversation sees it. */
    private final class ReadFolder implements Folder {
        @Override
        public FolderStatus status() {
            return state();
        }

        @Override
        public RefreshReport refresh() {
            return Rapporteur.this.refresh(SILENT, UNTIL_DONE);
        }
    }

    /** The core as the web page sees it: it answers while the folder is still being read. */
    private final class PageCore implements WebCore {
        @Override
        public Reply reply(IncomingMessage message) {
            return conversation.reply(message);
        }

        @Override
        public Optional<Article> article(ArticleId id) {
            return dossier.article(id);
        }

        @Override
        public List<String> examples() {
            return conversation.examples();
        }

        @Override
        public boolean ready() {
            return core.refresher().last().isPresent();
        }

        @Override
        public FolderStatus status() {
            return state();
        }
    }
}
