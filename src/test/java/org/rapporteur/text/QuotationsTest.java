package org.rapporteur.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationsTest {
    private final Quotations quotations = new Quotations();

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        "We agree," he said.                              | "We agree,"                   | true
        “We’ll go on,” he said.                           | “We’ll go on,”                | true
        He called it "very positive."                     | "very positive."              | true
        ("We agree.")                                     | "We agree."                   | true
        “It's the ‘reset’ of 'old' days,” she said.       | “It's the ‘reset’ of 'old' days,” | true
        " we agree , " he said .                          | " we agree , "                | true
        “We agree," he said.                              | “We agree,"                   | true
        „Wir reden“ sagte er                              | „Wir reden“                   | true
        "We go on, he said.                               | "We go on, he said.           | false
        """)
    void findsTheQuotedWords(String text, String quoted, boolean closed) {
        assertThat(quotations.find(text))
                .extracting(quotation -> quotation.range().of(text), QuotedRange::closed)
                .containsExactly(tuple(quoted, closed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Russia's and the states' 'own' view",
                "a 5\" pipe and 6\" more",
                "‘single’ marks",
                "lost end\" of it"
            })
    void findsNoneAmongApostrophesAndInches(String text) {
        assertThat(quotations.find(text)).isEmpty();
    }

    @Test
    void findsBothHalvesOfAnInterruptedQuotation() {
        String text = "\"We talk,\" Orlov said. \"We will go on.\"";

        assertThat(quotations.find(text))
                .extracting(quotation -> quotation.range().of(text))
                .containsExactly("\"We talk,\"", "\"We will go on.\"");
    }

    @Test
    void endsAnUnclosedQuotationWithItsParagraph() {
        String text = "\"We talk. We will go on.\n\n\"And we will agree,\" Orlov said.";

        assertThat(quotations.find(text))
                .extracting(quotation -> quotation.range().of(text), QuotedRange::closed)
                .containsExactly(tuple("\"We talk. We will go on.", false), tuple("\"And we will agree,\"", true));
    }

    @Test
    void letsALostMarkSpoilOnlyWhatStandsBeforeTheNextOpening() {
        String text = "\"We talk, Orlov said. \"We will go on,\" he added.";

        assertThat(quotations.find(text))
                .extracting(quotation -> quotation.range().of(text), QuotedRange::closed)
                .containsExactly(tuple("\"We talk, Orlov said.", false), tuple("\"We will go on,\"", true));
    }

    @Test
    void givesTheWordsWithoutTheirMarks() {
        String text = "He said “yes” and \"no";

        assertThat(quotations.find(text))
                .extracting(quotation -> quotation.words().of(text))
                .containsExactly("yes", "no");
    }

    @Test
    void keepsRangesOrderedWhateverTheMarks() {
        List<String> pieces = List.of("\"", "“", "”", "„", "'", "word", " ", ", ", "\n\n", "\n", "\u00A0", ".");
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 3000; round++) {
            String text =
                    random.ints(20, 0, pieces.size()).mapToObj(pieces::get).collect(Collectors.joining());
            int end = 0;
            for (QuotedRange quotation : quotations.find(text)) {
                assertThat(quotation.range().start())
                        .as("seed " + seed + ": " + text)
                        .isGreaterThanOrEqualTo(end);
                assertThat(quotation.words().of(text))
                        .as("seed " + seed + ": " + text)
                        .doesNotContain("\n\n");
                end = quotation.range().end();
            }
            assertThat(end).as("seed " + seed).isLessThanOrEqualTo(text.length());
        }
    }
}
