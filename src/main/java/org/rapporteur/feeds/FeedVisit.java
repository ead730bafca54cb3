package org.rapporteur.feeds;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.guard.Fetched;
import org.rapporteur.guard.GuardedClient;
import org.rapporteur.guard.Validators;

/** One feed, asked once: what is new in it goes into the folder. Interrupted, it stops between two articles; the next visit goes on from there. */
final class FeedVisit implements Callable<FeedMemory.Asked> {
    private static final String ACCEPT =
            "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9,"
                    + " */*;q=0.5";

    private final Subscription subscription;
    private final Parts parts;
    private final Validators known;
    private final Instant now;
    private final List<String> failures = new ArrayList<>();

    /**
     * What a visit works with.
     *
     * @param held whether an article of that address is in the folder already
     * @param brought counts the new articles
     */
    record Parts(
            GuardedClient client,
            ArticleFetcher fetcher,
            ArticleFolder folder,
            Ledger ledger,
            Predicate<CanonicalAddress> held,
            AtomicInteger brought) {}

    /** @param known of what was fetched before */
    FeedVisit(Subscription subscription, Parts parts, Validators known, Instant now) {
        this.subscription = subscription;
        this.parts = parts;
        this.known = known;
        this.now = now;
    }

    /** What is to be remembered of it. */
    @Override
    public FeedMemory.Asked call() throws IOException {
        Fetched fetched = parts.client().fetch(subscription.url().toString(), ACCEPT, known);
        return switch (fetched) {
            case Fetched.Unchanged unchanged -> new FeedMemory.Asked(now, known, null);
            case Fetched.Failed failed -> failed(failed.reason());
            case Fetched.Page page -> read(page);
        };
    }

    private FeedMemory.Asked read(Fetched.Page page) throws IOException {
        try {
            boolean complete = take(FeedReader.read(page.body(), page.address()));
            // Validators tell "nothing new" the next time, which is true only when nothing was left behind.
            return new FeedMemory.Asked(now, complete ? page.validators() : Validators.NONE, trouble(complete));
        } catch (NoFeedException e) {
            return failed(FeedWording.noFeed(e.what()));
        }
    }

    /** Whether every entry was dealt with. */
    private boolean take(Feed feed) throws IOException {
        for (FeedEntry entry :
                feed.entries().stream().limit(subscription.most()).toList()) {
            if (Thread.currentThread().isInterrupted()) {
                return false;
            }
            CanonicalAddress link = CanonicalAddress.of(entry.link());
            if (parts.ledger().pathOf(link).isEmpty() && !parts.held().test(link)) {
                take(entry, link, feed);
            }
        }
        return failures.isEmpty();
    }

    private void take(FeedEntry entry, CanonicalAddress link, Feed feed) throws IOException {
        Fetched fetched = parts.fetcher().fetch(entry.link().toString());
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        Optional<FetchedArticle> article = parts.fetcher().read(fetched, entry, subscription, feed);
        if (article.isEmpty()) {
            failures.add(
                    fetched instanceof Fetched.Failed failed
                            ? failed.reason()
                            : entry.link() + ": " + FeedWording.SHORT_PAGE + ".");
            return;
        }
        // Two feeds may name one article at the same time.
        synchronized (parts.ledger()) {
            keep(article.get(), link);
        }
    }

    private void keep(FetchedArticle article, CanonicalAddress link) throws IOException {
        CanonicalAddress own = CanonicalAddress.of(article.address());
        Optional<String> before = parts.ledger().pathOf(own);
        if (before.isEmpty() && parts.held().test(own)) {
            return;
        }
        String path = before.isPresent() ? before.get() : parts.folder().write("feeds/" + folderName(), article);
        parts.ledger().add(own, path);
        parts.ledger().add(link, path);
        if (before.isEmpty()) {
            parts.brought().incrementAndGet();
        }
    }

    private String folderName() {
        String name = ArticleFolder.slug(subscription.shownName());
        return name.isEmpty() ? ArticleFolder.slug(subscription.url().getHost()) : name;
    }

    private @Nullable String trouble(boolean complete) {
        if (!failures.isEmpty()) {
            return FeedWording.articlesFailed(failures.size(), failures.getFirst());
        }
        return complete ? null : FeedWording.UNFINISHED;
    }

    private FeedMemory.Asked failed(String reason) {
        return new FeedMemory.Asked(now, known, FeedWording.failed(reason));
    }
}
