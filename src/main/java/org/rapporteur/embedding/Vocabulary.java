package org.rapporteur.embedding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words and pieces of words that the model knows: the 30,522 commonest of English books and of the English Wikipedia. Immutable. */
public final class Vocabulary {
    private final Map<String, Integer> ids;

    private Vocabulary(Map<String, Integer> ids) {
        this.ids = ids;
    }

    /**
     * Reads the one that comes with the model.
     *
     * @throws IOException when it is missing
     */
    public static Vocabulary load() throws IOException {
        try (InputStream in = Vocabulary.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json")) {
            if (in == null) {
                throw new FileNotFoundException("the model's vocabulary is not on the class path");
            }
            return read(in);
        }
    }

    /** Reads the {@code model.vocab} object of a tokenizer.json. */
    static Vocabulary read(InputStream tokenizerJson) throws IOException {
        Map<String, Integer> ids = HashMap.newHashMap(32_000);
        try (JsonParser parser = new JsonFactory().createParser(tokenizerJson)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME
                        && "vocab".equals(parser.currentName())
                        && parser.nextToken() == JsonToken.START_OBJECT) {
                    while (parser.nextToken() == JsonToken.FIELD_NAME) {
                        ids.put(parser.currentName(), parser.nextIntValue(-1));
                    }
                }
            }
        }
        return new Vocabulary(ids);
    }

    /** The row of a piece in the model's table; null when there is none. */
    @Nullable
    Integer id(String piece) {
        return ids.get(piece);
    }

    /** Its whole words, in lower case without accents, some of them names, in no order. */
    public Stream<String> words() {
        return ids.keySet().stream()
                .filter(piece -> piece.length() > 2 && piece.chars().allMatch(Character::isLetter));
    }
}
