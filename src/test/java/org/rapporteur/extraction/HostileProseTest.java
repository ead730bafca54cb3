package org.rapporteur.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.article.Article;
import org.rapporteur.index.TestArticles;

/** Prose that nobody would write is read to its end, too: an article must not keep the folder from being read. */
class HostileProseTest {
    private static final List<String> PARTS = List.of(
            "and then it went on and on ",
            "he said that he said ",
            "\"Yes,\" he said. ",
            "\u201cNo\u201d \u201cno\u201d ",
            "the minister and the president ",
            "Kessara and Dolvania and ",
            "on Monday and on 3 May 2012 ",
            "wants to refuse to offer to demand ",
            "its offer of its demand for his ",
            "would not agree unless he ",
            "both sides, who said, ",
            "U.S. ",
            "Anna Holm of ",
            "\"((( ",
            "\u2014 , ; ",
            "She ran.\n\n",
            "he, she, it, they ");

    static Stream<String> prose() {
        Stream<String> alone = PARTS.stream().map(part -> part.repeat(40_000 / part.length()));
        Stream<String> mixed = Stream.of(1L, 2L, 3L, 4L)
                .map(seed -> new Random(seed)
                        .ints(3_000, 0, PARTS.size())
                        .mapToObj(PARTS::get)
                        .collect(Collectors.joining()));
        return Stream.concat(alone, mixed);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("prose")
    @Timeout(30)
    void isReadToItsEnd(String text) {
        Article article =
                TestArticles.article("a.md", "Talks", "Nordwire", LocalDate.of(2012, 5, 2), "Anna Holm spoke. " + text);
        ArticleRecord read = Extraction.of(article);
        assertThat(read.quotations())
                .allSatisfy(said -> assertThat(said.pieces())
                        .allSatisfy(piece -> assertThat(piece.end())
                                .isLessThanOrEqualTo(article.text().length())));
    }
}
