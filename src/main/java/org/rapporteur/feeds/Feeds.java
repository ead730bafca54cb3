package org.rapporteur.feeds;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.rapporteur.article.FeedState;
import org.rapporteur.guard.GuardedClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what feeds and admins name into the knowledge folder, each article once: not again under another address of the same page, not when the folder
 * holds it from elsewhere, and from a feed not after somebody has deleted its file. Safe for use by many threads.
 */
public final class Feeds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Feeds.class);

    /** A feed that was asked less than this ago is not asked again, whoever wants it. */
    private static final Duration JUST_NOW = Duration.ofMinutes(1);

    private static final Duration UNTIL_STOPPED = Duration.ofSeconds(5);
    private static final int AT_A_TIME = 4;
    private static final String MEMORY = "feeds.json";

    private final Path knowledge;
    private final Supplier<? extends Collection<URI>> held;
    private final InstantSource clock;
    private final GuardedClient client;
    private final ArticleFetcher fetcher;
    private final ArticleFolder folder;
    private final Ledger ledger;
    private final Additions additions;
    private final FeedMemory memory;
    private final ExecutorService visitors = Executors.newFixedThreadPool(
            AT_A_TIME, Thread.ofPlatform().name("feed-", 0).daemon().factory());

    /**
     * Asks nobody yet.
     *
     * @param knowledge the folder
     * @param data a folder of our own, made when it is missing
     * @param held the addresses of all articles that the folder holds
     * @param client closed with this
     * @throws IOException when {@code data} cannot be used
     */
    public Feeds(
            Path knowledge,
            Path data,
            Supplier<? extends Collection<URI>> held,
            GuardedClient client,
            InstantSource clock)
            throws IOException {
        Files.createDirectories(data);
        this.knowledge = knowledge;
        this.held = held;
        this.clock = clock;
        this.client = client;
        this.fetcher = new ArticleFetcher(client, clock);
        this.folder = new ArticleFolder(knowledge);
        this.ledger = Ledger.open(data.resolve("fetched.tsv"));
        this.additions = new Additions(fetcher, folder, ledger);
        this.memory = new FeedMemory(data.resolve(MEMORY));
    }

    /** Asks the feeds whose time has come, as {@link #askAll} does. */
    public Round askDue(Duration patience) {
        return visit(Subscription::every, patience);
    }

    /**
     * Asks all feeds but those that were asked a moment ago, and fetches what is new in them. One such round runs at a time.
     *
     * @param patience how long; what is not done by then is left to the next round
     */
    public Round askAll(Duration patience) {
        return visit(subscription -> JUST_NOW, patience);
    }

    private synchronized Round visit(Function<Subscription, Duration> gap, Duration patience) {
        Instant now = clock.instant();
        List<Subscription> followed = FeedList.in(knowledge).subscriptions();
        List<Subscription> due = followed.stream()
                .filter(one -> {
                    Instant before = memory.of(one.url()).when();
                    return before.isAfter(now) || !before.plus(gap.apply(one)).isAfter(now);
                })
                .toList();
        if (due.isEmpty()) {
            return Round.NONE;
        }
        AtomicInteger brought = new AtomicInteger();
        FeedVisit.Parts parts = new FeedVisit.Parts(client, fetcher, folder, ledger, held(), brought);
        try {
            List<FeedVisit> visits = due.stream()
                    .map(one -> new FeedVisit(one, parts, memory.of(one.url()).validators(), now))
                    .toList();
            List<Future<FeedMemory.Asked>> done =
                    visitors.invokeAll(visits, patience.toMillis(), TimeUnit.MILLISECONDS);
            for (int i = 0; i < due.size(); i++) {
                URI feed = due.get(i).url();
                memory.put(feed, asked(feed, done.get(i), now));
            }
            memory.save(followed.stream().map(Subscription::url).toList());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.warn("what was asked of feeds is not kept, so they are asked again after the next start", e);
        }
        return new Round(due.size(), brought.get());
    }

    /** What is to be remembered of a visit, however it ended. */
    private FeedMemory.Asked asked(URI feed, Future<FeedMemory.Asked> visit, Instant now) throws InterruptedException {
        try {
            return visit.get();
        } catch (CancellationException e) {
            return FeedMemory.Asked.NEVER.withTrouble(FeedWording.UNFINISHED);
        } catch (ExecutionException e) {
            LOG.warn("the feed {} failed", feed, e.getCause());
            String why = e.getCause() instanceof IOException failure
                    ? FeedWording.unwritable(String.valueOf(failure.getMessage()))
                    : "it could not be understood.";
            return new FeedMemory.Asked(now, memory.of(feed).validators(), FeedWording.failed(why));
        }
    }

    /** Lines for the report of a refresh: what is wrong with the list, and what each feed's last visit left undone. */
    public List<String> troubles() {
        List<String> lines = new ArrayList<>(problemsOf(knowledge));
        for (FeedState feed : followed()) {
            if (feed.trouble() != null) {
                lines.add(FeedWording.of(feed.name(), feed.trouble()));
            }
        }
        return lines;
    }

    /** The feeds of the list, in its order. */
    public List<FeedState> followed() {
        return followed(knowledge, memory);
    }

    /** {@link #followed()} where nothing is to be asked; both folders as for the constructor, and nothing is made in them. */
    public static List<FeedState> followed(Path knowledge, Path data) {
        return followed(knowledge, new FeedMemory(data.resolve(MEMORY)));
    }

    private static List<FeedState> followed(Path knowledge, FeedMemory memory) {
        return FeedList.in(knowledge).subscriptions().stream()
                .map(one -> state(one, memory.of(one.url())))
                .toList();
    }

    private static FeedState state(Subscription subscription, FeedMemory.Asked last) {
        URI url = subscription.url();
        String address = url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath()
                + (url.getRawQuery() == null ? "" : "?…");
        return new FeedState(subscription.shownName(), address, last.isNever() ? null : last.when(), last.trouble());
    }

    /** Lines on what is wrong with the list of feeds in a folder; none when there is no list. */
    public static List<String> problemsOf(Path knowledge) {
        return FeedList.in(knowledge).problems();
    }

    /**
     * Fetches one article into the folder; an admin's word counts for more than that somebody has deleted it before.
     *
     * @param address as an admin wrote it; without a scheme, https is meant
     */
    public Addition add(String address) {
        return additions.add(address, held());
    }

    /** By keys, since an article may be held under another address of the same page. */
    private Predicate<CanonicalAddress> held() {
        Set<String> keys = new HashSet<>();
        held.get().forEach(url -> keys.add(CanonicalAddress.of(url).key()));
        return address -> keys.contains(address.key());
    }

    /** Stops between two articles. */
    @Override
    public void close() {
        visitors.shutdownNow();
        try {
            if (!visitors.awaitTermination(UNTIL_STOPPED.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("a feed does not stop and is left to itself");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        client.close();
    }
}
