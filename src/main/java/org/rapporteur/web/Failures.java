package org.rapporteur.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a request gets that cannot be served: one plain line, as a page or as JSON, never a stack trace. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final String OURS = "Something went wrong here. It has been noted; please try again.";

    private final Templates templates;

    Failures(Templates templates) {
        this.templates = templates;
    }

    void applyTo(JavalinConfig config) {
        config.routes.exception(HttpResponseException.class, (refusal, context) -> {
            context.status(refusal.getStatus());
            answer(context, isApi(context) ? SourceView.known(refusal.getMessage()) : line(refusal.getStatus()));
        });
        config.routes.exception(Exception.class, (failure, context) -> {
            LOG.error("{} {} failed", context.method(), context.path(), failure);
            context.status(HttpStatus.INTERNAL_SERVER_ERROR);
            answer(context, OURS);
        });
        config.router.javaLangErrorHandler(this::answerError);
    }

    /** For what never reaches a route: a request line that is too long, or no HTTP. */
    Request.Handler belowTheRoutes() {
        return (request, response, callback) -> {
            Gate.HEADERS.forEach((name, value) -> response.getHeaders().put(name, value));
            response.getHeaders().put("Content-Type", "text/html; charset=utf-8");
            Content.Sink.write(response, true, page(line(response.getStatus())), callback);
            return true;
        };
    }

    private void answer(Context context, String message) {
        if (isApi(context)) {
            Api.send(context, Map.of("error", message));
        } else {
            context.contentType("text/html; charset=utf-8").result(page(message));
        }
    }

    private static boolean isApi(Context context) {
        return context.path().startsWith("/api/");
    }

    private void answerError(HttpServletResponse response, Error error) {
        LOG.error("a request failed", error);
        response.setStatus(HttpStatus.INTERNAL_SERVER_ERROR.getCode());
        response.setContentType("text/html; charset=utf-8");
        try {
            response.getOutputStream().write(page(OURS).getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            LOG.debug("nobody waits for the answer", gone);
        }
    }

    /** Without the folder's state at its foot, which may be what fails. */
    private String page(String message) {
        return templates.render("error", Map.of("title", "Not possible", "at", Map.of(), "message", message));
    }

    private static String line(int status) {
        return switch (status) {
            case 404 -> "There is no such page.";
            case 405 -> "This address takes another kind of request.";
            case 414, 431 -> "That is too long for a question. Ask it in at most 2,000 characters.";
            case 421 -> "This server answers to localhost only.";
            case 500 -> OURS;
            default -> "That request cannot be read.";
        };
    }
}
