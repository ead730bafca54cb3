package org.rapporteur.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.article.Article;
import org.rapporteur.parsing.ReadArticle;
import org.rapporteur.parsing.Reading;

class JsonReaderTest {
    private static final String LIST = """
        [{"id": "w-7", "title": "Talks resume", "date": "2012-06-19", "text": "The envoys met in Tarn."},
         {"id": "w-8", "title": "Talks end", "text": "The envoys left Tarn."},
         {"title": "No words"},
         {"id": "w-7", "title": "Talks again", "text": "The envoys came back to Tarn."}]\
        """;

    private static List<Article> articles(String path, String json) throws UnreadableFileException {
        return Reading.all(Reading.file(path, json), "").stream()
                .map(ReadArticle::article)
                .toList();
    }

    @Test
    void anObjectIsAnArticleUnderThePathOfItsFile() throws UnreadableFileException {
        Article article = articles("wire/a.json", """
            {"headline": "Talks resume", "publisher": {"name": "Tarn Wire"}, "datePublished": "2012-06-19T08:00:00Z",
             "url": "https://example.org/a", "author": [{"name": "Ann Lee"}, {"name": "Bo Ek"}], "inLanguage": "en",
             "articleBody": "The envoys met in Tarn.\\n\\nThey left."}\
            """).getFirst();
        assertThat(article.id().path()).isEqualTo("wire/a.json");
        assertThat(article.text()).isEqualTo("The envoys met in Tarn.\n\nThey left.");
        assertThat(article.metadata().toString())
                .contains("Talks resume", "Tarn Wire", "2012-06-19", "https://example.org/a", "Ann Lee, Bo Ek", "en");
    }

    @Test
    void theArticlesOfAListAreCalledByTheirOwnIds() throws UnreadableFileException {
        List<Article> articles = articles("wire/list.json", LIST);
        assertThat(articles)
                .extracting(article -> article.id().path())
                .containsExactly("wire/list.json#w-7", "wire/list.json#w-8", "wire/list.json#w-7~2");
        assertThat(articles).extracting(article -> article.id().file()).containsOnly("wire/list.json");
        assertThat(articles.get(2).text()).isEqualTo("The envoys came back to Tarn.");
    }

    @Test
    void whatIsWithoutWordsInAListIsNamed() throws UnreadableFileException {
        ReadArticle first = Reading.all(Reading.file("list.json", LIST), "").getFirst();
        assertThat(first.warnings())
                .anyMatch(warning -> warning.startsWith("its article 3 was left out: it holds no words"));
    }

    @Test
    void linesAndWrappedListsAreLists() throws UnreadableFileException {
        assertThat(articles("a.jsonl", """
            {"title": "One", "text": "The envoys met."}
            {"title": "Two", "text": "The envoys left."}
            """))
                .extracting(article -> article.id().path())
                .containsExactly("a.jsonl#1", "a.jsonl#2");
        assertThat(articles("a.json", """
            {"version": 1, "items": [{"id": 5, "title": "One", "content_html": "<p>The <b>envoys</b> met.</p>"}]}\
            """)).singleElement().satisfies(article -> {
            assertThat(article.id().path()).isEqualTo("a.json#5");
            assertThat(article.text()).isEqualTo("The envoys met.");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"title": "x", "text": | is not valid JSON (line 1)
        17                     | holds neither an article
        []                     | is a list of nothing
        {"title": "x"}         | holds no words
        """)
    void whatHoldsNoArticleSaysWhy(String json, String reason) {
        assertThatThrownBy(() -> articles("a.json", json))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void deepNestingIsRefused() {
        assertThatThrownBy(() -> articles("a.json", "[".repeat(100_000))).isInstanceOf(UnreadableFileException.class);
    }
}
