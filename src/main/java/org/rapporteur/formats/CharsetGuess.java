package org.rapporteur.formats;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * What bytes that say nothing of their charset and are no UTF-8 are written in. Where most letters are not ASCII, so that it is another script, the
 * detector of Mozilla decides; else it is one of the Latin charsets, and that in which the fewest signs stand inside of words.
 */
final class CharsetGuess {
    private static final double OTHER_SCRIPT = 0.4;
    private static final int MOST_READ = 1 << 16;

    /** On equal terms the first, which is by far the most common. */
    private static final List<Charset> LATIN = List.of(
            Charset.forName("windows-1252"),
            Charset.forName("windows-1250"),
            Charset.forName("ISO-8859-2"),
            Charset.forName("windows-1254"));

    private CharsetGuess() {}

    static Charset of(byte[] content) {
        int length = Math.min(content.length, MOST_READ);
        int letters = 0;
        int high = 0;
        for (int i = 0; i < length; i++) {
            high += content[i] < 0 ? 1 : 0;
            letters += content[i] < 0 || Character.isLetter(content[i]) ? 1 : 0;
        }
        if (high > OTHER_SCRIPT * letters) {
            Charset detected = detected(content, length);
            if (detected != null) {
                return detected;
            }
        }
        return LATIN.stream()
                .min(Comparator.comparingInt(charset -> oddities(new String(content, 0, length, charset))))
                .orElseThrow();
    }

    private static @Nullable Charset detected(byte[] content, int length) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(content, 0, length);
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        if (name == null || !Charset.isSupported(name)) {
            return null;
        }
        Charset charset = Charset.forName(name);
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(content));
            return charset;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** Signs between two letters, and capitals behind small ones: neither stands in the words of any language. */
    private static int oddities(String text) {
        int odd = 0;
        for (int i = 1; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            boolean after = Character.isLetter(text.charAt(i - 1));
            boolean inside = after || ("¿¡".indexOf(c) < 0 && Character.isLetter(text.charAt(i + 1)));
            boolean sign = !Character.isLetter(c) && "’‘“”–—…«»§€£°„‚\u00a0".indexOf(c) < 0;
            boolean capital = Character.isUpperCase(c) && after && Character.isLowerCase(text.charAt(i - 1));
            odd += inside && sign || capital || c == '\ufffd' ? 1 : 0;
        }
        return odd;
    }
}
