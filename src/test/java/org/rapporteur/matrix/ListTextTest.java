package org.rapporteur.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.answer.Span;
import org.rapporteur.answer.Span.Kind;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.TextRange;
import org.rapporteur.conversation.Listing;
import org.rapporteur.conversation.Listing.More;
import org.rapporteur.conversation.Listing.Section;
import org.rapporteur.dossier.Source;

class ListTextTest {

    private static final Source SOURCE = new Source(
            new ArticleId("2012/a b.md"),
            1,
            new TextRange(0, 39),
            "They agreed on Monday to go on talking.",
            "A <!here> & title",
            "The Wire",
            LocalDate.of(2012, 6, 19),
            URI.create("https://example.org/a"));

    private static Listing listing() {
        return new Listing(
                "Quotations about “<!channel> *radar*”",
                List.of(new Section(
                        "Said",
                        List.of(
                                new Listing.Line(
                                        "18 Jun 2012",
                                        List.of(
                                                new Span("Ann, envoy: “", Kind.OURS),
                                                new Span("go on talking", Kind.VERBATIM),
                                                new Span("”", Kind.OURS)),
                                        SOURCE,
                                        2),
                                new Listing.Line(
                                        null, List.of(new Span(SOURCE.sentence(), Kind.VERBATIM)), SOURCE, 0)))),
                "Newest article held: 20 Nov 2012 <!here>",
                new More(12, "quotes about \"<!channel> *radar*\" from line 7"));
    }

    @Test
    void eachLineIsABulletWithItsSourceBelowIt() {
        MatrixMessage message = new ListText(new SourceText(null)).of(listing()).message(MatrixMessage.Type.TEXT);
        String address = "https://example.org/a#:~:text=They%20agreed%20on%20Monday%20to%20go%20on%20talking.";
        assertThat(message.html())
                .startsWith("<p><strong>Quotations about “&lt;!channel&gt;"
                        + " *radar*”</strong></p><p><strong>Said</strong></p>")
                .contains(
                        "<li><strong>18 Jun 2012</strong> – <em>Ann, envoy: “</em>go on talking<em>”</em><em> (also in"
                                + " 2 other articles)</em><br><a href=\"" + address
                                + "\">A &lt;!here&gt; &amp; title</a>, The Wire, 19 Jun 2012</li>")
                .endsWith("12 more lines; “more” shows them · Newest article held: 20 Nov 2012 &lt;!here&gt; · italics"
                        + " are ours, all other words are the article’s</span></p>");
        assertThat(message.body()).isEqualTo("""
            Quotations about “<!channel> *radar*”

            Said

            • 18 Jun 2012 – Ann, envoy: “go on talking” (also in 2 other articles)
            A <!here> & title, The Wire, 19 Jun 2012
            %1$s
            • They agreed on Monday to go on talking.
            A <!here> & title, The Wire, 19 Jun 2012
            %1$s

            12 more lines; “more” shows them · Newest article held: 20 Nov 2012 <!here> · italics are ours, all other \
            words are the article’s\
            """.formatted(address));
    }
}
