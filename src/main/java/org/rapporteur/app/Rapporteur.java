package org.rapporteur.app;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.RefreshReport;
import org.rapporteur.console.Desk;
import org.rapporteur.console.EvalRequest;
import org.rapporteur.console.ExitCode;
import org.rapporteur.console.ProgressListener;
import org.rapporteur.console.UserError;
import org.rapporteur.conversation.Added;
import org.rapporteur.conversation.Conversation;
import org.rapporteur.conversation.DossierWord;
import org.rapporteur.conversation.Folder;
import org.rapporteur.conversation.FolderStatus;
import org.rapporteur.conversation.IncomingMessage;
import org.rapporteur.conversation.JournalNotebook;
import org.rapporteur.conversation.Notebook;
import org.rapporteur.conversation.Reply;
import org.rapporteur.conversation.WentBack;
import org.rapporteur.dossier.Dossier;
import org.rapporteur.feeds.Addition;
import org.rapporteur.feeds.Round;
import org.rapporteur.index.Generation;
import org.rapporteur.index.ReadingMark;
import org.rapporteur.ingest.Occasion;
import org.rapporteur.watch.Newsroom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything joined: the core, the conversation over it, and the surfaces while it serves. */
final class Rapporteur implements Desk {
    /** How long a command that asks once waits for the vectors of a new folder; then it answers by words, and the next one goes on. */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Logger LOG = LoggerFactory.getLogger(Rapporteur.class);
    /** How long a refresh that somebody asks for waits for the feeds; what is not fetched by then comes with the next. */
    private static final Duration FEED_PATIENCE = Duration.ofSeconds(60);

    private static final Duration UNTIL_DONE = Duration.ofDays(1);
    private static final ProgressListener SILENT = (stage, done, total) -> {};

    private final Settings settings;
    private final InstantSource clock;
    private final Core core;
    private final Dossier dossier;
    private final Conversation conversation;
    private final Warmer warmer;
    private final LateNotebook notebook = new LateNotebook();
    private final RefreshLog log = new RefreshLog();
    private final CompletableFuture<UserError> over = new CompletableFuture<>();
    private volatile boolean read;
    private volatile boolean serving;
    private volatile boolean closing;
    private volatile @Nullable Surfaces surfaces;
    private final LateFeeds feeds;
    private final FeedWatch feedWatch;
    private @Nullable FolderWatch watch;
    private volatile @Nullable NewsWatch news;

    private Rapporteur(Settings settings, InstantSource clock, Core core) {
        this.settings = settings;
        this.clock = clock;
        this.core = core;
        this.feeds = new LateFeeds(settings.knowledge(), settings.data(), core.index(), clock);
        this.feedWatch = new FeedWatch(feeds);
        this.dossier = new Dossier(core.index(), core.retriever(), clock);
        this.warmer = new Warmer(dossier::warm);
        this.conversation = new Conversation(core.answerer(), dossier, new ReadFolder(), clock, notebook);
    }

    static Rapporteur open(Settings settings, InstantSource clock) {
        try {
            Core core = Core.open(settings.knowledge(), settings.data(), settings.embedding(), clock);
            return new Rapporteur(settings, clock, core);
        } catch (IOException e) {
            throw new UserError(String.valueOf(e.getMessage()), ExitCode.FAILED);
        }
    }

    @Override
    public Reply reply(IncomingMessage message) {
        readOnce();
        return conversation.reply(message);
    }

    @Override
    public Reply dossier(DossierWord word, String typed, int most) {
        readOnce();
        return conversation.desk().ask(word, typed, most);
    }

    /** A command that asks once sees the folder as it is now; what is new gets its vectors before it is asked. */
    private synchronized void readOnce() {
        if (read) {
            return;
        }
        try {
            refresh(Occasion.BY_ITSELF, SILENT, PATIENCE);
        } catch (UncheckedIOException e) {
            if (!holdsAnything()) {
                throw e;
            }
            read = true;
            LOG.warn("{}. Answering from what was read earlier.", e.getMessage());
        }
    }

    @Override
    public void read(ProgressListener progress) {
        refresh(Occasion.BY_ITSELF, progress, UNTIL_DONE);
    }

    @Override
    public RefreshReport refresh(ProgressListener progress, boolean confirmed) {
        Round round = feeds.get().askAll(FEED_PATIENCE);
        return refresh(confirmed ? Occasion.CONFIRMED : Occasion.ASKED, progress, UNTIL_DONE)
                .withNotes(round.lines());
    }

