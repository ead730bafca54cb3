package org.rapporteur.conversation;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.rapporteur.answer.Citation;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.Metadata;
import org.rapporteur.article.TextRange;
import org.rapporteur.dossier.Development;
import org.rapporteur.dossier.Source;
import org.rapporteur.dossier.SourceEntry;

/**
 * What articles are called in a chat. A title opens the very passage: at the article's own address, else on our reader page when that can be
 * reached from outside, else nowhere. Safe for use by many threads.
 */
public final class SourceNames {
    private static final int TITLE = 150;
    private static final int PUBLISHER = 80;

    /** The addresses of one message take so much together, and one alone no more than half of it. */
    private static final int ADDRESSES = 4_000;

    private final @Nullable URI page;

    /** @param page the address of the web page as others reach it, without a path; null when they cannot */
    public SourceNames(@Nullable URI page) {
        this.page = page;
    }

    /**
     * A name, cut to a bearable length and fit to be shown.
     *
     * @param title never blank
     * @param address http or https, percent-encoded; null when there is none
     * @param details what stands behind the title, with its comma; may be empty
     */
    public record Named(String title, @Nullable String address, String details) {}

    /**
     * Title, publisher and date of a source.
     *
     * @param of how many articles the message names, which share the room for addresses
     */
    public Named of(Citation citation, int of) {
        String address = address(
                citation.url(),
                CitedPlace.original(citation),
                citation.article(),
                citation.passageNumber(),
                citation.sentenceRange(),
                ADDRESSES / of);
        return new Named(
                title(citation.title()), address, publisher(citation.source()) + ", " + CitedPlace.of(citation));
    }

    /** Title and publisher of where a development stands, without the date, which has its own place. */
    public Named of(Development item, int of) {
        String address = address(
                item.url(),
                ArticleLinks.original(item.url(), item.text()),
                item.article(),
                item.passageNumber(),
                item.range(),
                ADDRESSES / of);
        return new Named(title(item.title()), address, publisher(item.source()));
    }

    /** Title, publisher and date of where a line of the dossier stands. */
    public Named of(Source source, int of) {
        String address = address(
                source.url(),
                ArticleLinks.original(source.url(), source.sentence()),
                source.article(),
                source.passageNumber(),
                source.range(),
                ADDRESSES / of);
        return new Named(
                title(source.title()),
                address,
                publisher(source.publisher()) + ", " + PlainDates.day(source.published()));
    }

    public Named of(SourceEntry entry, int of) {
        Metadata metadata = entry.metadata();
        String address = address(
                metadata.url(), ArticleLinks.original(metadata.url(), null), entry.article(), 1, null, ADDRESSES / of);
        return new Named(
                title(metadata.title()),
                address,
                publisher(metadata.source()) + ", " + PlainDates.day(metadata.date()));
    }

    /** A place in an article of which nothing but the path is known. */
    public Named place(String path, int passageNumber) {
        String reader = reader(new ArticleId(path), passageNumber, null, ADDRESSES);
        return new Named(ShownText.cut(ShownText.of(path), TITLE) + " ¶" + passageNumber, reader, "");
    }

    /** @param passage {@code url} opened at the passage */
    private @Nullable String address(
            @Nullable URI url,
            @Nullable String passage,
            ArticleId article,
            int passageNumber,
            @Nullable TextRange range,
            int share) {
        int most = Math.min(share, ADDRESSES / 2);
        if (passage != null && passage.length() <= most) {
            return passage;
        }
        String whole = ArticleLinks.original(url, null);
        return whole != null && whole.length() <= most ? whole : reader(article, passageNumber, range, most);
    }

    private @Nullable String reader(ArticleId article, int passageNumber, @Nullable TextRange range, int most) {
        if (page == null) {
            return null;
        }
        String address = page.resolve("/").toASCIIString().replaceFirst("/$", "")
                + ArticleLinks.reader(article, passageNumber, range);
        return address.length() <= most ? address : null;
    }

    private static String title(String title) {
        String shown = ShownText.of(title).strip();
        return shown.isEmpty() ? ReplyWords.NO_TITLE : ShownText.cut(shown, TITLE);
    }

    private static String publisher(@Nullable String publisher) {
        String shown = publisher == null ? "" : ShownText.of(publisher).strip();
        return shown.isEmpty() ? "" : ", " + ShownText.cut(shown, PUBLISHER);
    }
}
