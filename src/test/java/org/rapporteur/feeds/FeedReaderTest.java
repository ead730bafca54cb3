package org.rapporteur.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds of every format, clean and dirty. */
class FeedReaderTest {
    private static final URI ADDRESS = URI.create("https://wire.example/feeds/all.xml");
    private static final LocalDate DAY = LocalDate.parse("2012-06-19");

    @Test
    void readsRss2() throws NoFeedException {
        assertThat(read("""
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
                 xmlns:media="http://search.yahoo.com/mrss/">
            <channel><title>Baltic &amp;amp; Wire</title><link>https://wire.example/</link>
            <image><title>Logo</title><url>https://wire.example/l.png</url></image>
            <item>
              <media:title>A picture</media:title>
              <title>Talks &lt;b&gt;resume&lt;/b&gt; at AT&amp;amp;T</title>
              <link>
                https://wire.example/a?id=1&amp;x=2
              </link>
              <pubDate>Tue, 19 Jun 2012 23:30:00 -0500</pubDate>
              <dc:creator>Ann Lee</dc:creator>
              <description>Short.</description>
              <content:encoded><![CDATA[<p>Long <a href="x">text</a>.</p>]]></content:encoded>
            </item>
            <item><guid>https://wire.example/b</guid><title>Second</title></item>
            <item><guid isPermaLink="false">7</guid><title>No address</title></item>
            </channel></rss>\
            """))
                .isEqualTo(new Feed(
                        "Baltic & Wire",
                        List.of(
                                new FeedEntry(
                                        URI.create("https://wire.example/a?id=1&x=2"),
                                        "Talks resume at AT&T",
                                        DAY,
                                        "Ann Lee",
                                        "<p>Long <a href=\"x\">text</a>.</p>"),
                                new FeedEntry(URI.create("https://wire.example/b"), "Second", null, null, ""))));
    }

    @Test
    void readsRss1() throws NoFeedException {
        Feed feed = read("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                     xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="x"><title>Wire</title></channel>
            <item rdf:about="y"><title>A</title><link>/a</link><dc:date>2012-06-19T10:00:00Z</dc:date>
            <description>D</description></item></rdf:RDF>\
            """);
        assertThat(feed.title()).isEqualTo("Wire");
        assertThat(feed.entries())
                .containsExactly(new FeedEntry(URI.create("https://wire.example/a"), "A", DAY, null, "D"));
    }

    @Test
    void readsAtom() throws NoFeedException {
        Feed feed = read("""
            <feed xmlns="http://www.w3.org/2005/Atom"><title type="text">Wire &lt;one></title>
            <link rel="self" href="https://wire.example/feed"/>
            <entry><title type="html">A &amp;mdash; B</title><id>urn:uuid:1</id>
            <link rel="enclosure" href="https://wire.example/a.mp3"/><link rel="alternate" href="../a"/>
            <updated>2012-07-01T00:00:00Z</updated><published>2012-06-19T23:59:59+03:00</published>
            <author><name>Ann Lee</name><email>ann@wire.example</email></author>
            <summary>S</summary>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p onclick="x">1 &lt; 2 &amp; <b>3</b></p></div></content>
            </entry></feed>\
            """);
        assertThat(feed.title()).isEqualTo("Wire <one>");
        assertThat(feed.entries())
                .containsExactly(new FeedEntry(
                        URI.create("https://wire.example/a"),
                        "A \u2014 B",
                        DAY,
                        "Ann Lee",
                        "<div><p>1 &lt; 2 &amp; <b>3</b></p></div>"));
    }

    @Test
    void readsJsonFeed() throws NoFeedException {
        Feed feed = read("""
            {"version": "https://jsonfeed.org/version/1.1", "title": "Wire <1>", "items": [
             {"id": "https://wire.example/a", "title": "A", "content_html": "<p>x</p>", "date_published": "2012-06-19T10:00:00Z",
              "authors": [{"name": "Ann Lee"}]},
             {"id": 7, "url": "https://wire.example/b", "content_text": "1 < 2\\n\\nend"},
             {"id": 8, "url": {"odd": true}}]}\
            """);
        assertThat(feed)
                .isEqualTo(new Feed(
                        "Wire <1>",
                        List.of(
                                new FeedEntry(URI.create("https://wire.example/a"), "A", DAY, "Ann Lee", "<p>x</p>"),
                                new FeedEntry(
                                        URI.create("https://wire.example/b"), "", null, null, "1 &lt; 2<p>end"))));
    }

    @Test
    void bearsEntitiesThatXmlDoesNotKnow() throws NoFeedException {
        Feed feed = read("<rss><channel><title>A&nbsp;B</title><item><title>x &mdash;"
                + " y</title><link>/a</link></item></channel></rss>");
        assertThat(feed.title()).isEqualTo("A B");
        assertThat(feed.entries().getFirst().title()).isEqualTo("x \u2014 y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1251", "ISO-8859-5"})
    void readsEveryEncodingThatIsDeclared(String encoding) throws NoFeedException {
        String xml = "<?xml version='1.0' encoding='" + encoding
                + "'?><rss><channel><title>Переговоры</title><item><link>/a</link></item></channel></rss>";
        assertThat(FeedReader.read(xml.getBytes(Charset.forName(encoding)), ADDRESS)
                        .title())
                .isEqualTo("Переговоры");
    }

    @Test
    void keepsWhatStandsBeforeABreak() throws NoFeedException {
        assertThat(read("<rss><channel><item><title>A</title><link>/a</link></item><item><title>B")
                        .entries())
                .hasSize(1);
    }

    @Test
    void takesAThousandEntries() throws NoFeedException {
        String items = "<item><link>/a</link></item>".repeat(1_500);
        assertThat(read("<rss><channel>" + items + "</channel></rss>").entries())
                .hasSize(Feed.MOST);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "'Tue, 19 Jun 2012 14:00:00 GMT', 2012-06-19",
                "19 June 2012, 2012-06-19",
                "2012-06-19, 2012-06-19",
                "yesterday, none",
                "'Tue, 32 Jun 2012 14:00:00 GMT', none",
                "0000-00-00T00:00:00Z, none",
            })
    void leavesOutDatesThatCannotBeRead(String text, LocalDate date) throws NoFeedException {
        Feed feed = read("<rss><channel><item><link>/a</link><pubDate>" + text + "</pubDate></item></channel></rss>");
        assertThat(feed.entries().getFirst().date()).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "http://", ""})
    void leavesOutEntriesWithoutAPage(String link) throws NoFeedException {
        assertThat(read("<rss><channel><item><title>x</title><link>" + link + "</link></item></channel></rss>")
                        .entries())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', is empty",
        "'<!DOCTYPE html><html><body>x</body></html>', is a web page",
        "'<?xml version=\"1.0\"?><html/>', is a web page",
        "'<svg/>', 'is XML, but no feed'",
        "'<rss><channel>', is broken XML",
        "'{', is broken JSON",
        "'{\"a\": 1}', 'is JSON, but no feed'",
        "'plain text', is no feed",
    })
    void saysWhatIsNoFeed(String body, String what) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(NoFeedException.class).hasMessageContaining(what);
    }

    private static Feed read(String body) throws NoFeedException {
        return FeedReader.read(body.getBytes(StandardCharsets.UTF_8), ADDRESS);
    }
}