    @Override
    public Optional<WentBack> rollBack() {
        int before = state().articles();
        Optional<ReadingMark> reading = core.refresher().rollBack();
        read = true;
        if (serving) {
            warmer.begin();
        }
        return reading.flatMap(mark -> Optional.ofNullable(mark.at()))
                .map(at -> new WentBack(at, state().articles(), before));
    }

    /**
     * Reads the folder; while serving, what is new gets its vectors in the background.
     *
     * @param occasion why it is read
     * @param patience how long vectors are waited for
     * @throws CancellationException when closed meanwhile; nothing of the reading stays
     */
    RefreshReport refresh(Occasion occasion, ProgressListener progress, Duration patience) {
        RefreshReport report = core.refresher().refresh(occasion, (done, total, path) -> {
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
        if (serving) {
            warmer.begin();
        }
        NewsWatch telling = news;
        if (telling != null) {
            telling.wake();
        }
        return report.withNotes(feeds.troubles());
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
                    core.refresher()
                            .last()
                            .map(report -> report.withNotes(feeds.problems()))
                            .orElse(null),
                    core.refresher().isRunning(),
                    surfaceLines(),
                    feeds.followed());
        }
    }

    private List<String> surfaceLines() {
        Surfaces open = surfaces;
        return open == null ? Surfaces.ALL_OFF : open.lines();
    }

    @Override
    public Serving serve() {
        settings.logOr(LogLevel.INFO).apply();
        serving = true;
        Surfaces.Parts parts = new Surfaces.Parts(conversation, dossier, this::state, this::isReady, over::complete);
        Surfaces opening = Surfaces.open(settings, parts, clock);
        surfaces = opening;
        notebook.use(new JournalNotebook(opening.journal()));
        NewsWatch telling = newsWatch(opening);
        news = telling;
        warmer.begin();
        URI page = opening.openPage();
        FolderWatch watching =
                new FolderWatch(settings.knowledge(), settings.refresh(), this::refreshNow, FolderWatch.BETWEEN_LOOKS);
        watch = watching;
        watching.start();
        feedWatch.start(settings.refresh());
        opening.connect();
        telling.start();
        return new Serving(settings.knowledge(), page, startNotes());
    }

    private NewsWatch newsWatch(Surfaces open) {
        Newsroom newsroom = new Newsroom(
                open.journal(),
                core.index(),
                dossier,
                () -> core.refresher().last().isPresent(),
                clock);
        conversation.keepWatches(newsroom.book());
        return new NewsWatch(newsroom, open.newscast());
    }

    /** What was held at the end of the last run answers at once, before the folder is looked at. */
    private boolean isReady() {
        return core.refresher().last().isPresent() || holdsAnything();
    }

    private boolean holdsAnything() {
        try (Generation generation = core.index().acquire()) {
            return !generation.articles().isEmpty();
        }
    }

    @Override
    public void whenOver(Consumer<UserError> listener) {
        var unused = over.thenAccept(listener);
    }

    private List<String> startNotes() {
        List<String> said = new ArrayList<>();
        if (settings.slack() == null) {
            said.add("Slack is off: SLACK_BOT_TOKEN is not set.");
        }
        if (settings.matrix() == null) {
            said.add("Matrix is off: MATRIX_HOMESERVER is not set.");
        }
        return said;
    }

    private void refreshNow() {
        try {
            log.note(refresh(Occasion.BY_ITSELF, SILENT, UNTIL_DONE));
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
    @SuppressWarnings("try")
    public void close() {
        closing = true;
        feedWatch.close();
        feeds.close();
        if (watch != null) {
            watch.close();
        }
        try (Core last = core;
                Warmer third = warmer;
                Surfaces second = surfaces;
                NewsWatch first = news) {
            notebook.use(Notebook.NONE);
        }
    }

    /** The folder as the conversation sees it. */
    private final class ReadFolder implements Folder {
        @Override
        public FolderStatus status() {
            return state();
        }

        @Override
        public RefreshReport refresh(boolean confirmed) {
            return Rapporteur.this.refresh(SILENT, confirmed);
        }

        @Override
        public Added add(String address) {
            return switch (feeds.get().add(address)) {
                case Addition.Refused(var reason) -> new Added.Refused(reason);
                case Addition.Written(var path, var title) ->
                    new Added.Done(title, path, Rapporteur.this.refresh(Occasion.ASKED, SILENT, UNTIL_DONE));
            };
        }

        @Override
        public Optional<WentBack> rollBack() {
            return Rapporteur.this.rollBack();
        }
    }
}
