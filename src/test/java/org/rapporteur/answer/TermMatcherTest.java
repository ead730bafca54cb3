package org.rapporteur.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.article.TextRange;
import org.rapporteur.index.Terms;
import org.rapporteur.retrieval.QuestionTerm;

class TermMatcherTest {
    private static final QuestionTerm TERM = new QuestionTerm(
            "force",
            new TextRange(0, 5),
            List.of(List.of("forc"), List.of("vigour")),
            List.of(List.of("take", "effect"), List.of("legal")),
            2,
            true,
            false);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        They enter into force on Monday        | 1    | 1
        Now in vigour                          | 0.85 | 1
        Sanctions take effect on Monday        | 0.6  | 1
        They take it; the sanctions take effect| 0.6  | 2
        Legal and in force                     | 1    | 1
        They take the effect of it             | 0.6  | 0
        They take no measured effect           | 0    | -1
        The effect is small                    | 0    | -1
        """)
    void theOwnWordCountsMoreThanAnAliasAndThatMoreThanARelatedWord(String sentence, double share, int position) {
        assertThat(TermMatcher.match(List.of(TERM), Terms.of(sentence)))
                .containsExactly(new TermMatcher.Hit(share, position));
    }
}
