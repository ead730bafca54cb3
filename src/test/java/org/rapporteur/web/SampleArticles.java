package org.rapporteur.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.Metadata;
import org.rapporteur.article.Passage;
import org.rapporteur.article.Sentence;
import org.rapporteur.article.TextRange;

/** Articles in words of our own, one passage for each paragraph. */
final class SampleArticles {
    static final Article PHNOM_PENH = article(
            "2012/phnom-penh.md",
            new Metadata(
                    "Lavrov hears of American interest in a missile-defence deal",
                    "Global Security Newswire (brief)",
                    LocalDate.of(2012, 11, 20),
                    URI.create("https://natowatch.org/newsbriefs/2012/russia-says-us-pledged-intent"),
                    null,
                    "en"),
            "Foreign Minister Sergei Lavrov said Hillary Clinton had confirmed to him that the Obama administration"
                    + " still hopes to work towards an agreement on missile defence in Europe. The account is Lavrov’s"
                    + " alone.",
            "Moscow wants a legally binding promise that the interceptors will never be aimed at its long-range"
                    + " missiles. Washington has offered a political assurance instead.");

    static final Article LOS_CABOS = article(
            "2012/los cabos.md",
            new Metadata(
                    "Obama and Putin agree to go on talking",
                    "RIA Novosti (brief)",
                    LocalDate.of(2012, 6, 19),
                    URI.create("http://www.nti.org/gsn/article/us-russian-leaders-agree-maintain-antimissile-talks/"),
                    "Staff",
                    "en"),
            "Meeting in Los Cabos on Monday, Barack Obama and Vladimir Putin agreed to keep talking about missile"
                + " defence, although neither moved on substance. It was their first meeting since Putin’s return to"
                + " the presidency.",
            "The two leaders spoke for about two hours on the edge of the G20 summit. Their joint statement promised a"
                    + " further search for solutions and full respect for the New START treaty.",
            "Russia fears that interceptors of a later generation could catch its intercontinental missiles. The United"
                    + " States replies that the shield is built against missiles from the Middle East.");

    static final Article HONOLULU = article(
            "2011/честь & 50% «shield»; v2.md",
            new Metadata(
                    "Presidents keep the talks alive in Honolulu", null, LocalDate.of(2011, 11, 21), null, null, null),
            "Dmitry Medvedev told Barack Obama in Honolulu that Russia would answer soon if no guarantee was given."
                    + " Neither president spoke of a breakdown.",
            "A written guarantee was asked for again and refused again.");

    static final Article UNDATED = article(
            "note.txt",
            new Metadata("A note without a date", "An archive", null, null, null, "not a language\""),
            "The leaders met on Monday and their aides went on for a day.");

    static final List<Article> ALL = List.of(PHNOM_PENH, LOS_CABOS, HONOLULU, UNDATED);

    private SampleArticles() {}

    static Article article(String path, Metadata metadata, String... paragraphs) {
        String text = String.join("\n\n", paragraphs);
        List<Passage> passages = new ArrayList<>();
        int start = 0;
        for (String paragraph : paragraphs) {
            TextRange range = new TextRange(start, start + paragraph.length());
            passages.add(new Passage(passages.size() + 1, range, sentences(text, range)));
            start = range.end() + 2;
        }
        return new Article(new ArticleId(path), metadata, text, passages, "0".repeat(64));
    }

    static Metadata titled(String title, @Nullable String source) {
        return new Metadata(title, source, null, null, null, null);
    }

    private static List<Sentence> sentences(String text, TextRange paragraph) {
        List<Sentence> sentences = new ArrayList<>();
        int start = paragraph.start();
        while (start < paragraph.end()) {
            int stop = text.indexOf(". ", start);
            int end = stop < 0 || stop >= paragraph.end() ? paragraph.end() : stop + 1;
            sentences.add(new Sentence(new TextRange(start, end), text.substring(start, end)));
            start = end + 1;
        }
        return sentences;
    }
}
