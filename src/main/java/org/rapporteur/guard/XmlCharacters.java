package org.rapporteur.guard;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an XML document, by its byte order mark, the shape of its first bytes, or its declaration. The JDK's own reader of bytes writes to
 * standard error when they are malformed; here that is an {@link IOException}.
 */
final class XmlCharacters {
    private static final int HEAD = 256;
    private static final Pattern DECLARED = Pattern.compile(
            "^<\\?xml\\s[^>]{0,200}?encoding\\s{0,5}=\\s{0,5}[\"']([A-Za-z][A-Za-z0-9._:-]{0,40})[\"']");

    /** How a document in an encoding of more than one byte a letter begins; longer beginnings first. */
    private static final List<Start> STARTS = List.of(
            new Start("0000feff", 4, "UTF-32BE"),
            new Start("fffe0000", 4, "UTF-32LE"),
            new Start("0000003c", 0, "UTF-32BE"),
            new Start("3c000000", 0, "UTF-32LE"),
            new Start("efbbbf", 3, "UTF-8"),
            new Start("feff", 2, "UTF-16BE"),
            new Start("fffe", 2, "UTF-16LE"),
            new Start("003c", 0, "UTF-16BE"),
            new Start("3c00", 0, "UTF-16LE"));

    private XmlCharacters() {}

    /** @param mark the number of bytes that are no text */
    private record Start(String hex, int mark, String charset) {
        boolean begins(byte[] head) {
            byte[] bytes = HexFormat.of().parseHex(hex);
            for (int i = 0; i < bytes.length; i++) {
                if (i >= head.length || head[i] != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** @throws IOException when the bytes cannot be had, or are in an encoding that is not known here */
    static Reader of(InputStream xml) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(xml);
        bytes.mark(HEAD);
        byte[] head = bytes.readNBytes(HEAD);
        bytes.reset();
        for (Start start : STARTS) {
            if (start.begins(head)) {
                bytes.skipNBytes(start.mark);
                return strict(bytes, Charset.forName(start.charset));
            }
        }
        Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        return strict(bytes, declared.find() ? named(declared.group(1)) : StandardCharsets.UTF_8);
    }

    /** What can be read as ASCII up to here is not in an encoding of two bytes, whatever it says. */
    private static Charset named(String name) throws IOException {
        try {
            Charset charset = Charset.forName(name);
            return charset.name().startsWith("UTF-") ? StandardCharsets.UTF_8 : charset;
        } catch (IllegalArgumentException e) {
            throw new IOException("it is in an unknown encoding", e);
        }
    }

    private static Reader strict(InputStream bytes, Charset charset) {
        return new InputStreamReader(bytes, charset.newDecoder());
    }
}
