package org.rapporteur.feeds;

import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the element at which a reader stands up to its end, as HTML: escaped HTML becomes HTML, plain text is escaped, and elements inside (XHTML) stand
 * there by their bare names. At most {@value #LONGEST} characters; what is more is left out.
 */
final class FeedText {
    private static final int LONGEST = 1_000_000;

    private final XMLStreamReader xml;
    private final StringBuilder text = new StringBuilder();
    private boolean plain;

    /** @param xml at the start of an element */
    FeedText(XMLStreamReader xml) {
        this.xml = xml;
        this.plain = "text".equals(xml.getAttributeValue(null, "type"));
    }

    /** Afterwards the reader stands at the end of the element. */
    String read() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    // Beside elements text is text, not escaped HTML.
                    plain = true;
                    add("<" + tag() + ">");
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    add(depth > 0 ? "</" + tag() + ">" : "");
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    add(plain ? escaped(xml.getText()) : xml.getText());
                case XMLStreamConstants.ENTITY_REFERENCE -> add("&" + xml.getLocalName() + ";");
                default -> {}
            }
        }
        return text.toString();
    }

    private String tag() {
        String name = xml.getLocalName().toLowerCase(Locale.ROOT);
        return name.matches("[a-z][a-z0-9]{0,19}") ? name : "span";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private void add(String more) {
        if (text.length() + more.length() <= LONGEST) {
            text.append(more);
        }
    }
}
