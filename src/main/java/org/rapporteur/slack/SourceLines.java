package org.rapporteur.slack;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.answer.Citation;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.Metadata;
import org.rapporteur.article.TextRange;
import org.rapporteur.conversation.ArticleLinks;
import org.rapporteur.conversation.CitedPlace;
import org.rapporteur.conversation.PlainDates;
import org.rapporteur.dossier.Development;
import org.rapporteur.dossier.SourceEntry;

/**
 * Lines that name an article. Its title opens the very passage: at the article's own address, else on our reader page when that can be reached
 * from outside, else nowhere. Safe for use by many threads.
 */
final class SourceLines {
    private static final int TITLE = 150;
    private static final int PUBLISHER = 80;

    /** The addresses of one message take so much together, and one alone no more than half of it. */
    private static final int ADDRESSES = 4_000;

    private final @Nullable URI page;

    /** @param page the address of the web page as others reach it, without a path; null when they cannot */
    SourceLines(@Nullable URI page) {
        this.page = page;
    }

    /**
     * The sources of an answer, numbered, of which as many are shown as there is room for.
     *
     * @param most room as JSON; five of them always fit into 8,500
     */
    List<RichLine> numbered(List<Citation> citations, int most) {
        List<RichLine> lines = new ArrayList<>();
        int room = most;
        for (Citation citation : citations) {
            RichLine line = new RichLine().plain("[" + citation.n() + "] ");
            name(line, citation, citations.size());
            room -= line.parts().stream().mapToInt(BlockStack::size).sum();
            if (room < 0) {
                return lines;
            }
            lines.add(line);
        }
        return lines;
    }

    /** An article that comes near, without a number. */
    RichLine near(Citation citation, int of) {
        return name(new RichLine(), citation, of);
    }

    /** Title, publisher and date of where a development stands. */
    RichLine of(Development item, int of) {
        String address = address(
                item.url(),
                ArticleLinks.original(item.url(), item.text()),
                item.article(),
                item.passageNumber(),
                item.range(),
                ADDRESSES / of);
        return new RichLine().link(title(item.title()), address).plain(publisher(item.source()));
    }

    RichLine of(SourceEntry entry, int of) {
        Metadata metadata = entry.metadata();
        String address = address(
                metadata.url(), ArticleLinks.original(metadata.url(), null), entry.article(), 1, null, ADDRESSES / of);
        return new RichLine()
                .link(title(metadata.title()), address)
                .plain(publisher(metadata.source()) + ", " + PlainDates.day(metadata.date()));
    }

    /** A place in an article of which nothing but the path is known. */
    RichLine place(String path, int passageNumber) {
        String reader = reader(new ArticleId(path), passageNumber, null, ADDRESSES);
        return new RichLine().link(ShownText.cut(path, TITLE) + " ¶" + passageNumber, reader);
    }

    private RichLine name(RichLine line, Citation citation, int of) {
        String address = address(
                citation.url(),
                CitedPlace.original(citation),
                citation.article(),
                citation.passageNumber(),
                citation.sentenceRange(),
                ADDRESSES / of);
        return line.link(title(citation.title()), address)
                .plain(publisher(citation.source()) + ", " + CitedPlace.of(citation));
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
        return shown.isEmpty() ? SlackWording.NO_TITLE : ShownText.cut(shown, TITLE);
    }

    private static String publisher(@Nullable String publisher) {
        String shown = publisher == null ? "" : ShownText.of(publisher).strip();
        return shown.isEmpty() ? "" : ", " + ShownText.cut(shown, PUBLISHER);
    }
}
