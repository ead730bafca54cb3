package org.rapporteur.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.console.ExitCode;
import org.rapporteur.console.UserError;
import org.rapporteur.conversation.Announcer;
import org.rapporteur.conversation.ChatCore;
import org.rapporteur.conversation.ChatParts;
import org.rapporteur.conversation.ChatStartException;
import org.rapporteur.conversation.Conversation;
import org.rapporteur.conversation.DossierWord;
import org.rapporteur.conversation.FolderStatus;
import org.rapporteur.conversation.IncomingMessage;
import org.rapporteur.conversation.Newscast;
import org.rapporteur.conversation.RateLimit;
import org.rapporteur.conversation.Reply;
import org.rapporteur.dossier.Dossier;
import org.rapporteur.journal.Journal;
import org.rapporteur.journal.JournalException;
import org.rapporteur.matrix.MatrixSurface;
import org.rapporteur.slack.HttpAnswer;
import org.rapporteur.slack.SlackManifest;
import org.rapporteur.slack.SlackSurface;
import org.rapporteur.web.Endpoint;
import org.rapporteur.web.WebCore;
import org.rapporteur.web.WebSettings;
import org.rapporteur.web.WebSurface;
import org.rapporteur.web.WebSurfaceException;

/** What answers others while serving, over one journal. */
final class Surfaces implements AutoCloseable {
    /** What {@link #lines} says as long as nothing is open. */
    static final List<String> ALL_OFF = List.of("web page: off", "Slack: off", "Matrix: off");

    private final Settings settings;
    private final Conversation conversation;
    private final Dossier dossier;
    private final Supplier<FolderStatus> state;
    private final BooleanSupplier read;
    private final InstantSource clock;
    private final Journal journal;
    private final Metrics metrics;
    private final @Nullable SlackSurface slack;
    private final @Nullable MatrixSurface matrix;
    private final Newscast newscast;
    private volatile @Nullable WebSurface web;

    /**
     * What the surfaces are joined to.
     *
     * @param state of the folder
     * @param read whether the folder was read, so that questions can be answered
     * @param end told when a surface can serve no more, and the process is to end with that
     */
    record Parts(
            Conversation conversation,
            Dossier dossier,
            Supplier<FolderStatus> state,
            BooleanSupplier read,
            Consumer<UserError> end) {}

    private Surfaces(Settings settings, Parts parts, Journal journal, InstantSource clock) {
        this.settings = settings;
        this.conversation = parts.conversation();
        this.dossier = parts.dossier();
        this.state = parts.state();
        this.read = parts.read();
        this.clock = clock;
        this.journal = journal;
        this.metrics = new Metrics(state, clock);
        ChatParts chat = new ChatParts(
                new ServedCore(), journal, settings.admins(), new RateLimit(settings.rate(), clock), clock, null);
        this.slack = settings.slack() == null ? null : new SlackSurface(settings.slack(), chat);
        this.matrix = settings.matrix() == null
                ? null
                : new MatrixSurface(
                        settings.matrix(), chat, line -> parts.end().accept(new UserError(line, ExitCode.FAILED)));
        this.newscast = newscastTo(slack, matrix);
        metrics.news(journal.watches()::count, newscast::told);
        if (slack != null) {
            metrics.watch("slack", "Slack", slack::isReady, slack::counts);
        }
        if (matrix != null) {
            metrics.watch("matrix", "the Matrix homeserver", matrix::isReady, matrix::counts);
        }
    }

    /**
     * Opens the journal; nothing is started yet.
     *
     * @throws UserError when the journal cannot be used
     */
    static Surfaces open(Settings settings, Parts parts, InstantSource clock) {
        try {
            return new Surfaces(settings, parts, Journal.open(settings.data(), clock), clock);
        } catch (IOException e) {
            throw new UserError(String.valueOf(e.getMessage()), ExitCode.FAILED);
        }
    }

    Journal journal() {
        return journal;
    }

    /** What takes news to the chats that there are, once they are reached. */
    Newscast newscast() {
        return newscast;
    }

