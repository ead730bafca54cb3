package org.rapporteur.web;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.rapporteur.conversation.Attachment;

/** What every page has, and how it goes out. */
final class PageSender {
    private final WebCore core;
    private final Templates templates;
    private final InstantSource clock;

    PageSender(WebCore core, Templates templates, InstantSource clock) {
        this.core = core;
        this.templates = templates;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * The beginning of a page's model.
     *
     * @param current the entry of the navigation that it belongs to
     */
    Map<String, Object> page(String title, String current) {
        Map<String, Object> page = new HashMap<>();
        page.put("title", title);
        page.put("at", Map.of(current, true));
        page.put("statusLine", StatusView.inOneLine(core.status(), now()));
        return page;
    }

    void send(Context context, String template, Map<String, Object> page) {
        context.contentType("text/html; charset=utf-8").result(templates.render(template, page));
    }

    /** A file to keep. Its name is one of ours, never of what was asked. */
    static void send(Context context, Attachment file) {
        context.header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
        context.contentType(file.mediaType()).result(file.bytes());
    }
}
