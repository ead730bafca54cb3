package org.rapporteur.extraction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.rapporteur.article.Article;
import org.rapporteur.text.Aliases;

/**
 * Reads from an article who said what, what happened when and who wants what. Pure: the same article gives the same record. Safe for many
 * threads as long as the function it was made with is.
 */
public final class Extraction {
    private static final class Shipped {
        static final Extraction WITH_SHIPPED_ALIASES =
                new Extraction(Aliases.shipped().usualNames());
    }

    private final Function<String, Optional<String>> usual;

    /**
     * @param usual the usual name of a party by any name of it ("Russia" for "Kremlin" and for "Russia"); empty for words that it does not know.
     *     See {@link Aliases#usualNames()}
     */
    public Extraction(Function<String, Optional<String>> usual) {
        this.usual = usual;
    }

    /** What an article says, the table of aliases that ships with the program being used. */
    public static ArticleRecord of(Article article) {
        return Shipped.WITH_SHIPPED_ALIASES.read(article);
    }

    /** What an article says. */
    public ArticleRecord read(Article article) {
        ArticleReading reading = new ArticleReading(article, usual);
        List<Quotation> quotations = new QuotationReader(reading).read();
        List<ReportedSpeech> reported = new ReportedSpeechReader(reading).read();
        List<Happening> happenings = new HappeningReader(reading).read();
        List<Stance> stances = new StanceReader(reading, quotations).read();
        return new ArticleRecord(
                article.id(),
                quotations,
                reported,
                happenings,
                stances,
                new CalledReader(reading).read(),
                Map.copyOf(reading.people().affiliations()));
    }
}
