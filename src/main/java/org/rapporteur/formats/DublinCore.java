package org.rapporteur.formats;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.rapporteur.guard.SafeXml;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a document says about itself by the names of the Dublin Core, which DOCX, ODT and EPUB share but for a few of their own. */
final class DublinCore {
    private static final Set<String> NAMES = Set.of(
            "title",
            "creator",
            "initial-creator",
            "date",
            "created",
            "creation-date",
            "publisher",
            "language",
            "source");
    private static final int LONGEST = 2_000;
    private static final Logger LOG = LoggerFactory.getLogger(DublinCore.class);

    private DublinCore() {}

    /** What {@code xml} tells; broken XML tells what stands before the break. */
    static Details of(byte[] xml) {
        Map<String, String> values = new HashMap<>();
        try {
            read(SafeXml.reader(new ByteArrayInputStream(xml)), values);
        } catch (XMLStreamException | RuntimeException e) {
            LOG.debug("metadata ends early: {}", e.getMessage());
        }
        String date = first(values, "created", "creation-date", "date");
        return new Details(
                values.get("title"),
                values.get("publisher"),
                date,
                address(values.get("source")),
                first(values, "initial-creator", "creator"),
                values.get("language"));
    }

    private static void read(XMLStreamReader xml, Map<String, String> values) throws XMLStreamException {
        String open = "";
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    open = NAMES.contains(xml.getLocalName()) ? xml.getLocalName() : "";
                    text.setLength(0);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    String line = Prose.onOneLine(text.toString());
                    if (!open.isEmpty() && !line.isEmpty()) {
                        values.putIfAbsent(open, line);
                    }
                    open = "";
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty() && text.length() < LONGEST) {
                        text.append(xml.getText());
                    }
                }
                default -> {}
            }
        }
    }

    private static @Nullable String first(Map<String, String> values, String... names) {
        for (String name : names) {
            String value = values.get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static @Nullable String address(@Nullable String source) {
        return source != null && source.contains("://") ? source : null;
    }
}