    private Newscast newscastTo(@Nullable SlackSurface ofSlack, @Nullable MatrixSurface ofMatrix) {
        Map<String, Supplier<Optional<Announcer>>> announcers = new HashMap<>();
        if (ofSlack != null) {
            announcers.put(SlackSurface.NAME, ofSlack::announcer);
        }
        if (ofMatrix != null) {
            announcers.put(MatrixSurface.NAME, ofMatrix::announcer);
        }
        return new Newscast(journal.watches(), announcers);
    }

    /**
     * Opens the web page and what else is reached over HTTP.
     *
     * @return the address of the page; null when it is off
     * @throws UserError when the address cannot be had
     */
    @Nullable
    URI openPage() {
        InetSocketAddress address = settings.http();
        if (address == null) {
            return null;
        }
        WebSurface surface = new WebSurface(
                WebSettings.at(address.getHostString(), address.getPort()), new PageCore(), clock, endpoints());
        try {
            surface.start();
        } catch (WebSurfaceException e) {
            throw new UserError(String.valueOf(e.getMessage()), ExitCode.FAILED);
        }
        web = surface;
        String host = address.getHostString().equals("0.0.0.0") ? "127.0.0.1" : address.getHostString();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + surface.port() + "/");
    }

    private List<Endpoint> endpoints() {
        SlackSurface called = slack;
        if (called == null || settings.slack() == null || settings.slack().signingSecret() == null) {
            return List.of();
        }
        return List.of(new Endpoint(SlackManifest.EVENTS_PATH, (body, headers) -> {
            HttpAnswer answer = called.handle(body, headers);
            return new Endpoint.Answer(answer.status(), answer.contentType(), answer.body());
        }));
    }

    /**
     * Connects to Slack and to Matrix, or begins trying to.
     *
     * @throws UserError when one of them does not let us in
     */
    void connect() {
        try {
            if (slack != null) {
                slack.start();
            }
            if (matrix != null) {
                matrix.start();
            }
        } catch (ChatStartException e) {
            throw new UserError(String.valueOf(e.getMessage()), ExitCode.WRONG_USE);
        }
    }

    /** A line for each surface: its name and state; and one for the watches, where there are any. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(
                web == null ? "web page: off" : "web page: on",
                "Slack: " + (slack == null ? "off" : slack.state()),
                "Matrix: " + (matrix == null ? "off" : matrix.state())));
        watches().ifPresent(lines::add);
        return lines;
    }

    private Optional<String> watches() {
        try {
            return WatchReport.of(journal).map(report -> "watches: " + report.text());
        } catch (JournalException e) {
            return Optional.of("watches: unknown, since the journal cannot be read");
        }
    }

    /** The chats first, which finish what they began; the journal last. Each of them whatever becomes of the others. */
    @Override
    @SuppressWarnings("try")
    public void close() {
        try (Journal fourth = journal;
                WebSurface third = web;
                SlackSurface second = slack;
                MatrixSurface first = matrix) {
            metrics.close();
        }
    }

    /** The core as the chat surfaces see it. */
    private final class ServedCore implements ChatCore {
        @Override
        public Reply reply(IncomingMessage message) {
            return metrics.count(conversation.reply(message));
        }

        @Override
        public List<String> examples() {
            return conversation.examples();
        }

        @Override
        public FolderStatus status() {
            return state.get();
        }
    }

    /** The core as the web page sees it: it answers while the folder is still being read. */
    private final class PageCore implements WebCore {
        @Override
        public Reply reply(IncomingMessage message) {
            return metrics.count(conversation.reply(message));
        }

        @Override
        public Reply dossier(DossierWord word, String typed, int most) {
            return metrics.count(conversation.desk().ask(word, typed, most));
        }

        @Override
        public Optional<Article> article(ArticleId id) {
            return dossier.article(id);
        }

        @Override
        public Dossier dossier() {
            return dossier;
        }

        @Override
        public List<String> examples() {
            return conversation.examples();
        }

        @Override
        public boolean ready() {
            return read.getAsBoolean() && (slack == null || slack.isReady()) && (matrix == null || matrix.isReady());
        }

        @Override
        public FolderStatus status() {
            return state.get();
        }

        @Override
        public String metrics() {
            return metrics.text();
        }
    }
}
