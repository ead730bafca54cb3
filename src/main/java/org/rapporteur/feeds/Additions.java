package org.rapporteur.feeds;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.function.Predicate;
import org.rapporteur.formats.WebPage;
import org.rapporteur.guard.Addresses;
import org.rapporteur.guard.Fetched;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches single articles into the folder. Safe for use by many threads. */
final class Additions {
    private static final Logger LOG = LoggerFactory.getLogger(Additions.class);

    /** Where they go inside the folder. */
    private static final String ADDED = "added";

    private final ArticleFetcher fetcher;
    private final ArticleFolder folder;
    private final Ledger ledger;

    Additions(ArticleFetcher fetcher, ArticleFolder folder, Ledger ledger) {
        this.fetcher = fetcher;
        this.folder = folder;
        this.ledger = ledger;
    }

    /** @param held whether an article of that address is in the folder already */
    Addition add(String address, Predicate<CanonicalAddress> held) {
        String whole = address.contains("://") ? address.strip() : "https://" + address.strip();
        Optional<Addition.Refused> known = Addresses.read(whole).flatMap(url -> refusedAsKnown(url, held));
        if (known.isPresent()) {
            return known.get();
        }
        return switch (fetcher.fetch(whole)) {
            case Fetched.Failed failed -> new Addition.Refused(failed.reason());
            case Fetched.Unchanged unchanged -> throw new IllegalStateException("nothing was known to be unchanged");
            case Fetched.Page page -> add(page, held);
        };
    }

    private Addition add(Fetched.Page page, Predicate<CanonicalAddress> held) {
        Optional<FetchedArticle> article = fetcher.read(page, page.address().getHost());
        if (article.isEmpty()) {
            return new Addition.Refused(withoutArticle(page));
        }
        Optional<Addition.Refused> known = refusedAsKnown(article.get().address(), held);
        if (known.isPresent()) {
            return known.get();
        }
        try {
            String path = folder.write(ADDED, article.get());
            ledger.add(CanonicalAddress.of(article.get().address()), path);
            return new Addition.Written(path, article.get().metadata().title());
        } catch (IOException e) {
            LOG.warn("an article cannot be written into the folder", e);
            return new Addition.Refused(FeedWording.unwritable(String.valueOf(e.getMessage())));
        }
    }

    private Optional<Addition.Refused> refusedAsKnown(URI address, Predicate<CanonicalAddress> held) {
        CanonicalAddress canonical = CanonicalAddress.of(address);
        Optional<String> path = ledger.pathOf(canonical).filter(folder::holds);
        if (path.isPresent()) {
            return path.map(file -> new Addition.Refused(FeedWording.alreadyHeld(file)));
        }
        return held.test(canonical) ? Optional.of(new Addition.Refused(FeedWording.alreadyHeld())) : Optional.empty();
    }

    private static String withoutArticle(Fetched.Page page) {
        if (ArticleFetcher.HTML.contains(page.type())) {
            return WebPage.feedsOf(page.body()).stream()
                    .flatMap(feed -> Addresses.resolve(page.address(), feed).stream())
                    .findFirst()
                    .map(FeedWording::namesFeed)
                    .orElseGet(() -> FeedWording.noArticle(page.address().getHost()));
        }
        try {
            Feed feed = FeedReader.read(page.body(), page.address());
            return FeedWording.isFeed(page.address(), feed.entries().size());
        } catch (NoFeedException e) {
            return FeedWording.notHtml(page.address().getHost(), page.type());
        }
    }
}
