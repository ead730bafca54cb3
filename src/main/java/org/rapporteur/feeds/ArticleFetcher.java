package org.rapporteur.feeds;

import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.Metadata;
import org.rapporteur.formats.WebPage;
import org.rapporteur.guard.Addresses;
import org.rapporteur.guard.Fetched;
import org.rapporteur.guard.GuardedClient;
import org.rapporteur.guard.Validators;

/** Gets the article behind an address. Safe for use by many threads. */
final class ArticleFetcher {
    static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");

    /** A page with less is a notice about cookies, or a door. */
    static final int SHORTEST = 200;

    private static final String ACCEPT = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1";

    private final GuardedClient client;
    private final InstantSource clock;

    ArticleFetcher(GuardedClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    Fetched fetch(String address) {
        return client.fetch(address, ACCEPT, Validators.NONE);
    }

    /** The article of a page; empty when the page is no HTML or holds none. */
    Optional<FetchedArticle> read(Fetched.Page page, String title) {
        if (!HTML.contains(page.type())) {
            return Optional.empty();
        }
        URI address = CanonicalAddress.of(page.address()).url();
        return WebPage.of(page.body(), page.charset(), title, latestDay())
                .filter(read -> read.length() >= SHORTEST)
                .map(read -> new FetchedArticle(
                        withAddress(read.metadata(), own(read.metadata().url(), address)), read.paragraphs(), null));
    }

    /**
     * The article of a feed's entry: the text of its page, else what the feed itself says of it. What the feed says about title and day holds.
     *
     * @param subscription its name stands for the publisher when it has one
     * @return empty when there are no words of it anywhere
     */
    Optional<FetchedArticle> read(Fetched fetched, FeedEntry entry, Subscription subscription, Feed feed) {
        String title =
                entry.title().isEmpty() ? entry.link().getHost() + entry.link().getPath() : entry.title();
        Optional<FetchedArticle> page = fetched instanceof Fetched.Page answer ? read(answer, title) : Optional.empty();
        WebPage piece = WebPage.ofPiece(entry.html(), title, latestDay());
        FetchedArticle found = page.orElseGet(() -> new FetchedArticle(
                withAddress(piece.metadata(), CanonicalAddress.of(entry.link()).url()),
                piece.paragraphs(),
                FeedWording.fromFeed(
                        fetched instanceof Fetched.Failed failed ? failed.reason() : FeedWording.SHORT_PAGE + ".")));
        return found.paragraphs().isEmpty()
                ? Optional.empty()
                : Optional.of(new FetchedArticle(
                        withFeed(found.metadata(), entry, subscription, feed), found.paragraphs(), found.note()));
    }

    /** A page may name another address as its own, but not one of somebody else. */
    private static URI own(@Nullable URI named, URI found) {
        return named != null && Addresses.sameSite(named, found)
                ? CanonicalAddress.of(named).url()
                : found;
    }

    private static Metadata withAddress(Metadata page, URI url) {
        return new Metadata(
                page.title(),
                page.source() == null ? url.getHost() : page.source(),
                page.date(),
                url,
                page.author(),
                page.language());
    }

    private Metadata withFeed(Metadata page, FeedEntry entry, Subscription subscription, Feed feed) {
        boolean dated = entry.date() != null && !entry.date().isAfter(latestDay());
        List<String> sources = List.of(
                subscription.name() == null ? "" : subscription.name(),
                page.url() != null && page.url().getHost().equals(page.source()) ? feed.title() : "",
                page.source() == null ? "" : page.source());
        return new Metadata(
                entry.title().isEmpty()
                        ? page.title()
                        : WebPage.ofPiece("", entry.title(), latestDay())
                                .metadata()
                                .title(),
                sources.stream().filter(source -> !source.isEmpty()).findFirst().orElse(null),
                dated ? entry.date() : page.date(),
                page.url(),
                page.author() == null ? entry.author() : page.author(),
                page.language());
    }

    /** The day it is where the day begins first. */
    private LocalDate latestDay() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
    }
}
