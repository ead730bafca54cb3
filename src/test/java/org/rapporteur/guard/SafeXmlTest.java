package org.rapporteur.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads what is well-formed, opens nothing, and gives up on what has no end. */
class SafeXmlTest {
    private static final String CANARY = "canary-7f3a";

    @TempDir
    Path folder;

    @Test
    void readsTextAttributesAndCdata() throws XMLStreamException {
        assertThat(text("<a b='1 &lt; 2'>x &amp; <![CDATA[<y>]]>&#233;</a>")).isEqualTo("1 < 2x & <y>é");
    }

    @Test
    void passesOverADoctype() throws XMLStreamException {
        assertThat(text("<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.1//EN' 'http://127.0.0.1:1/x.dtd'><a>x</a>"))
                .isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY x SYSTEM '%s'>]><a>&x;</a>",
                "<!DOCTYPE a [<!ENTITY x PUBLIC 'p' '%s'>]><a b='&x;'/>",
                "<!DOCTYPE a [<!ENTITY %% x SYSTEM '%s'> %%x;]><a>q</a>",
                "<!DOCTYPE a SYSTEM '%s'><a>q</a>",
                "<?xml version='1.0' standalone='no'?><!DOCTYPE a SYSTEM '%s'><a>&x;</a>",
                "<a xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='%s' parse='text'/></a>",
                "<?xml-stylesheet href='%s'?><a/>",
                "<a xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:noNamespaceSchemaLocation='%s'/>",
            })
    void opensNeitherFilesNorConnections(String xml) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), CANARY);
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(50);
            assertThat(textOrError(xml.formatted(file.toUri()))).doesNotContain(CANARY);
            assertThat(textOrError(xml.formatted("http://127.0.0.1:" + listener.getLocalPort() + "/x")))
                    .doesNotContain(CANARY);
            assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void expandsNoEntitiesOfTheDocument() throws XMLStreamException {
        assertThat(text("<!DOCTYPE a [<!ENTITY x 'lol'><!ENTITY y '&x;&x;'>]><a>1&y;2&nbsp;3</a>"))
                .isEqualTo("123");
        assertThatThrownBy(() -> text("<!DOCTYPE a [<!ENTITY x 'lol'>]><a b='&x;'/>"))
                .isInstanceOf(XMLStreamException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32BE", "UTF-32LE", "windows-1252", "ISO-8859-5"})
    void readsEveryEncoding(String encoding) throws XMLStreamException {
        Charset charset = Charset.forName(encoding);
        String word = charset.newEncoder().canEncode('é') ? "é" : "Ж";
        String declared = "<?xml version='1.0' encoding=\"" + encoding + "\"?><a>" + word + "</a>";
        assertThat(text(declared.getBytes(charset))).isEqualTo(word);
        if (encoding.matches("UTF-(?:8|..[BL]E)")) {
            assertThat(text(("\ufeff<a>" + word + "</a>").getBytes(charset))).isEqualTo(word);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3c613ec3", "3c613eff3c2f613e", "", "4c6fa794", "3c613e00", "fffe3c"})
    void refusesBytesThatAreNoText(String hex) {
        assertThatThrownBy(() -> text(HexFormat.of().parseHex(hex))).isInstanceOf(XMLStreamException.class);
    }

    @Test
    void boundsDepthAttributesAndNames() {
        assertThatThrownBy(() -> text("<x>".repeat(SafeXml.MAX_DEPTH + 1))).hasMessageContaining("depth");
        StringBuilder attributes = new StringBuilder("<x");
        for (int i = 0; i <= SafeXml.MAX_ATTRIBUTES; i++) {
            attributes.append(" a").append(i).append("=''");
        }
        assertThatThrownBy(() -> text(attributes + "/>")).hasMessageContaining("attributes");
        assertThatThrownBy(() -> text("<" + "x".repeat(SafeXml.MAX_NAME * 2) + "/>"))
                .hasMessageContaining("limit");
    }

    private static String textOrError(String xml) {
        try {
            return text(xml);
        } catch (XMLStreamException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String text(String xml) throws XMLStreamException {
        return text(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] xml) throws XMLStreamException {
        XMLStreamReader reader = SafeXml.reader(new ByteArrayInputStream(xml));
        StringBuilder text = new StringBuilder();
        while (reader.hasNext()) {
            reader.next();
            if (reader.isStartElement()) {
                for (int i = 0; i < reader.getAttributeCount(); i++) {
                    text.append(reader.getAttributeValue(i));
                }
            } else if (reader.isCharacters() || reader.getEventType() == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }
}
