package org.rapporteur.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.FeedState;
import org.rapporteur.console.ExitCode;
import org.rapporteur.console.UserError;
import org.rapporteur.feeds.Feeds;
import org.rapporteur.guard.GuardedClient;
import org.rapporteur.index.Generation;
import org.rapporteur.index.KnowledgeIndex;

/** The feeds of a folder, opened when they are first needed: a question on the command line does without. Safe for use by many threads. */
final class LateFeeds implements AutoCloseable {
    private static final String FOLDER = "feeds";

    private final Path knowledge;
    private final Path data;
    private final KnowledgeIndex index;
    private final InstantSource clock;
    private volatile @Nullable Feeds feeds;

    LateFeeds(Path knowledge, Path data, KnowledgeIndex index, InstantSource clock) {
        this.knowledge = knowledge;
        this.data = data;
        this.index = index;
        this.clock = clock;
    }

    /** @throws UserError when what is known of feeds cannot be read */
    Feeds get() {
        Feeds open = feeds;
        return open != null ? open : open();
    }

    private synchronized Feeds open() {
        Feeds open = feeds;
        if (open == null) {
            try {
                open = new Feeds(knowledge, data.resolve(FOLDER), this::addresses, new GuardedClient(), clock);
                feeds = open;
            } catch (IOException e) {
                throw new UserError(String.valueOf(DataFolder.unusable(data, e).getMessage()), ExitCode.FAILED);
            }
        }
        return open;
    }

    /** Of the articles that are held. */
    private List<URI> addresses() {
        try (Generation generation = index.acquire()) {
            return generation.articles().stream()
                    .map(article -> article.metadata().url())
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    /** What is to be said of them in a report; before they were needed, what is wrong with their list. */
    List<String> troubles() {
        Feeds open = feeds;
        return open == null ? problems() : open.troubles();
    }

    /** What is wrong with their list. */
    List<String> problems() {
        return Feeds.problemsOf(knowledge);
    }

    /** Those of the list, and how asking them went. */
    List<FeedState> followed() {
        Feeds open = feeds;
        return open == null ? Feeds.followed(knowledge, data.resolve(FOLDER)) : open.followed();
    }

    @Override
    public void close() {
        Feeds open = feeds;
        if (open != null) {
            open.close();
        }
    }
}
