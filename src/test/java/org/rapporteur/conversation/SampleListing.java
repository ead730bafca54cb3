package org.rapporteur.conversation;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.rapporteur.answer.Span;
import org.rapporteur.answer.Span.Kind;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.TextRange;
import org.rapporteur.conversation.Listing.Line;
import org.rapporteur.conversation.Listing.More;
import org.rapporteur.conversation.Listing.Section;
import org.rapporteur.dossier.Source;

/** A list with everything that a list may have, and words that try to become markup. */
public final class SampleListing {
    private static final Source SOURCE = new Source(
            new ArticleId("2012/a b.md"),
            1,
            new TextRange(0, 39),
            "They agreed on Monday to go on talking.",
            "A <!here> & title",
            "The Wire",
            LocalDate.of(2012, 6, 19),
            URI.create("https://example.org/a"));

    private SampleListing() {}

    public static Listing listing() {
        return new Listing(
                "Quotations about “<!channel> *radar*”",
                List.of(new Section(
                        "Said",
                        List.of(
                                new Line(
                                        "18 Jun 2012",
                                        List.of(
                                                new Span("Ann, envoy: “", Kind.OURS),
                                                new Span("go on talking", Kind.VERBATIM),
                                                new Span("”", Kind.OURS)),
                                        SOURCE,
                                        2),
                                new Line(null, List.of(new Span(SOURCE.sentence(), Kind.VERBATIM)), SOURCE, 0)))),
                "Newest article held: 20 Nov 2012 <!here>",
                new More(12, "quotes about \"<!channel> *radar*\" from line 7"));
    }
}
