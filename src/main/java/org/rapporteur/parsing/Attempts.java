package org.rapporteur.parsing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.formats.Prose;
import org.rapporteur.formats.UnreadableFileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which files have stopped the process that read them, by the hash of their content. An attempt is written down before it begins, so that it counts
 * whatever becomes of both processes. A file that stopped the parser {@value #MOST_DEATHS} times, or in whose reading this process itself ended
 * {@value #MOST_ENDS} times, is not tried again until it changes. Safe for use by many threads.
 */
public final class Attempts {
    static final int MOST_DEATHS = 2;

    /** A process is stopped for many reasons; that it is always at the same file is no chance any more. */
    static final int MOST_ENDS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
    private static final int LINES = 4;

    private final @Nullable Path folder;
    private final Map<String, Attempt> open = new ConcurrentHashMap<>();

    /**
     * @param begun how often the reading of the file began and came to no end
     * @param deaths how often it stopped the parser
     * @param why what stopped it last
     */
    private record Attempt(int begun, int deaths, String why, String path) {
        static final Attempt NONE = new Attempt(0, 0, "", "");

        boolean isEnough() {
            return deaths >= MOST_DEATHS || begun >= MOST_ENDS;
        }
    }

    /** @param folder where they are written down, made when it is needed; null: they are forgotten with this process */
    public Attempts(@Nullable Path folder) {
        this.folder = folder;
    }

    /** @throws UnreadableFileException when the file is set aside */
    void check(FileContent content) throws UnreadableFileException {
        Attempt before = attempt(content.hash());
        if (before.isEnough()) {
            String what = before.deaths >= MOST_DEATHS
                    ? "stopped the parser " + before.deaths + " times (" + before.why + ")"
                    : "was being read each time when the bot was stopped, " + before.begun + " times";
            throw new UnreadableFileException(what
                    + " and is set aside until it changes; save it in a simpler form, or take it out of the folder");
        }
    }

    /** The reading begins. */
    void begin(FileContent content) {
        Attempt before = attempt(content.hash());
        put(
                content,
                new Attempt(
                        before.begun + 1,
                        before.deaths,
                        before.why,
                        content.file().path()));
    }

    /** The reading came to an end, with an article or without. */
    void end(FileContent content) {
        open.remove(content.hash());
        if (folder != null) {
            try {
                Files.deleteIfExists(folder.resolve(content.hash()));
            } catch (IOException e) {
                LOG.warn(
                        "the note about {} cannot be removed: {}",
                        content.file().path(),
                        e.toString());
            }
        }
    }

    /**
     * The reading stopped the parser.
     *
     * @return whether the file is set aside now
     */
    boolean died(FileContent content, String why) {
        Attempt before = attempt(content.hash());
        Attempt now = new Attempt(0, before.deaths + 1, why, content.file().path());
        put(content, now);
        return now.isEnough();
    }

    private Attempt attempt(String hash) {
        return open.computeIfAbsent(hash, this::written);
    }

    private Attempt written(String hash) {
        if (folder == null || !Files.exists(folder.resolve(hash))) {
            return Attempt.NONE;
        }
        try {
            List<String> lines = Files.readAllLines(folder.resolve(hash), StandardCharsets.UTF_8);
            return lines.size() < LINES
                    ? Attempt.NONE
                    : new Attempt(
                            Integer.parseInt(lines.get(0)), Integer.parseInt(lines.get(1)), lines.get(2), lines.get(3));
        } catch (IOException | NumberFormatException e) {
            LOG.warn("the note {} cannot be read and counts for nothing: {}", folder.resolve(hash), e.toString());
            return Attempt.NONE;
        }
    }

    private void put(FileContent content, Attempt attempt) {
        open.put(content.hash(), attempt);
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Files.write(
                    folder.resolve(content.hash()),
                    List.of(
                            String.valueOf(attempt.begun),
                            String.valueOf(attempt.deaths),
                            attempt.why,
                            Prose.onOneLine(attempt.path)));
        } catch (IOException e) {
            LOG.warn("that {} is read cannot be written down: {}", attempt.path, e.toString());
        }
    }
}
