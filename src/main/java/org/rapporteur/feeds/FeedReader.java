package org.rapporteur.feeds;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** RSS 2.0 and 1.0, Atom and JSON Feed, told apart by what they hold: the media types that sites send are often wrong. Pure. */
final class FeedReader {
    private static final int HEAD = 512;

    private FeedReader() {}

    /**
     * Reads a feed.
     *
     * @param address where it was found; links in it may be relative to that
     * @throws NoFeedException when it is none, or is broken before its first entry ends
     */
    static Feed read(byte[] body, URI address) throws NoFeedException {
        String head = new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1)
                .replaceFirst("^(?:\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)", "")
                .replace("\0", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (head.isEmpty()) {
            throw new NoFeedException("is empty");
        }
        if (head.startsWith("{")) {
            return JsonFeed.read(body, address);
        }
        if (head.startsWith("<!doctype html") || head.startsWith("<html")) {
            throw new NoFeedException("is a web page and no feed");
        }
        if (head.startsWith("<")) {
            return XmlFeed.read(body, address);
        }
        throw new NoFeedException("is no feed");
    }
}
