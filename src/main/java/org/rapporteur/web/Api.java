package org.rapporteur.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import io.javalin.http.UnsupportedMediaTypeResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.rapporteur.conversation.AnswerRecord;
import org.rapporteur.conversation.DossierRecords;
import org.rapporteur.conversation.DossierWord;
import org.rapporteur.conversation.IncomingMessage;
import org.rapporteur.conversation.Reply;

/** The JSON interface and the health of the process. Names are in snake case, days are YYYY-MM-DD, failures are {@code {"error": "…"}}. */
final class Api {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final WebCore core;
    private final int maxBodyBytes;

    Api(WebCore core, int maxBodyBytes) {
        this.core = core;
        this.maxBodyBytes = maxBodyBytes;
    }

    void applyTo(RoutesConfig routes) {
        routes.post("/api/ask", this::ask);
        routes.get("/api/latest", context -> list(context, "latest"));
        routes.get("/api/sources", context -> list(context, "sources"));
        for (DossierWord word : DossierWord.values()) {
            routes.get("/api/" + word.typed(), context -> dossier(context, word));
        }
        routes.get("/api/status", context -> send(context, ApiRecords.StatusRecord.of(core.status())));
        routes.get("/healthz", context -> context.result("ok"));
        routes.get("/readyz", this::ready);
        routes.get("/metrics", this::metrics);
    }

    static void send(Context context, Object value) {
        try {
            context.contentType("application/json; charset=utf-8");
            context.header("Cache-Control", "no-store");
            context.result(JSON.writeValueAsBytes(value));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void ask(Context context) throws IOException {
        AskRequest request = AskRequest.of(body(context));
        long start = System.nanoTime();
        Reply reply = core.reply(
                new IncomingMessage("api:" + request.thread(), request.question(), request.askedOn(), false));
        send(context, AnswerRecord.of(request.id(), reply, (System.nanoTime() - start) / 1e6));
    }

    /** Only pages of ours can send JSON here: a foreign page's form cannot, and its script carries its Origin. */
    private JsonNode body(Context context) throws IOException {
        String type = SourceView.known(context.contentType()).split(";", 2)[0].strip();
        if (!type.toLowerCase(Locale.ROOT).equals("application/json")) {
            throw new UnsupportedMediaTypeResponse("send the question as application/json");
        }
        if (!Gate.isFromOurPages(context)) {
            throw new ForbiddenResponse("questions from other sites are not taken");
        }
        byte[] bytes = RequestBody.of(context, maxBodyBytes);
        try {
            return JSON.readTree(bytes);
        } catch (IOException malformed) {
            throw new BadRequestResponse("the request is not JSON");
        }
    }

    private void list(Context context, String command) {
        String message = (command + " " + Pages.topic(context)).strip();
        Object found = switch (core.reply(new IncomingMessage("web", message, null, false))) {
            case Reply.Latest latest -> ApiRecords.LatestRecord.of(latest);
            case Reply.Sources sources -> ApiRecords.SourcesRecord.of(sources);
            case Reply other -> AnswerRecord.of(null, other, 0);
        };
        send(context, found);
    }

    /** The parts of a command as parameters; {@code words} takes them in one. What is asked back is a record with a note, as for a question. */
    private void dossier(Context context, DossierWord word) {
        String typed = DossierRequest.of(context).typed(word);
        Reply reply = core.dossier(word, typed, DossierRequest.lines(context));
        send(
                context,
                reply instanceof Reply.OfDossier list
                        ? DossierRecords.of(list).json()
                        : AnswerRecord.of(null, reply, 0));
    }

    private void metrics(Context context) {
        context.contentType("text/plain; version=0.0.4; charset=utf-8");
        context.header("Cache-Control", "no-store");
        context.result(core.metrics());
    }

    private void ready(Context context) {
        boolean ready = core.ready();
        context.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE).result(ready ? "ready" : "not ready");
    }
}
