package org.rapporteur.guard;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where a reader of XML is made. Its readers know no DTD: a {@code DOCTYPE} is passed over unread and nothing outside the
 * stream is ever opened. A reference to an entity that XML itself does not define, {@code &nbsp;}, is an {@code ENTITY_REFERENCE} with that name
 * and no text, and an error inside an attribute.
 *
 * <p>Bounds: elements nest at most {@value #MAX_DEPTH} deep, an element has at most {@value #MAX_ATTRIBUTES} attributes, a name at most
 * {@value #MAX_NAME} characters. The length of the stream is the caller's to bound. Text comes in pieces of {@code CHARACTERS} and {@code CDATA}, so that one long
 * text costs no memory by itself; the text of a {@code DTD} event is no text of the document.
 *
 * <p>The JDK's reader now and then answers malformed bytes with an unchecked exception: whoever reads treats {@link RuntimeException} from it like
 * {@link XMLStreamException}. Safe for use by many threads; a reader is not.
 */
public final class SafeXml {
    static final int MAX_DEPTH = 200;
    static final int MAX_ATTRIBUTES = 200;
    static final int MAX_NAME = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(SafeXml.class);

    private SafeXml() {}

    /**
     * A reader at the start of the document; the encoding is found by byte order mark and declaration.
     *
     * @param xml is not closed by the reader
     * @throws XMLStreamException when already the first bytes cannot be read as XML
     */
    public static XMLStreamReader reader(InputStream xml) throws XMLStreamException {
        try {
            return factory().createXMLStreamReader(XmlCharacters.of(xml));
        } catch (IOException e) {
            throw new XMLStreamException(e);
        }
    }

    /** Made anew each time: whether one may be shared by threads is not promised. The default factory is the JDK's, whatever is on the class path. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // Coalescing would also replace entity references again.
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty("jdk.xml.maxElementDepth", MAX_DEPTH);
        factory.setProperty("jdk.xml.elementAttributeLimit", MAX_ATTRIBUTES);
        factory.setProperty("jdk.xml.maxXMLNameLimit", MAX_NAME);
        factory.setXMLReporter((message, type, related, location) -> LOG.debug("XML: {}", message));
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("it names something outside itself, " + systemId + ", which is never opened");
        });
        return factory;
    }
}
