package org.rapporteur.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.article.Metadata;
import org.rapporteur.parsing.ReadArticle;
import org.rapporteur.parsing.Reading;

class HtmlReaderTest {
    private static final String PAGE = """
        <!doctype html><html lang="en-GB"><head>
        <title>Talks resume in Oslo | Baltic Wire</title>
        <meta property="og:site_name" content="Baltic Wire">
        <meta property="article:published_time" content="2012-11-20T09:30:00Z">
        <meta name="author" content="Ann Reed">
        <link rel="canonical" href="https://example.org/talks">
        <style>p { color: red }</style><script>var words = "<p>not these</p>";</script>
        </head><body>
        <header><p>Baltic Wire: the news from the north, every day and all night long</p></header>
        <nav><ul><li><a href="/">Home</a><li><a href="/x">World</a></ul></nav>
        <article><h1>Talks resume in Oslo</h1>
        <p>The envoys of both sides met&nbsp;in <a href="/oslo">Oslo</a> on Tu&shy;esday.</p>
        <figure><img src="x.png"><figcaption>The envoys shake hands.</figcaption></figure>
        <h2>Positions</h2><p>One side asked for a pledge.<br><br>The other side declined to give one.</p>
        <aside><p>Read our guide to the talks, which is long and has very many words in it indeed.</p></aside>
        <p>Talks go on in the spring (AP Photo/J. Smith).</p>
        <ul><li><a href="/1">Other story</a><li><a href="/2">Third story</a></ul>
        <p>Share this article</p></article>
        <footer><p>All rights reserved.</p></footer></body></html>
        """;

    @Test
    void readsTheArticleOfAPageAndWhatItSaysAboutItself() throws UnreadableFileException {
        ReadArticle read = Reading.article("talks.html", PAGE);
        assertThat(read.article().metadata())
                .isEqualTo(new Metadata(
                        "Talks resume in Oslo",
                        "Baltic Wire",
                        LocalDate.of(2012, 11, 20),
                        URI.create("https://example.org/talks"),
                        "Ann Reed",
                        "en-GB"));
        assertThat(read.article().text())
                .isEqualTo("The envoys of both sides met in Oslo on Tuesday.\n\n"
                        + "Positions\n\n"
                        + "One side asked for a pledge.\n\n"
                        + "The other side declined to give one.");
        assertThat(read.warnings()).isEmpty();
    }

    @Test
    void findsTheDensestTextWhereNothingIsMarked() throws UnreadableFileException {
        String prose = "<p>The envoys met again, and their talks went on until late in the night, said one.</p>";
        ReadArticle read = Reading.article(
                "a.html",
                "<html><body><div id=menu><p><a href=x>Much linked text that is not prose but only leads"
                        + " elsewhere</a></p></div><div><div>" + prose + prose.replace("again", "once more")
                        + "</div></div><div><p>Short teaser.</p></div></body></html>");
        assertThat(read.article().text())
                .startsWith("The envoys met again")
                .contains("once more")
                .doesNotContain("teaser", "linked");
    }

    @Test
    void teasersMarkedAsArticlesDoNotHideTheText() throws UnreadableFileException {
        String prose = "<p>The envoys met again, and their talks went on until late in the night, said number %d.</p>";
        String body = prose.formatted(1) + prose.formatted(2) + prose.formatted(3);
        ReadArticle read = Reading.article(
                "a.html",
                "<html><title>Talks</title><div>" + body + "</div><article><p>Teaser of another story.</p></article>");
        assertThat(read.article().text()).contains("number 3").doesNotContain("Teaser");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <time datetime="2012-06-19T10:00"></time>          | 2012-06-19
        <meta name="date" content="June 19, 2012">         | 2012-06-19
        <meta name="DC.date.issued" content="2012-06-19">  | 2012-06-19
        <meta name="date" content="soon"><time datetime="2012-06-18"></time> | 2012-06-18
        <p>June 19, 2012</p>                               | 2012-06-19
        """)
    void looksForTheDateInSeveralPlaces(String markup, LocalDate date) throws UnreadableFileException {
        ReadArticle read =
                Reading.article("a.html", "<html><title>Talks</title>" + markup + "<p>They met in Oslo.</p>");
        assertThat(read.article().metadata().date()).isEqualTo(date);
        assertThat(read.article().text()).isEqualTo("They met in Oslo.");
    }

    @Test
    void believesTheCharsetOfTheMetaElement() throws UnreadableFileException {
        String page = "<html><head><meta http-equiv=Content-Type content='text/html;"
                + " charset=windows-1251'><title>Переговоры</title><p>Стороны встретились.";
        ReadArticle read = Reading.article(new SourceFile("a.html", page.getBytes(Charset.forName("windows-1251"))));
        assertThat(read.article().text()).isEqualTo("Стороны встретились.");
        assertThat(read.warnings()).isEmpty();
    }

    @Test
    void aPageWithoutWordsFails() {
        assertThatThrownBy(() ->
                        Reading.article("a.html", "<html><body><script>app()</script><nav>Home</nav></body></html>"))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("holds no words");
    }

    @Test
    void deepNestingIsRead() throws UnreadableFileException {
        ReadArticle read = Reading.article("a.html", "<html>" + "<div>".repeat(50_000) + "<p>They met in Oslo.</p>");
        assertThat(read.article().text()).isEqualTo("They met in Oslo.");
    }
}
