package org.rapporteur.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.parsing.Reading;

class TextDecoderTest {
    private static final String TEXT = "Café – “défense”";

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void believesTheByteOrderMarkFirst(String charset) throws UnreadableFileException {
        byte[] bytes = ("\ufeff" + TEXT).getBytes(Charset.forName(charset));
        TextDecoder.Decoded decoded = TextDecoder.decode(new SourceFile("a.txt", bytes), Optional.of("koi8-r"));
        assertThat(decoded).isEqualTo(new TextDecoder.Decoded(TEXT, null));
    }

    @ParameterizedTest
    @CsvSource({"windows-1251,windows-1251,Москва", "iso-8859-1,windows-1252,“café”", "utf-16,UTF-8,café"})
    void believesWhatTheFileDeclaresNext(String declared, String real, String text) throws UnreadableFileException {
        TextDecoder.Decoded decoded = TextDecoder.decode(
                new SourceFile("a.html", text.getBytes(Charset.forName(real))), Optional.of(declared));
        assertThat(decoded).isEqualTo(new TextDecoder.Decoded(text, null));
    }

    @Test
    void fallsBackToWindows1252AndSaysSo() throws UnreadableFileException {
        byte[] bytes = TEXT.getBytes(Charset.forName("windows-1252"));
        for (Optional<String> declared : List.of(Optional.<String>empty(), Optional.of("utf-8"))) {
            TextDecoder.Decoded decoded = TextDecoder.decode(new SourceFile("a.txt", bytes), declared);
            assertThat(decoded.text()).isEqualTo(TEXT);
            assertThat(decoded.warnings()).singleElement().asString().contains("windows-1252", "save it as UTF-8");
        }
    }

    @Test
    void warnsOfACharsetNobodyKnows() throws UnreadableFileException {
        TextDecoder.Decoded decoded = TextDecoder.decode(Reading.file("a.html", TEXT), Optional.of("klingon"));
        assertThat(decoded.text()).isEqualTo(TEXT);
        assertThat(decoded.warnings()).singleElement().asString().contains("klingon");
    }

    @Test
    void refusesBytesThatAreNoText() {
        byte[] nul = {'a', 0, 'b'};
        assertThatThrownBy(() -> TextDecoder.decode(new SourceFile("a.txt", nul), Optional.empty()))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("NUL");
        byte[] noise = new byte[2_000];
        new Random(3).nextBytes(noise);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = noise[i] == 0 ? 1 : noise[i];
        }
        assertThatThrownBy(() -> TextDecoder.decode(new SourceFile("a.txt", noise), Optional.empty()))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("cannot be printed");
    }
}
