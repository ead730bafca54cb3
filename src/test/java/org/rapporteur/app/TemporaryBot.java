package org.rapporteur.app;

import com.sun.net.httpserver.*;
import java.net.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.time.*;
import java.util.*;
import java.util.concurrent.*;
import org.rapporteur.article.RefreshReport;
import org.rapporteur.conversation.*;
import org.rapporteur.dossier.Dossier;
import org.rapporteur.index.Generation;
import org.rapporteur.journal.Journal;
import org.rapporteur.slack.*;

final class TemporaryBot {
    final Core core; final Journal journal; final SlackSurface surface; final HttpServer http;
    TemporaryBot(Path root, Map<String, String> env) throws Exception {
        LogLevel.WARN.apply();
        InstantSource clock = InstantSource.system();
        Path data = Files.createDirectories(root.resolve("data"));
        core = Core.open(root.resolve("articles"), data, false, clock);
        journal = Journal.open(data, clock);
        Dossier dossier = new Dossier(core.index(), core.retriever());
        Folder folder = new Folder() {
            public FolderStatus status() { return state(); }
            public RefreshReport refresh() { return core.refresher().refresh((d, t, p) -> {}); }
        };
        Conversation conversation = new Conversation(core.answerer(), dossier, folder, clock, new JournalNotebook(journal));
        SlackSettings settings = new SlackSettings(env.get("SLACK_BOT_TOKEN"), env.get("SLACK_APP_TOKEN"), env.get("SLACK_SIGNING_SECRET"), URI.create(env.get("SLACK_API_URL")), Set.of(), false, false);
        SlackCore sc = new SlackCore() {
            public Reply reply(IncomingMessage m) { return conversation.reply(m); }
            public boolean isRefresh(String t) { return Conversation.isRefresh(t); }
            public List<String> examples() { return conversation.examples(); }
            public FolderStatus status() { return state(); }
        };
        surface = new SlackSurface(settings, new SlackParts(sc, journal, Admins.parse(env.get("RAPPORTEUR_ADMINS")), new RateLimit(Rate.parse(env.get("RAPPORTEUR_RATE")), clock), clock, null));
        core.refresher().refresh((d, t, p) -> {});
        surface.start();
        http = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 1000);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/slack/events", x -> {
            byte[] body = x.getRequestBody().readAllBytes();
            Map<String, String> h = new HashMap<>(); x.getRequestHeaders().forEach((k, v) -> h.put(k, v.getFirst()));
            HttpAnswer a = surface.handle(body, h);
            byte[] out = a.body().getBytes(StandardCharsets.UTF_8);
            x.getResponseHeaders().set("Content-Type", a.contentType());
            x.sendResponseHeaders(a.status(), out.length == 0 ? -1 : out.length); x.getResponseBody().write(out); x.close();
        });
        http.createContext("/", x -> {
            String p = x.getRequestURI().getPath();
            byte[] out = (p.equals("/api/status") ? "{\"refreshing\":" + core.refresher().isRunning() + "}" : surface.state()).getBytes();
            x.sendResponseHeaders(p.equals("/readyz") && !surface.isReady() ? 503 : 200, out.length); x.getResponseBody().write(out); x.close();
        });
        http.start();
    }
    FolderStatus state() {
        try (Generation g = core.index().acquire()) {
            return new FolderStatus(g.articles().size(), g.passages(), 0, false, g.oldestDate().orElse(null), g.newestDate().orElse(null), core.refresher().last().orElse(null), core.refresher().isRunning(), List.of());
        }
    }
    void close() { long t=System.nanoTime(); System.out.println("closing, counts "+surface.counts()); surface.close(); System.out.println("closed surface in "+(System.nanoTime()-t)/1000000); http.stop(0); journal.close(); core.close(); }
}
