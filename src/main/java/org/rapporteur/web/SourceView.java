package org.rapporteur.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.rapporteur.answer.Citation;
import org.rapporteur.article.TextRange;
import org.rapporteur.conversation.ArticleLinks;
import org.rapporteur.conversation.CitedPlace;
import org.rapporteur.conversation.PlainDates;
import org.rapporteur.dossier.Development;
import org.rapporteur.dossier.Source;
import org.rapporteur.dossier.SourceEntry;

/**
 * A line about an article: in the sources of an answer, in a list of sources, or under a development.
 *
 * @param n its number; 0 when it has none
 * @param text the sentence it is shown for, "" when it stands for itself
 * @param href the reader page
 * @param publisher "" when unknown
 * @param original the article's own address, null when it has none that may be a link
 * @param site the host of {@code original}, "" without one
 */
record SourceView(
        int n,
        String text,
        String title,
        String href,
        String publisher,
        String date,
        @Nullable String original,
        String site) {
    static SourceView of(Citation citation) {
        return new SourceView(
                citation.n(),
                "",
                citation.title(),
                ArticleLinks.reader(citation.article(), citation.passageNumber(), citation.sentenceRange()),
                known(citation.source()),
                CitedPlace.of(citation),
                CitedPlace.original(citation),
                site(citation.url()));
    }

    static SourceView of(Development development) {
        TextRange range = development.range();
        return new SourceView(
                0,
                development.text(),
                development.title(),
                ArticleLinks.reader(development.article(), development.passageNumber(), range),
                known(development.source()),
                PlainDates.day(development.date()),
                ArticleLinks.original(development.url(), development.text()),
                site(development.url()));
    }

    static SourceView of(Source source) {
        return new SourceView(
                0,
                "",
                source.title(),
                ArticleLinks.reader(source.article(), source.passageNumber(), source.range()),
                known(source.publisher()),
                PlainDates.day(source.published()),
                ArticleLinks.original(source.url(), source.sentence()),
                site(source.url()));
    }

    static SourceView of(SourceEntry entry) {
        return new SourceView(
                0,
                "",
                entry.metadata().title(),
                ArticleLinks.reader(entry.article()),
                known(entry.metadata().source()),
                PlainDates.day(entry.metadata().date()),
                ArticleLinks.original(entry.metadata().url(), null),
                site(entry.metadata().url()));
    }

    static String known(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The host without "www.", for people; "" when there is none. */
    static String site(@Nullable URI url) {
        return url == null || url.getHost() == null ? "" : url.getHost().replaceFirst("^www\\.", "");
    }
}
