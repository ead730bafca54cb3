package org.rapporteur.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleIdTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a.md              | a.md
        note #3.md        | note #3.md
        a.json            | a.json
        wires/a.json#42   | wires/a.json
        a.JSONL#x#y       | a.JSONL
        """)
    void theFileIsThePathBeforeTheKeyOfAList(String path, String file) {
        assertThat(new ArticleId(path).file()).isEqualTo(file);
    }
}
