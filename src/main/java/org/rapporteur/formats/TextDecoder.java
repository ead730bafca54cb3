package org.rapporteur.formats;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to characters: by the byte order mark, else as the file declares, else UTF-8 when it is that without a flaw, else what {@link CharsetGuess}
 * says, with a warning. Bytes that are no text in any of these are refused.
 */
public final class TextDecoder {
    /** More control characters than this share, and it is no text. */
    private static final double MOST_CONTROLS = 0.005;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Longer marks first: that of UTF-32LE begins with that of UTF-16LE. */
    private static final List<Bom> BOMS = List.of(
            new Bom("0000feff", Charset.forName("UTF-32BE")),
            new Bom("fffe0000", Charset.forName("UTF-32LE")),
            new Bom("efbbbf", StandardCharsets.UTF_8),
            new Bom("feff", StandardCharsets.UTF_16BE),
            new Bom("fffe", StandardCharsets.UTF_16LE));

    private TextDecoder() {}

    /**
     * A text.
     *
     * @param text its characters, without a byte order mark
     * @param warning what was doubtful; null when nothing was
     */
    public record Decoded(String text, @Nullable String warning) {
        List<String> warnings() {
            return warning == null ? List.of() : List.of(warning);
        }
    }

    private record Bom(byte[] mark, Charset charset) {
        Bom(String hex, Charset charset) {
            this(HexFormat.of().parseHex(hex), charset);
        }
    }

    /**
     * The characters of a file.
     *
     * @param declared the charset the file itself names, as written
     * @throws UnreadableFileException when it is no text
     */
    public static Decoded decode(SourceFile file, Optional<String> declared) throws UnreadableFileException {
        for (Bom bom : BOMS) {
            if (file.startsWith(bom.mark)) {
                int length = bom.mark.length;
                byte[] content = file.content();
                return new Decoded(new String(content, length, content.length - length, bom.charset), null);
            }
        }
        refuseNul(file.content());
        Decoded decoded = withoutMark(file.content(), declared);
        refuseControls(decoded.text);
        return decoded;
    }

    private static Decoded withoutMark(byte[] content, Optional<String> declared) {
        Optional<Charset> charset = declared.flatMap(TextDecoder::named);
        if (charset.isPresent() && !charset.get().equals(StandardCharsets.UTF_8)) {
            return new Decoded(new String(content, charset.get()), null);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            String unknown = declared.isPresent() && charset.isEmpty()
                    ? "names the unknown charset \"" + Prose.shortened(declared.get(), 40) + "\"; it was read as UTF-8"
                    : null;
            return new Decoded(text, unknown);
        } catch (CharacterCodingException e) {
            Charset guess = CharsetGuess.of(content);
            return new Decoded(
                    new String(content, guess),
                    "is not valid UTF-8 and was read as " + guess.name().toLowerCase(Locale.ROOT)
                            + "; if letters look wrong, save it as UTF-8");
        }
    }

    /** As browsers do: what calls itself Latin-1 is windows-1252, and what can name itself in ASCII is not UTF-16. ASCII is part of UTF-8. */
    private static Optional<Charset> named(String name) {
        try {
            Charset charset = Charset.forName(name);
            if (charset.equals(StandardCharsets.ISO_8859_1)) {
                return Optional.of(WINDOWS_1252);
            }
            return Optional.of(
                    charset.name().startsWith("UTF-") || charset.equals(StandardCharsets.US_ASCII)
                            ? StandardCharsets.UTF_8
                            : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static void refuseNul(byte[] content) throws UnreadableFileException {
        for (byte b : content) {
            if (b == 0) {
                throw new UnreadableFileException(
                        "holds NUL bytes: it is a binary file, not text. Take it out of the folder, or save it as"
                                + " UTF-8 if it is a text");
            }
        }
    }

    private static void refuseControls(String text) throws UnreadableFileException {
        long odd = text.chars()
                .filter(c -> c == 0xfffd || (Character.isISOControl(c) && !Character.isWhitespace(c)))
                .count();
        if (odd > 4 && odd > text.length() * MOST_CONTROLS) {
            throw new UnreadableFileException("is a binary file or in an unknown charset: " + odd
                    + " of its characters cannot be printed. Save it as UTF-8, or take it out");
        }
    }
}
