package org.rapporteur.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.parsing.Reading;

class LinkReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a.url      | '[InternetShortcut]~URL=https://example.org/a~'                                | https://example.org/a
        a.txt      | '[InternetShortcut]~URL=https://example.org/a~'                                | https://example.org/a
        a.webloc   | '<plist><dict><key>URL</key><string>https://example.org/b</string></dict></plist>' | https://example.org/b
        a.webloc   | 'bplist00_ https://example.org/c~'                                             | https://example.org/c
        links.txt  | '# to read~https://example.org/1~~https://example.org/2~'                      | https://example.org/1 https://example.org/2
        """)
    void namesWhatIsLinkedAndHowToHaveItFetched(String path, String lines, String addresses) {
        assertThatThrownBy(() -> new Formats().read(Reading.file(path, lines.replace('~', '\n'))))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageStartingWith("holds links and no article: " + addresses)
                .hasMessageEndingWith("with: add " + addresses.split(" ")[0]);
    }

    @Test
    void anArticleThatBeginsWithAnAddressIsOne() throws UnreadableFileException {
        String text = "https://example.org/a\n\nThe envoys met in Tarn and agreed to meet again.\n";
        assertThat(new Formats().read(Reading.file("a.txt", text)).getFirst().paragraphs())
                .contains("The envoys met in Tarn and agreed to meet again.");
    }
}
