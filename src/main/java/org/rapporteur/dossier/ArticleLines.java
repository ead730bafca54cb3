package org.rapporteur.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.Metadata;
import org.rapporteur.article.Passage;
import org.rapporteur.article.Sentence;
import org.rapporteur.article.TextRange;
import org.rapporteur.extraction.ArticleRecord;
import org.rapporteur.extraction.Called;
import org.rapporteur.extraction.Happening;
import org.rapporteur.extraction.Quotation;
import org.rapporteur.extraction.ReportedSpeech;
import org.rapporteur.extraction.Stance;
import org.rapporteur.index.RecordedArticle;

/** The lines of one article, with their sources and without the rest of its words. */
record ArticleLines(
        ArticleId article,
        @Nullable LocalDate date,
        List<Placed<Quotation>> quotations,
        List<Placed<ReportedSpeech>> reported,
        List<Placed<Happening>> happenings,
        List<Placed<Stance>> stances,
        List<Placed<Called>> called,
        Map<String, String> affiliations) {
    static ArticleLines of(RecordedArticle recorded) {
        Article article = recorded.article();
        ArticleRecord record = recorded.record();
        List<Placed<Quotation>> quotations = new ArrayList<>();
        for (Quotation one : record.quotations()) {
            quotations.add(new Placed<>(one, source(article, one.sentence()), one.words(article.text()), null));
        }
        List<Placed<ReportedSpeech>> reported = new ArrayList<>();
        for (ReportedSpeech one : record.reported()) {
            reported.add(new Placed<>(one, source(article, one.sentence()), List.of(), null));
        }
        List<Placed<Happening>> happenings = new ArrayList<>();
        for (Happening one : record.happenings()) {
            String date = one.where().of(article.text());
            Source source = source(article, one.sentence());
            happenings.add(new Placed<>(one, source, List.of(date), new SentenceStems(source.sentence())));
        }
        List<Placed<Stance>> stances = new ArrayList<>();
        for (Stance one : record.stances()) {
            stances.add(new Placed<>(one, source(article, one.sentence()), List.of(), null));
        }
        List<Placed<Called>> called = new ArrayList<>();
        for (Called one : record.called()) {
            called.add(new Placed<>(one, source(article, one.sentence()), List.of(), null));
        }
        return new ArticleLines(
                article.id(),
                article.metadata().date(),
                quotations,
                reported,
                happenings,
                stances,
                called,
                record.affiliations());
    }

    private static Source source(Article article, Sentence sentence) {
        Metadata metadata = article.metadata();
        return new Source(
                article.id(),
                passageOf(article, sentence.range()),
                sentence.range(),
                sentence.text(),
                metadata.title(),
                metadata.source(),
                metadata.date(),
                metadata.url());
    }

    private static int passageOf(Article article, TextRange sentence) {
        for (Passage passage : article.passages()) {
            if (passage.range().contains(sentence)) {
                return passage.number();
            }
        }
        return 1;
    }
}
