package org.rapporteur.formats;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.Metadata;

/**
 * A page of the web as a saved one is read.
 *
 * @param metadata checked; without the page's own words for it, the title is the one that was given
 * @param paragraphs the words of its article in order of reading, each on one line; may be empty
 */
public record WebPage(Metadata metadata, List<String> paragraphs) {
    public WebPage {
        paragraphs = List.copyOf(paragraphs);
    }

    /** The number of characters in its paragraphs. */
    public int length() {
        return paragraphs.stream().mapToInt(String::length).sum();
    }

    /**
     * Reads a page.
     *
     * @param charset as the site names it, which counts for more than what the page says; null when it names none
     * @param title for a page without one
     * @param latest the last day that is not in the future
     * @return empty when it is no text
     */
    public static Optional<WebPage> of(byte[] html, @Nullable String charset, String title, LocalDate latest) {
        try {
            Draft draft = new HtmlReader().read(new SourceFile("page.html", inUtf8(html, charset)));
            Details details = draft.details().orElse(Details.NONE.withTitle(title));
            List<String> paragraphs = draft.paragraphs().stream()
                    .map(Prose::onOneLine)
                    .filter(Prose::hasWords)
                    .toList();
            return Optional.of(
                    new WebPage(CheckedMetadata.of(details, title, latest).metadata(), paragraphs));
        } catch (UnreadableFileException e) {
            return Optional.empty();
        }
    }

    /** A piece of HTML that stands by itself, such as what a feed says of an article, as the page of that article. */
    public static WebPage ofPiece(String html, String title, LocalDate latest) {
        byte[] page = ("<html><body><article>" + html.replace("\0", "") + "</article></body></html>")
                .getBytes(StandardCharsets.UTF_8);
        return of(page, "UTF-8", title, latest)
                .map(read -> new WebPage(
                        CheckedMetadata.of(Details.NONE.withTitle(title), title, latest)
                                .metadata(),
                        read.paragraphs()))
                .orElseThrow(() -> new IllegalStateException("text in UTF-8 is text"));
    }

    /** The words of a piece of HTML on one line. */
    public static String words(String html) {
        return Prose.onOneLine(Jsoup.parse(html).text());
    }

    /** The feeds that a page names, as written there; at most ten. */
    public static List<String> feedsOf(byte[] html) {
        return Jsoup.parse(new String(html, StandardCharsets.ISO_8859_1))
                .select(
                        "link[rel~=(?i)\\balternate\\b][type~=(?i)^application/(rss\\+xml|atom\\+xml|feed\\+json)][href]")
                .stream()
                .limit(10)
                .map(link -> link.attr("href"))
                .toList();
    }

    /** As it is when it is not in that charset after all. */
    private static byte[] inUtf8(byte[] html, @Nullable String charset) {
        try {
            if (charset == null || new String(html, StandardCharsets.ISO_8859_1).indexOf(0) >= 0) {
                return html;
            }
            String text = Charset.forName(charset)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(html))
                    .toString();
            return ("\ufeff" + text.replace("\ufeff", "")).getBytes(StandardCharsets.UTF_8);
        } catch (CharacterCodingException | IllegalCharsetNameException | UnsupportedCharsetException e) {
            return html;
        }
    }
}
