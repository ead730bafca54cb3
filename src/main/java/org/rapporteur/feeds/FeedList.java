package org.rapporteur.feeds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.formats.BoundedYaml;
import org.rapporteur.guard.Addresses;
import org.rapporteur.ingest.FolderReader;

/**
 * The feeds that are followed, as {@code feeds.yaml} lists them: entries of {@code url}, and if wanted {@code name}, {@code every} and {@code most}. An
 * entry that cannot be understood is left out and named; the others are followed.
 *
 * @param problems a line for each thing that is wrong
 */
record FeedList(List<Subscription> subscriptions, List<String> problems) {
    /** Each costs a request an hour. */
    static final int MOST = 200;

    private static final Set<String> KEYS = Set.of("url", "name", "every", "most");
    private static final Pattern INTERVAL = Pattern.compile("([0-9]{1,5})([mhd])");

    FeedList {
        subscriptions = List.copyOf(subscriptions);
        problems = List.copyOf(problems);
    }

    /** @param knowledge the folder; without the file in it no feed is followed */
    static FeedList in(Path knowledge) {
        Path file = knowledge.resolve(FolderReader.FEEDS);
        try {
            if (Files.isSymbolicLink(file) || !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return new FeedList(
                        List.of(),
                        Files.isSymbolicLink(file) ? List.of(wrong("is a link, which is not followed")) : List.of());
            }
            if (Files.size(file) > BoundedYaml.MAX_CHARS) {
                return new FeedList(List.of(), List.of(wrong("is larger than " + BoundedYaml.MAX_CHARS + " bytes")));
            }
            return parse(Files.readString(file));
        } catch (NoSuchFileException e) {
            return new FeedList(List.of(), List.of());
        } catch (IOException e) {
            return new FeedList(
                    List.of(),
                    List.of(wrong("cannot be read (" + e.getClass().getSimpleName() + "); save it as UTF-8")));
        }
    }

    static FeedList parse(String yaml) {
        try {
            JsonNode root = BoundedYaml.read(yaml);
            if (root.isMissingNode() || root.isNull()) {
                return new FeedList(List.of(), List.of());
            }
            if (!root.isArray()) {
                return new FeedList(
                        List.of(), List.of(wrong("is no list; each entry begins with \"- url: https://…\"")));
            }
            return entries(root);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            return new FeedList(
                    List.of(), List.of(wrong("is not valid YAML" + (line > 0 ? " (line " + line + ")" : ""))));
        }
    }

    private static FeedList entries(JsonNode root) {
        List<Subscription> subscriptions = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Set<URI> known = new HashSet<>();
        int number = 0;
        for (JsonNode entry : root) {
            number++;
            try {
                Subscription subscription = entry(entry);
                if (!known.add(subscription.url())) {
                    throw new IllegalArgumentException("its \"url\" stands there twice");
                }
                if (subscriptions.size() == MOST) {
                    throw new IllegalArgumentException("at most " + MOST + " feeds are followed");
                }
                subscriptions.add(subscription);
            } catch (IllegalArgumentException e) {
                problems.add(wrong("entry " + number + " was left out: " + e.getMessage()));
            }
        }
        return new FeedList(subscriptions, problems);
    }

    private static Subscription entry(JsonNode entry) {
        entry.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException(
                        "there is no \"" + shown(key) + "\", only url, name, every and most");
            }
        });
        String given = text(entry, "url");
        URI url = Addresses.read(given == null ? "" : given)
                .orElseThrow(() -> new IllegalArgumentException("\"url\" must be a whole address, https://…"));
        String every = text(entry, "every");
        String most = text(entry, "most");
        return new Subscription(
                url,
                text(entry, "name"),
                every == null ? Subscription.USUALLY : interval(every),
                most == null ? Subscription.USUALLY_MOST : number(most));
    }

    private static @Nullable String text(JsonNode entry, String key) {
        JsonNode node = entry.get(key);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isValueNode()) {
            throw new IllegalArgumentException("\"" + key + "\" is not a single value");
        }
        return shown(node.asText());
    }

    private static Duration interval(String text) {
        Matcher parts = INTERVAL.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("\"every\" is a number and m, h or d, such as 30m");
        }
        long count = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    private static int number(String text) {
        if (!text.matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("\"most\" is a number");
        }
        return Integer.parseInt(text);
    }

    private static String shown(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    }

    private static String wrong(String what) {
        return FolderReader.FEEDS + (what.startsWith("entry ") ? ", " : " ") + what + ".";
    }
}
