package org.rapporteur.formats;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A saved web page: {@link HtmlDetails} from its head, the words from its {@link MainText}. */
final class HtmlReader implements ArticleFormat {
    private static final int HEAD_BYTES = 4_096;
    private static final Pattern CHARSET =
            Pattern.compile("(?i)<meta[^>]{0,300}?charset\\s{0,5}=\\s{0,5}[\"']?([\\w:.-]{1,40})");

    @Override
    public Format format() {
        return Format.plain("HTML", ".html", ".htm", ".xhtml");
    }

    @Override
    public boolean isShownBy(SourceFile file) {
        String head = head(file).stripLeading().toLowerCase(Locale.ROOT);
        return head.startsWith("<!doctype html") || head.startsWith("<html");
    }

    @Override
    public Draft read(SourceFile file) throws UnreadableFileException {
        Matcher charset = CHARSET.matcher(head(file));
        TextDecoder.Decoded decoded =
                TextDecoder.decode(file, charset.find() ? Optional.of(charset.group(1)) : Optional.empty());
        Document page = Jsoup.parse(decoded.text());
        Details head = HtmlDetails.of(page);
        Element main = MainText.of(page);
        return DocumentDraft.of(head, HtmlProse.of(main), decoded.warnings());
    }

    /** The first bytes, without a byte order mark. */
    private static String head(SourceFile file) {
        byte[] content = file.content();
        return new String(content, 0, Math.min(content.length, HEAD_BYTES), StandardCharsets.ISO_8859_1)
                .replace("\u00ef\u00bb\u00bf", "");
    }
}
