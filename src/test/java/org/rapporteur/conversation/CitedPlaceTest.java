package org.rapporteur.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.answer.Citation;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.TextRange;

class CitedPlaceTest {
    private static Citation citation(@Nullable String url, @Nullable Integer page) {
        return new Citation(
                1,
                new ArticleId("a.pdf"),
                1,
                "Talks",
                null,
                LocalDate.of(2013, 8, 7),
                url == null ? null : URI.create(url),
                "They met.",
                new TextRange(0, 9),
                "They met.",
                1,
                page);
    }

    @Test
    void thePageStandsBehindTheDay() {
        assertThat(CitedPlace.of(citation(null, 4))).isEqualTo("7 Aug 2013, p. 4");
        assertThat(CitedPlace.of(citation(null, null))).isEqualTo("7 Aug 2013");
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a.PDF, https://example.org/a.PDF#page=4",
        "https://example.org/a.pdf?x=1, https://example.org/a.pdf?x=1#page=4",
        "https://example.org/a.pdf#part, https://example.org/a.pdf#part:~:text=They%20met.",
        "https://example.org/a, https://example.org/a#:~:text=They%20met."
    })
    void aPdfOnTheWebIsOpenedAtItsPage(String url, String opened) {
        assertThat(CitedPlace.original(citation(url, 4))).isEqualTo(opened);
    }

    @Test
    void withoutAnAddressOrAPageItIsAsEver() {
        assertThat(CitedPlace.original(citation(null, 4))).isNull();
        assertThat(CitedPlace.original(citation("https://example.org/a.pdf", null)))
                .isEqualTo("https://example.org/a.pdf#:~:text=They%20met.");
    }
}
