package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.TextRange;

class LinksTest {
    @Test
    void aReaderAddressNamesPassageAndSentence() {
        assertThat(Links.reader(new ArticleId("2012/a b.md"), 3, new TextRange(12, 90)))
                .isEqualTo("/read/2012/a%20b.md?s=12-90#p3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        No deal.                        | #:~:text=No%20deal.
        a first-class deal, he & I said | #:~:text=a%20first%2Dclass%20deal%2C%20he%20%26%20I%20said
        100% "sure" +1 #2               | #:~:text=100%25%20%22sure%22%20%2B1%20%232
        a b c d e f g h i j k           | #:~:text=a%20b%20c%20d%20e,h%20i%20j%20k
        a b                             | #:~:text=a%20b
        """)
    void aSentenceBecomesATextDirective(String sentence, String directive) {
        assertThat(Links.original(URI.create("https://example.org/x"), sentence))
                .isEqualTo("https://example.org/x" + directive);
    }

    @Test
    void aDirectiveFollowsAFragmentOfTheAddress() {
        assertThat(Links.original(URI.create("https://example.org/x#part"), "No deal."))
                .isEqualTo("https://example.org/x#part:~:text=No%20deal.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "//example.org/x",
                "http:x",
                "mailto:a@b"
            })
    void onlyWebAddressesBecomeLinks(String address) {
        assertThat(Links.original(URI.create(address), null)).isNull();
    }

    @Test
    void everyArticleIsFoundAgainByItsReaderAddress() {
        long seed = 20121120;
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            String path = "a" + randomText(random) + "/" + randomText(random) + ".md";
            String address = Links.reader(new ArticleId(path));
            assertThat(URI.create(address).toString()).isEqualTo(address);
            assertThat(Links.articleOf(address))
                    .as("seed %d, path %s", seed, path)
                    .hasValue(new ArticleId(path));
        }
    }

    private static String randomText(Random random) {
        int[] alphabet =
                "aZ9 .-_~!*'();:@&=+$,?#[]%\\<>\"\u00a0éЖ漢🜁\n".codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
        }
        return text.toString();
    }
}
