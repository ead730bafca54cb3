package org.rapporteur.ingest;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.Metadata;
import org.rapporteur.article.RefreshReport;
import org.rapporteur.index.HeldArticle;

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

    private final Path folder;
    private final InstantSource clock;
    private final long maxBytes;
    private final FolderScanner scanner;
    private final FileParser parser;
    private final ArticleReader reader;

    /** Forgets with this process which files stop the parser. */
    public FolderReader(Path folder, InstantSource clock) {
        this(folder, clock, DEFAULT_MAX_BYTES, new ChildParser(new Attempts(null)));
    }

    /** @param attempts a folder of its own, where it is written down which files stop the parser; made when it is needed */
    public FolderReader(Path folder, InstantSource clock, Path attempts) {
        this(folder, clock, DEFAULT_MAX_BYTES, new ChildParser(new Attempts(attempts)));
    }

    /** @param maxBytes larger files are refused unread */
    FolderReader(Path folder, InstantSource clock, long maxBytes, FileParser parser) {
        this.folder = folder;
        this.clock = clock;
        this.maxBytes = maxBytes;
        this.scanner = new FolderScanner(maxBytes);
        this.parser = parser;
        this.reader = new ArticleReader(parser, clock);
    }

    /** {@link #read(Map, Map, ArticleSink, ReadingProgress)} where nothing is known about the metadata held. */
    public RefreshReport read(Map<ArticleId, HeldArticle> held, ArticleSink sink, ReadingProgress progress) {
        return read(held, Map.of(), sink, progress);
    }

    /**
     * Reads the folder once, on the calling thread.
     *
     * @param held every article held so far
     * @param known metadata of articles held, only for naming two with one title or address; may lack some
     * @param sink is told by path; what it throws comes out of here
     * @return what happened to every file seen or gone; never fails because of the folder
     */
    public RefreshReport read(
            Map<ArticleId, HeldArticle> held,
            Map<ArticleId, Metadata> known,
            ArticleSink sink,
            ReadingProgress progress) {
        return read(scanner.scan(folder), new FolderReading(reader, maxBytes, held, sink), known, progress);
    }

    /** What follows a scan. */
    RefreshReport read(
            FolderScan scan, FolderReading reading, Map<ArticleId, Metadata> known, ReadingProgress progress) {
        var started = clock.instant();
        try {
            reading.run(scan, progress);
        } finally {
            parser.rest();
        }
        return reading.report(scan, known, started, clock.instant());
    }
}
