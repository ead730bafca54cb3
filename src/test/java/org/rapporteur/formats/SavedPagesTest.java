package org.rapporteur.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.parsing.Reading;

/** Pages as people save them, invented: the article, and the furniture that sites of several kinds put around it. */
class SavedPagesTest {
    private static final String FIRST =
            "The ministers of crossings of Velmark and Tarsia met in Skålby on Tuesday to speak about the night ferry.";
    private static final String SECOND =
            "Both sides said that the harbour of Tarn would stay open until the end of September, whatever came of it.";
    private static final String THIRD = "A fourth round is planned for the autumn, an official said after the meeting.";

    private static final String FURNITURE = """
        <div class="cookie-consent"><p>We and our 312 partners use cookies to make your visit better. Please accept all of them.</p></div>
        <div id="newsletter-signup"><p>Get the best of the Tarn Wire in your inbox each morning, free of charge, and never miss a thing.</p></div>
        <section class="related_stories"><p>Old lighthouse is for sale again, and the neighbours are not happy about it at all.</p></section>
        <div class="comments"><p>Reader One: I do not believe a word of it, they have said the same for twenty years now.</p></div>
        <div class="share-bar"><span>Share on every network there is</span></div>
        """;

    private static String modern() {
        return "<html><body><div class=\"page\">" + FURNITURE + "<div class=\"story\"><h1>Night ferry talks</h1><p>"
                + FIRST + "</p><div class=\"ad-slot\"><p>Buy a boat today.</p></div><p>" + SECOND + "</p><p>" + THIRD
                + "</p></div></div></body></html>";
    }

    private static String withoutParagraphs() {
        return "<html><body><table><tr><td width=150><a href=/>Home</a><br><a href=/n>News</a></td><td><b>Night ferry"
                + " talks</b><br><br>"
                + FIRST + "<br><br>" + SECOND + "<br><br>" + THIRD + "</td></tr></table>" + FURNITURE
                + "</body></html>";
    }

    private static String inSections() {
        return "<html><body><div class=\"content\"><div><p>" + FIRST + "</p></div><div><p>" + SECOND
                + "</p></div><div><p>" + THIRD + "</p></div></div>" + FURNITURE + "</body></html>";
    }

    private static String namedLikeFurniture() {
        return "<html><body class=\"has-sidebar\"><div class=\"social\"><article><p>" + FIRST + "</p><p>" + SECOND
                + "</p><p>" + THIRD + "</p></article></div></body></html>";
    }

    @ParameterizedTest
    @ValueSource(strings = {"modern", "withoutParagraphs", "inSections", "namedLikeFurniture"})
    void theArticleIsFoundInItsFurniture(String kind) throws UnreadableFileException {
        String page = switch (kind) {
            case "modern" -> modern();
            case "withoutParagraphs" -> withoutParagraphs();
            case "inSections" -> inSections();
            default -> namedLikeFurniture();
        };
        String text = Reading.article(
                        "page.html", page.replace("<html>", "<!doctype html><html><title>Night ferry talks</title>"))
                .article()
                .text();
        assertThat(text)
                .contains(FIRST, SECOND, THIRD)
                .doesNotContain("cookies", "inbox", "lighthouse", "Reader One", "Share on", "Buy a boat");
    }

    @Test
    void whatAPageTellsSearchEnginesIsItsMetadata() throws UnreadableFileException {
        String page = """
            <!doctype html><html><head><script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
            {"@type": "WebPage", "headline": "Tarn Wire", "inLanguage": "en-GB"},
            {"@type": ["NewsArticle"], "headline": "Night ferry talks", "datePublished": "2012-06-19T08:00:00+02:00",
             "author": [{"@type": "Person", "name": "Maud Eriksen"}], "publisher": {"name": "Tarn Wire"}}]}</script></head>
            <body><p>%s</p></body></html>\
            """.formatted(FIRST);
        assertThat(Reading.article("page.html", page).article().metadata()).satisfies(metadata -> {
            assertThat(metadata.title()).isEqualTo("Night ferry talks");
            assertThat(metadata.date()).isEqualTo(LocalDate.of(2012, 6, 19));
            assertThat(metadata.author()).isEqualTo("Maud Eriksen");
            assertThat(metadata.source()).isEqualTo("Tarn Wire");
            assertThat(metadata.language()).isEqualTo("en-GB");
        });
    }

    @Test
    void brokenLinkedDataHarmsNothing() throws UnreadableFileException {
        String page = "<!doctype html><html><title>Talks</title><script type=\"application/ld+json\">{\"@type\":"
                + " [</script><p>"
                + FIRST;
        assertThat(Reading.article("page.html", page).article().text()).isEqualTo(FIRST);
    }

    @Test
    void figuresThatCallNotesAreNoWords() throws UnreadableFileException {
        String page =
                "<!doctype html><html><title>Talks</title><p>They met in Tarn.<sup><a href=#n1>[1]</a></sup> It has 10"
                        + " km<sup>2</sup>.";
        assertThat(Reading.article("page.html", page).article().text()).isEqualTo("They met in Tarn. It has 10 km2.");
    }
}
