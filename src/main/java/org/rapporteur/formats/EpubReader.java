package org.rapporteur.formats;

import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.rapporteur.guard.SafeXml;

/** An EPUB book: the pages of its spine in their order, one article in all. Its parts are those of EPUB 3.3, sections 4 and 5. */
final class EpubReader implements ArticleFormat {
    private static final String CONTAINER = "META-INF/container.xml";
    private static final String ENCRYPTION = "META-INF/encryption.xml";
    private static final String TYPE = "application/epub+zip";

    @Override
    public Format format() {
        return Format.risky("EPUB", ".epub");
    }

    @Override
    public boolean isShownBy(SourceFile file) {
        return ZipParts.isZip(file)
                && (ZipParts.names(file, TYPE)
                        || file.name().toLowerCase(Locale.ROOT).endsWith(".epub"));
    }

    @Override
    public Draft read(SourceFile file) throws UnreadableFileException {
        ZipParts parts = ZipParts.of(
                file,
                name -> name.equals(CONTAINER)
                        || name.equals(ENCRYPTION)
                        || name.endsWith(".opf")
                        || name.matches("(?i).*\\.x?html?"));
        String packagePart = attribute(parts.part(CONTAINER), "rootfile", "full-path")
                .orElseThrow(() -> broken("it does not say where its pages are"));
        byte[] book = parts.part(packagePart).orElseThrow(() -> broken("its list of pages is missing"));
        HeadedParagraphs prose = new HeadedParagraphs();
        List<String> missing = new ArrayList<>();
        for (String page : pages(book, packagePart)) {
            Optional<byte[]> content = parts.part(page);
            if (content.isPresent()) {
                add(content.get(), page, prose);
            } else {
                missing.add(page);
            }
        }
        if (parts.part(ENCRYPTION).isPresent() && !prose.hasWords()) {
            throw new UnreadableFileException(
                    "is a protected book (DRM), which is not read; put a free copy in its place");
        }
        List<String> warnings = missing.isEmpty()
                ? List.of()
                : List.of("pages of the book are missing: " + Prose.shortened(String.join(", ", missing), 200));
        return DocumentDraft.ofPublished(DublinCore.of(book), prose, warnings);
    }

    private static void add(byte[] bytes, String page, HeadedParagraphs prose) throws UnreadableFileException {
        String html = TextDecoder.decode(new SourceFile(page, bytes), Optional.empty())
                .text();
        Document content = Jsoup.parse(html);
        MainText.removeNoteMarks(content);
        HtmlProse.read(content.body(), prose);
    }

    private static UnreadableFileException broken(String why) {
        return new UnreadableFileException("is no sound EPUB book: " + why + ". Get it again from where it came");
    }

    /** The pages of the spine, without those that stand beside the text, such as the table of contents. */
    private static List<String> pages(byte[] book, String packagePart) throws UnreadableFileException {
        String folder = packagePart.substring(0, packagePart.lastIndexOf('/') + 1);
        Map<String, String> hrefs = new HashMap<>();
        List<String> pages = new ArrayList<>();
        try {
            XMLStreamReader xml = SafeXml.reader(new ByteArrayInputStream(book));
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("item")
                        && !value(xml, "properties").contains("nav")) {
                    hrefs.put(value(xml, "id"), value(xml, "href"));
                } else if (xml.getLocalName().equals("itemref")
                        && !value(xml, "linear").equals("no")) {
                    String href = hrefs.get(value(xml, "idref"));
                    if (href != null) {
                        pages.add(folder + decoded(href));
                    }
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            throw broken("its list of pages is damaged");
        }
        return pages;
    }

    private static String decoded(String href) {
        return URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Optional<String> attribute(Optional<byte[]> part, String element, String name)
            throws UnreadableFileException {
        try {
            XMLStreamReader xml = SafeXml.reader(new ByteArrayInputStream(part.orElse(new byte[0])));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals(element)) {
                    return Optional.ofNullable(xml.getAttributeValue(null, name));
                }
            }
            return Optional.empty();
        } catch (XMLStreamException | RuntimeException e) {
            throw broken("its first part is damaged");
        }
    }

    private static String value(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
