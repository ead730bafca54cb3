package org.rapporteur.ingest;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.Metadata;
import org.rapporteur.article.RefreshReport;
import org.rapporteur.index.HeldArticle;
import org.rapporteur.parsing.ArticleReader;
import org.rapporteur.parsing.Attempts;
import org.rapporteur.parsing.ChildParser;
import org.rapporteur.parsing.FileParser;

/**
 * Reads the knowledge folder: hands on what is new, changed or gone since it was read before, and reports on every file. One failing file never
 * stops the others, and nothing that was read earlier is given up because it cannot be read now: an article goes only when its file is gone from a
 * folder that could be listed and is not empty.
 *
 * <p>Safe for use by many threads; each reading is on its own.
 */
public final class FolderReader {
    /** A text of this size is no article; two hundred times what a long one has. */
    public static final long DEFAULT_MAX_BYTES = 20L * 1024 * 1024;

    /** A file of this name at the top of the folder is its table of aliases and no article. */
    public static final String ALIASES = "aliases.txt";

    /** A file of this name at the top of the folder lists the feeds that are followed and is no article. */
    public static final String FEEDS = "feeds.yaml";

    private final Path folder;
    private final InstantSource clock;
    private final FolderScanner scanner;
    private final FileParser parser;
    private final FolderReading.Means means;

    /** Forgets with this process which files stop the parser. */
    public FolderReader(Path folder, InstantSource clock) {
        this(folder, clock, DEFAULT_MAX_BYTES, Pause.REAL);
    }

    /** @param attempts a folder of its own, where it is written down which files stop the parser; made when it is needed */
    public FolderReader(Path folder, InstantSource clock, Path attempts) {
        this(folder, clock, DEFAULT_MAX_BYTES, Pause.REAL, new ChildParser(new Attempts(attempts)));
    }

    FolderReader(Path folder, InstantSource clock, long maxBytes, Pause pause) {
        this(folder, clock, maxBytes, pause, new ChildParser(new Attempts(null)));
    }

    /** @param maxBytes larger files are refused unread */
    FolderReader(Path folder, InstantSource clock, long maxBytes, Pause pause, FileParser parser) {
        this.folder = folder;
        this.clock = clock;
        this.scanner = new FolderScanner(maxBytes);
        this.parser = parser;
        this.means =
                new FolderReading.Means(new ArticleReader(parser, clock), maxBytes, clock, new Settling(clock, pause));
    }

    /** By the clock that dates the readings. */
    Instant now() {
        return clock.instant();
    }

    /**
     * What is known before a reading.
     *
     * @param articles every article held so far
     * @param metadata of articles held, only for naming two with one title or address; may lack some
     * @param confirmed whether somebody who knows says that the folder is meant to be as it is: then as many articles may go as want to
     */
    public record Before(Map<ArticleId, HeldArticle> articles, Map<ArticleId, Metadata> metadata, boolean confirmed) {}

    /** {@link #read(Before, ArticleSink, ReadingProgress)} where nothing is known about the metadata held, and nothing confirmed. */
    public RefreshReport read(Map<ArticleId, HeldArticle> held, ArticleSink sink, ReadingProgress progress) {
        return read(new Before(held, Map.of(), false), sink, progress);
    }

    /**
     * Reads the folder once, on the calling thread. A file that is being written to is waited for up to some two seconds.
     *
     * @param sink is told by path; what it throws comes out of here
     * @return what happened to every file seen or gone; never fails because of the folder
     */
    public RefreshReport read(Before before, ArticleSink sink, ReadingProgress progress) {
        return read(scanner.scan(folder), before, sink, progress);
    }

    /** What follows a scan. */
    RefreshReport read(FolderScan scan, Before before, ArticleSink sink, ReadingProgress progress) {
        var started = clock.instant();
        FolderReading reading = new FolderReading(means, before, sink);
        try {
            reading.run(scan, progress);
        } finally {
            parser.rest();
        }
        return reading.report(scan, started, clock.instant());
    }
}
