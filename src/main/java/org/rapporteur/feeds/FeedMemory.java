package org.rapporteur.feeds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.guard.Validators;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When each feed was asked last, how that went, and by what its next answer can be known to be the same. Losing it costs a request for each feed and no more, so a file
 * that cannot be read is begun anew. Safe for use by many threads.
 */
final class FeedMemory {
    private static final Logger LOG = LoggerFactory.getLogger(FeedMemory.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Map<String, Asked> feeds = new TreeMap<>();

    /**
     * How asking a feed went.
     *
     * @param when {@link Instant#EPOCH} when it was not asked to the end
     * @param validators of the answer whose articles were all fetched; none while some are still to come
     * @param trouble what was left undone; null when nothing was
     */
    record Asked(
            Instant when, Validators validators, @Nullable String trouble) {
        static final Asked NEVER = new Asked(Instant.EPOCH, Validators.NONE, null);

        boolean isNever() {
            return when.equals(Instant.EPOCH);
        }

        Asked withTrouble(String what) {
            return new Asked(when, validators, what);
        }
    }

    FeedMemory(Path file) {
        this.file = file;
        if (!Files.exists(file)) {
            return;
        }
        try {
            JSON.readTree(Files.readString(file))
                    .properties()
                    .forEach(feed -> feeds.put(feed.getKey(), asked(feed.getValue())));
        } catch (IOException | DateTimeException e) {
            LOG.warn("{} cannot be read and is begun anew; each feed is asked once more", file, e);
            feeds.clear();
        }
    }

    synchronized Asked of(URI feed) {
        return feeds.getOrDefault(feed.toString(), Asked.NEVER);
    }

    synchronized void put(URI feed, Asked asked) {
        feeds.put(feed.toString(), asked);
    }

    /** Keeps what is known of {@code followed} on the disk and forgets the rest. */
    synchronized void save(Collection<URI> followed) throws IOException {
        feeds.keySet().retainAll(followed.stream().map(URI::toString).toList());
        ObjectNode root = JSON.createObjectNode();
        feeds.forEach((feed, asked) -> root.putObject(feed)
                .put("asked", asked.when().toString())
                .put("etag", asked.validators().etag())
                .put("modified", asked.validators().lastModified())
                .put("trouble", asked.trouble()));
        WholeFile.write(file, root.toPrettyString());
    }

    private static Asked asked(JsonNode node) {
        return new Asked(
                Instant.parse(node.path("asked").asText()),
                new Validators(
                        node.path("etag").textValue(), node.path("modified").textValue()),
                node.path("trouble").textValue());
    }
}
