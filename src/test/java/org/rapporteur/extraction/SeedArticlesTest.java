package org.rapporteur.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.article.Article;

/** Three real articles of somebody else, which are beside the project where it is developed and nowhere else. */
class SeedArticlesTest {
    private static final Path SEEDS = Path.of("..", "shared", "seeds");
    private static Map<String, Article> articles = Map.of();

    @BeforeAll
    static void read() {
        Assumptions.assumeTrue(Files.isDirectory(SEEDS), "the three articles are not beside the project");
        articles = LabelledArticles.articles(SEEDS);
    }

    private static ArticleRecord of(String prefix) {
        String name = articles.keySet().stream()
                .filter(file -> file.startsWith(prefix))
                .findFirst()
                .orElseThrow();
        return Extraction.of(Objects.requireNonNull(articles.get(name)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        000 | DEMAND    | Russia        | pledge
        000 | REFUSAL   | United States | demand
        000 | WARNING   | Russia        | military response
        004 | REFUSAL   | United States | guarantee
        004 | WARNING   | Russia        | military means
        004 | AGREEMENT | Russia        | nuclear balance
        001 | DEMAND    | Russia        | agreement
        001 | OFFER     | United States | political assurance
        """)
    void thePositionsOfTheTalksComeOut(String article, Stance.Kind kind, String party, String issue) {
        assertThat(of(article).stances()).anySatisfy(stance -> {
            assertThat(stance.kind()).isEqualTo(kind);
            assertThat(stance.holder().party()).isEqualTo(party);
            assertThat(stance.issue()).contains(issue);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        000 | We do not see any progress | Sergei Lavrov
        000 | We will have to take       | Dmitry Medvedev
        000 | It's no secret             | Victor Yesin
        001 | There is no way            | Steven Pifer
        004 | The dialogue was not       | Dmitry Peskov
        """)
    void quotationsHaveTheirSpeakers(String article, String words, String speaker) {
        String text = articles.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(article))
                .map(entry -> entry.getValue().text())
                .findFirst()
                .orElseThrow();
        assertThat(of(article).quotations())
                .filteredOn(quotation -> quotation.words(text).getFirst().startsWith(words))
                .singleElement()
                .satisfies(quotation -> assertThat(quotation.speaker().name()).isEqualTo(speaker));
    }

    @Test
    void theMeetingIsDatedAndTheAgencysDayIsNot() {
        assertThat(of("004").happenings())
                .extracting(happening -> happening.time().start())
                .contains(LocalDate.of(2012, 6, 18))
                .filteredOn(LocalDate.of(2012, 6, 19)::equals)
                .hasSizeLessThan(2);
    }
}
