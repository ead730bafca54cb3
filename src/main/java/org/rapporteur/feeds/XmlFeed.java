package org.rapporteur.feeds;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.rapporteur.formats.WebPage;
import org.rapporteur.guard.SafeXml;

/**
 * RSS 2.0, RSS 1.0 and Atom, read in one go by the names of their elements. What comes before a break in a feed is kept. For one feed, in one thread.
 */
final class XmlFeed {
    private static final Set<String> ROOTS = Set.of("rss", "RDF", "feed");
    private static final Set<String> ENTRIES = Set.of("item", "entry");

    /** The elements of an entry that are of use, and what they are to us. */
    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("title", "title"),
            Map.entry("link", "link"),
            Map.entry("guid", "guid"),
            Map.entry("id", "id"),
            Map.entry("pubDate", "date"),
            Map.entry("date", "date"),
            Map.entry("published", "date"),
            Map.entry("issued", "date"),
            Map.entry("updated", "updated"),
            Map.entry("modified", "updated"),
            Map.entry("author", "author"),
            Map.entry("creator", "author"),
            Map.entry("description", "summary"),
            Map.entry("summary", "summary"),
            Map.entry("encoded", "content"),
            Map.entry("content", "content"));

    /** Names that mean something else there: pictures and their captions. */
    private static final Set<String> FOREIGN =
            Set.of("http://search.yahoo.com/mrss/", "http://www.itunes.com/dtds/podcast-1.0.dtd");

    private final XMLStreamReader xml;
    private final URI address;
    private final List<FeedEntry> entries = new ArrayList<>();
    private String title = "";

    private XmlFeed(XMLStreamReader xml, URI address) {
        this.xml = xml;
        this.address = address;
    }

    static Feed read(byte[] body, URI address) throws NoFeedException {
        XmlFeed feed = null;
        try {
            feed = new XmlFeed(SafeXml.reader(new ByteArrayInputStream(body)), address);
            feed.readAll();
        } catch (XMLStreamException | RuntimeException e) {
            // The JDK's reader answers some malformed bytes with unchecked exceptions.
            if (feed == null || feed.entries.isEmpty()) {
                throw new NoFeedException("is broken XML");
            }
        }
        return new Feed(feed.title, feed.entries);
    }

    private void readAll() throws XMLStreamException, NoFeedException {
        boolean rooted = false;
        while (xml.hasNext() && entries.size() < Feed.MOST) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String name = xml.getLocalName();
            if (!rooted && !ROOTS.contains(name)) {
                throw new NoFeedException(
                        name.equalsIgnoreCase("html") ? "is a web page and no feed" : "is XML, but no feed");
            }
            rooted = true;
            if (ENTRIES.contains(name)) {
                entry(name);
            } else if (name.equals("title") && title.isEmpty()) {
                title = WebPage.words(new FeedText(xml).read());
            } else if (name.equals("image") || name.equals("textinput")) {
                // They have titles of their own.
                new FeedText(xml).read();
            }
        }
    }

    private void entry(String element) throws XMLStreamException {
        EntryParts parts = new EntryParts();
        while (xml.next() != XMLStreamConstants.END_ELEMENT
                || !xml.getLocalName().equals(element)) {
            if (xml.isStartElement()) {
                part(parts);
            }
        }
        parts.toEntry(address).ifPresent(entries::add);
    }

    private void part(EntryParts parts) throws XMLStreamException {
        String namespace = xml.getNamespaceURI();
        String part = namespace != null && FOREIGN.contains(namespace) ? null : PARTS.get(xml.getLocalName());
        String href = attribute("href");
        String rel = attribute("rel");
        boolean permanent = !"false".equalsIgnoreCase(attribute("isPermaLink"));
        String text = new FeedText(xml).read();
        if (part == null) {
            return;
        }
        switch (part) {
            case "link" -> {
                if (rel == null || rel.equals("alternate")) {
                    parts.put("link", href != null ? href : WebPage.words(text));
                }
            }
            case "guid" -> {
                if (permanent) {
                    parts.put("id", WebPage.words(text));
                }
            }
            default -> parts.put(part, text);
        }
    }

    private @Nullable String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }
}
