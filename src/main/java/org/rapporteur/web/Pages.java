package org.rapporteur.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.article.Article;
import org.rapporteur.conversation.ArticleLinks;
import org.rapporteur.conversation.IncomingMessage;
import org.rapporteur.conversation.Reply;
import org.rapporteur.web.PageThreads.Turn;
import org.rapporteur.web.ReplyView.ExampleView;

/** The pages for people. Every one works without a script. */
final class Pages {
    private static final int EXAMPLES = 3;
    private static final int LATEST_AT_HOME = 6;

    private static final String GAPS_FILE = "/gaps.csv";

    private final WebCore core;
    private final boolean local;
    private final PageSender sender;
    private final PageThreads threads;
    private final ReplyView replies;

    /** @param local whether only this machine can connect */
    Pages(WebCore core, boolean local, PageSender sender, PageThreads threads) {
        this.core = core;
        this.local = local;
        this.sender = sender;
        this.threads = threads;
        this.replies = new ReplyView(core);
    }

    void applyTo(RoutesConfig routes) {
        routes.get("/", this::home);
        routes.get("/ask", this::ask);
        routes.get(ArticleLinks.READER + "<path>", this::read);
        routes.get("/latest", context -> list(context, "Latest developments", "latest"));
        routes.get("/sources", context -> list(context, "Sources", "sources"));
        routes.get("/status", context -> list(context, "Status", "status"));
        routes.get("/gaps", this::gaps);
        routes.get(GAPS_FILE, this::gapsFile);
        routes.get("/help", context -> list(context, "Help", "help"));
    }

    private void home(Context context) {
        Map<String, Object> page = sender.page("Rapporteur", "home");
        List<ExampleView> examples =
                ExampleView.of(core.examples().stream().limit(EXAMPLES).toList());
        page.put("examples", examples);
        page.put("hasExamples", !examples.isEmpty());
        page.put("form", new FormView("/ask", "Your question", "", "", true));
        if (reply("latest") instanceof Reply.Latest latest) {
            page.put("latest", ListView.of(latest).first(LATEST_AT_HOME));
        }
        page.put("folder", StatusView.inWords(core.status()) + ".");
        sender.send(context, "home", page);
    }

    private void ask(Context context) {
        String question = SourceView.known(context.queryParam("question"));
        String asked = context.queryParam("thread");
        if (question.isBlank() && threads.turns(asked).isEmpty()) {
            context.redirect("/", HttpStatus.SEE_OTHER);
            return;
        }
        String thread = threads.resume(asked);
        List<Turn> turns = question.isBlank() ? threads.turns(thread) : answer(thread, question);
        Map<String, Object> page = sender.page(turns.getLast().question(), "ask");
        page.put("form", new FormView("/ask#answer", "Follow up", "such as: and when was that?", thread, false));
        page.put("turns", turnViews(turns));
        context.header("X-Robots-Tag", "noindex");
        sender.send(context, "thread", page);
    }

    private List<Turn> answer(String thread, String question) {
        Reply reply = core.reply(new IncomingMessage("web:" + thread, question, null, false));
        return threads.add(thread, new Turn(question, reply));
    }

    /** The question field; {@code thread} is "" for a new one. */
    record FormView(String action, String label, String placeholder, String thread, boolean autofocus) {}

    /** Oldest first; {@code newest} is the one that a browser is to show. */
    record TurnView(String question, String reading, Map<String, Object> reply, boolean newest) {}

    private List<TurnView> turnViews(List<Turn> turns) {
        Instant now = sender.now();
        List<TurnView> views = new ArrayList<>();
        for (Turn turn : turns) {
            boolean newest = views.size() == turns.size() - 1;
            String reading = ReplyView.readingOf(turn.reply());
            views.add(new TurnView(turn.question(), reading, replies.of(turn.reply(), now), newest));
        }
        return views;
    }

    private void read(Context context) {
        // The raw path: the decoded one has lost the difference between a slash and an encoded slash.
        Optional<Article> article =
                Links.articleOf(context.req().getRequestURI()).flatMap(core::article);
        if (article.isEmpty()) {
            Map<String, Object> page = sender.page("No such article", "read");
            page.put("message", "That article is not in the folder. It may have been renamed or taken out.");
            context.status(HttpStatus.NOT_FOUND);
            sender.send(context, "error", page);
            return;
        }
        ReaderView view = ReaderView.of(article.get(), context.queryParam("s"));
        Map<String, Object> page = sender.page(view.title(), "read");
        page.put("article", view);
        sender.send(context, "reader", page);
    }

    private void list(Context context, String title, String command) {
        String topic = topic(context);
        boolean byTopic = command.equals("latest") || command.equals("sources");
        Map<String, Object> page = sender.page(title, command);
        page.put("heading", title);
        page.put("file", "");
        if (byTopic) {
            page.put("filter", Map.of("action", "/" + command, "topic", topic));
        }
        page.put("reply", replies.of(reply(byTopic ? (command + " " + topic).strip() : command), sender.now()));
        sender.send(context, "list", page);
    }

    /** The topic asked for in one line of at most 200 characters, "" for everything. */
    static String topic(Context context) {
        return line(context, "topic");
    }

    /** What was filled into a field, in one line of at most 200 characters, "" for nothing. */
    static String line(Context context, String field) {
        String typed = SourceView.known(context.queryParam(field))
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        return typed.substring(0, Math.min(typed.length(), 200));
    }

    /** Whoever can reach a page that is bound to its machine runs it; the gaps of others are theirs alone. */
    private void gaps(Context context) {
        Map<String, Object> page = sender.page("Gaps", "gaps");
        page.put("heading", "Gaps");
        Reply reply = local ? askAsAdmin("gaps") : new Reply.Notice(PageWording.GAPS_ARE_LOCAL);
        page.put("reply", replies.of(reply, sender.now()));
        page.put("file", reply instanceof Reply.Gaps gaps && !gaps.items().isEmpty() ? GAPS_FILE : "");
        sender.send(context, "list", page);
    }

    private void gapsFile(Context context) {
        if (!local || !(askAsAdmin("gaps csv") instanceof Reply.File file)) {
            throw new NotFoundResponse();
        }
        PageSender.send(context, file.attachment());
    }

    private Reply askAsAdmin(String command) {
        return core.reply(new IncomingMessage("web", command, null, true));
    }

    private Reply reply(String command) {
        return core.reply(new IncomingMessage("web", command, null, false));
    }
}
