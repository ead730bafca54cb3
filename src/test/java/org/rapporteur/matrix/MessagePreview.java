package org.rapporteur.matrix;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Messages as a page that looks about like Element, for people to judge. */
final class MessagePreview {
    private static final String STYLE = """
        body{font:15px/24px Inter,"Noto Sans",Arial,sans-serif;margin:0;width:720px}
        .room{padding:16px;box-sizing:border-box}.light{color:#1b1d22;background:#fff}.dark{color:#ebeef2;background:#101317}
        .m{display:flex;gap:10px;margin-bottom:26px}.i{width:32px;height:32px;border-radius:16px;background:#1f3a5f;flex:none}
        .n{font-weight:600;color:#0a7f8c;font-size:14px}.t{color:#888;font-size:12px;margin-left:8px}
        .notice{opacity:.62}p{margin:0 0 12px}p:last-child{margin:0}ul{margin:0 0 12px;padding-left:22px}
        .light a{color:#0467dd}.dark a{color:#6aa9ff}a{text-decoration:none}
        blockquote{margin:0 0 12px;border-left:2px solid #aaa;padding-left:10px;color:#777}
        code{font:13px Menlo,monospace;background:#8882;border-radius:4px;padding:1px 4px}
        pre{white-space:pre-wrap;font:13px/19px Menlo,monospace;overflow-wrap:anywhere;background:#8881;padding:8px}
        """;

    private MessagePreview() {}

    static String page(String body) {
        return "<!doctype html><meta charset=utf-8><style>" + STYLE + "</style><body><div class='room light'>" + body
                + "</div><div class='room dark'>" + body + "</div>";
    }

    static String of(MatrixMessage... messages) {
        return Stream.of(messages).map(MessagePreview::of).collect(Collectors.joining());
    }

    /** The plain form, as it shows where there is no HTML. */
    static String plain(MatrixMessage message) {
        String escaped = message.body().replace("&", "&amp;").replace("<", "&lt;");
        return "<pre>" + escaped + "</pre>";
    }

    private static String of(MatrixMessage message) {
        String kind = message.type() == MatrixMessage.Type.NOTICE ? "notice" : "";
        String colored = message.html().replace("data-mx-color=\"#7d838c\"", "style=\"color:#7d838c\"");
        return "<div class=m><div class=i></div><div style='min-width:0'><span class=n>Rapporteur</span><span"
                + " class=t>10:00</span><div class='" + kind + "'>" + colored + "</div></div></div>";
    }
}
