package org.rapporteur.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.TextRange;

class ArticleLinksTest {
    @Test
    void aReaderAddressNamesPassageAndSentence() {
        assertThat(ArticleLinks.reader(new ArticleId("2012/a b.md"), 3, new TextRange(12, 90)))
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
        assertThat(ArticleLinks.original(URI.create("https://example.org/x"), sentence))
                .isEqualTo("https://example.org/x" + directive);
    }

    @Test
    void aDirectiveFollowsAFragmentOfTheAddress() {
        assertThat(ArticleLinks.original(URI.create("https://example.org/x#part"), "No deal."))
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
        assertThat(ArticleLinks.original(URI.create(address), null)).isNull();
    }
}
