package org.rapporteur.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The golden file was made once from the model's own tokenizer.json by the Python package {@code tokenizers} 0.23.3, with
 * {@code encode(text, add_special_tokens=False)}, neither cut nor padded.
 */
class WordPieceTokenizerTest {
    private static final String PUNCTUATION = ".,;:-()'\"";

    private static WordPieceTokenizer tokenizer;

    private record Golden(String text, List<Integer> ids) {
        @Override
        public String toString() {
            return text.length() > 40 ? text.substring(0, 40) + "…" : text;
        }
    }

    @BeforeAll
    static void readTheVocabulary() throws IOException {
        try (InputStream in = resource("/all-minilm-l6-v2-q-tokenizer.json")) {
            tokenizer = new WordPieceTokenizer(Vocabulary.read(in));
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(WordPieceTokenizerTest.class.getResourceAsStream(name), name);
    }

    static Stream<Golden> golden() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Golden> golden = new ArrayList<>();
        try (InputStream in = resource("wordpiece-golden.jsonl")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                JsonNode node = json.readTree(line);
                List<Integer> ids = new ArrayList<>();
                node.get("ids").forEach(id -> ids.add(id.intValue()));
                golden.add(new Golden(node.get("text").textValue(), ids));
            }
        }
        return golden.stream();
    }

    private static List<WordPiece> pieces(String text) {
        return tokenizer.tokenize(text, Integer.MAX_VALUE);
    }

    private static List<Integer> ids(String text) {
        return pieces(text).stream().map(WordPiece::id).toList();
    }

    @ParameterizedTest
    @MethodSource("golden")
    void cutsAsTheReferenceDoes(Golden golden) {
        assertThat(ids(golden.text())).isEqualTo(golden.ids());
    }

    @ParameterizedTest
    @MethodSource("golden")
    void rangesCoverTheTextInOrder(Golden golden) {
        assertRangesInOrder(golden.text());
    }

    private static void assertRangesInOrder(String text) {
        List<WordPiece> pieces = pieces(text);
        int end = 0;
        for (int i = 0; i < pieces.size(); i++) {
            var range = pieces.get(i).range();
            boolean sameWord = i > 0 && range.equals(pieces.get(i - 1).range());
            if (!sameWord) {
                assertThat(range.start()).as("piece %d of %s", i, text).isGreaterThanOrEqualTo(end);
                assertThat(text.substring(end, range.start()))
                        .as("left out before piece %d of %s", i, text)
                        .matches("[\\s\\p{Z}\\p{C}\\p{Mn}]*");
            }
            assertThat(range.length()).isPositive();
            end = range.end();
        }
        assertThat(end).isLessThanOrEqualTo(text.length());
        assertThat(text.substring(end)).matches("[\\s\\p{Z}\\p{C}\\p{Mn}]*");
    }

    @Test
    void rangesStayInOrderOnAnyText() {
        String alphabet = "aäßÉ中😀 \t\n\u00a0\u0000\u200d\u0301.,-'\"ж한1";
        int[] characters = alphabet.codePoints().toArray();
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.appendCodePoint(characters[random.nextInt(characters.length)]);
            }
            assertRangesInOrder(text.toString());
        }
    }

    @Test
    void marksOfTheModelInATextArePlainWords() {
        assertThat(ids("[CLS] yes [SEP] [PAD] [MASK] [UNK]"))
                .isEqualTo(ids("[ CLS ] yes [ SEP ] [ PAD ] [ MASK ] [ UNK ]"))
                .doesNotContain(tokenizer.classification, tokenizer.separator);
    }

    @Test
    void makesNoMorePiecesThanTheLimit() {
        String text = "antidisestablishmentarianism " + PUNCTUATION.repeat(20);
        List<WordPiece> all = pieces(text);
        for (int limit = 0; limit <= all.size() + 1; limit++) {
            assertThat(tokenizer.tokenize(text, limit)).isEqualTo(all.subList(0, Math.min(limit, all.size())));
        }
    }

    @Test
    void lengthAloneIsNoTrouble() {
        assertThat(tokenizer.tokenize("a".repeat(1_000_000), 254)).hasSize(1);
        assertThat(tokenizer.tokenize("word ".repeat(200_000), 254)).hasSize(254);
        assertThat(tokenizer.tokenize("\ud800".repeat(1_000), 254)).isEmpty();
    }

    @Test
    void aVocabularyWithoutTheMarksIsRefused() {
        String vocabulary = "{\"model\":{\"vocab\":{\"[UNK]\":0,\"[CLS]\":1,\"word\":2}}}";
        assertThatThrownBy(() -> new WordPieceTokenizer(
                        Vocabulary.read(new ByteArrayInputStream(vocabulary.getBytes(StandardCharsets.UTF_8)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[SEP]");
    }
}
