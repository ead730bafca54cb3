package org.rapporteur.ingest;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.Article;
import org.rapporteur.extraction.Extracts;
import org.rapporteur.index.HeldArticle;

/**
 * Articles on their way into the index: a second thread reads extracts out of the next ones while this one finds and writes. They are written in the
 * order in which they came, by the thread that put them, whoever has read them. For one thread and one use.
 */
final class ReadAhead implements AutoCloseable {
    /** So many articles wait at most to be written. */
    static final int MOST = 32;

    /** Nor do they have more characters than this together: a folder may hold books. */
    static final int MOST_CHARS = 2_000_000;

    /** Takes one article at a time. */
    interface Writer {
        void write(Article article, HeldArticle held, Extracts extracts) throws IOException;
    }

    private record Waiting(Article article, HeldArticle held, FutureTask<Extracts> extracts) {}

    private final Function<Article, Extracts> extracts;
    private final Writer writer;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private int chars;
    private @Nullable ExecutorService second;

    /** @param extracts pure, and safe for use by two threads */
    ReadAhead(Function<Article, Extracts> extracts, Writer writer) {
        this.extracts = extracts;
        this.writer = writer;
    }

    /**
     * Lets an article be written after all that came before it, now or later.
     *
     * @throws IOException when an article that came before could not be written. What the reading of it threw comes out of here too.
     */
    void put(Article article, HeldArticle held) throws IOException {
        Waiting last = new Waiting(article, held, new FutureTask<>(() -> extracts.apply(article)));
        waiting.add(last);
        chars += article.text().length();
        second().execute(last.extracts());
        while (waiting.size() > MOST || chars > MOST_CHARS && !waiting.isEmpty()) {
            if (!waiting.getFirst().extracts().isDone()) {
                // The other thread is behind: better to read one here than to stand by. Who comes second does nothing.
                last.extracts().run();
            }
            writeFirst();
        }
    }

    /** Writes all that is left; throws as {@link #put} does. */
    void finish() throws IOException {
        while (!waiting.isEmpty()) {
            waiting.getLast().extracts().run();
            writeFirst();
        }
    }

    private void writeFirst() throws IOException {
        Waiting first = waiting.removeFirst();
        chars -= first.article().text().length();
        writer.write(first.article(), first.held(), read(first));
    }

    private Extracts read(Waiting one) {
        try {
            return one.extracts().get();
        } catch (InterruptedException e) {
            // Nobody who reads the folder is broken off by it; see Refresher.
            Thread.currentThread().interrupt();
            return extracts.apply(one.article());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private ExecutorService second() {
        if (second == null) {
            second = Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("read-ahead").factory());
        }
        return second;
    }

    /** Forgets what is not written yet. No thread is left behind. */
    @Override
    public void close() {
        waiting.forEach(one -> one.extracts().cancel(false));
        waiting.clear();
        if (second != null) {
            second.close();
        }
    }
}
