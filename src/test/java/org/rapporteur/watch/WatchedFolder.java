package org.rapporteur.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.rapporteur.dossier.Development;
import org.rapporteur.dossier.Dossier;
import org.rapporteur.extraction.ExtractReader;
import org.rapporteur.index.KnowledgeIndex;
import org.rapporteur.ingest.FolderReader;
import org.rapporteur.ingest.KnownVectors;
import org.rapporteur.ingest.Occasion;
import org.rapporteur.ingest.ReadingProgress;
import org.rapporteur.ingest.Refresher;
import org.rapporteur.journal.Journal;
import org.rapporteur.journal.NewMessage;
import org.rapporteur.journal.SetClock;
import org.rapporteur.journal.WatchPlace;
import org.rapporteur.retrieval.Retriever;
import org.rapporteur.text.Aliases;

/** A folder of files, its index in memory, a journal on the disk and a newsroom over them, which can all be closed and opened again. */
final class WatchedFolder implements AutoCloseable {
    static final WatchPlace PLACE = new WatchPlace("slack", "C1");

    private final Path root;
    private final SetClock clock;
    private KnowledgeIndex index;
    private Refresher refresher;
    private Dossier dossier;
    private Journal journal;
    private Newsroom newsroom;
    private boolean reached = true;
    private boolean failing;
    private final List<Telling> told = new ArrayList<>();

    WatchedFolder(Path root, SetClock clock) {
        this.root = root;
        this.clock = clock;
        openIndex();
        openJournal();
    }

    private void openIndex() {
        try {
            Path articles = Files.createDirectories(root.resolve("articles"));
            index = KnowledgeIndex.open(new ByteBuffersDirectory());
            Aliases aliases = Aliases.shipped();
            Retriever retriever = new Retriever(index, () -> aliases, () -> null);
            refresher = new Refresher(
                    new FolderReader(articles, clock, root.resolve("parsing")),
                    index,
                    new KnownVectors(null),
                    new ExtractReader(aliases::usualNames));
            dossier = new Dossier(index, retriever, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void openJournal() {
        try {
            journal = Journal.open(Files.createDirectories(root.resolve("data")), clock);
            newsroom =
                    new Newsroom(journal, index, dossier, () -> refresher.last().isPresent(), clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    WatchBook book() {
        return newsroom.book();
    }

    Journal journal() {
        return journal;
    }

    /** Writes an article; paragraphs are set apart by an empty line. */
    WatchedFolder with(String name, String title, String date, String text) {
        return withFile(name, "---\ntitle: " + title + "\nsource: Our Wire\ndate: " + date + "\n---\n\n" + text + "\n");
    }

    private WatchedFolder withFile(String name, String content) {
        try {
            Files.writeString(root.resolve("articles").resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    WatchedFolder without(String name) {
        try {
            Files.delete(root.resolve("articles").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    WatchedFolder renamed(String name, String other) {
        try {
            Files.move(
                    root.resolve("articles").resolve(name),
                    root.resolve("articles").resolve(other));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    WatchedFolder refresh() {
        clock.pass(Duration.ofMinutes(1));
        refresher.refresh(Occasion.CONFIRMED, ReadingProgress.IGNORED);
        return this;
    }

    void pass(int hours) {
        clock.pass(Duration.ofHours(hours));
    }

    void rollBack() {
        if (refresher.rollBack().isEmpty()) {
            throw new AssertionError("nothing to go back to");
        }
    }

    /** As after the loss of the index: all of the folder is read anew by a process of its own. */
    void rebuildIndex() {
        close();
        openIndex();
        openJournal();
    }

    /** As a new process that reads the folder first. */
    void restart() {
        journal.close();
        openJournal();
    }

    /** Whether the place can be told anything. */
    void reached(boolean now) {
        reached = now;
    }

    /** From now on the process ends before it stores what it is about to tell. */
    void failing(boolean now) {
        failing = now;
    }

    /** Looks once, and gives what was told with it: at most one message for the place. */
    List<Telling> look() {
        told.clear();
        newsroom.look(new Newsroom.Teller() {
            @Override
            public boolean reaches(WatchPlace place) {
                return reached;
            }

            @Override
            public void tell(Telling telling) {
                if (failing) {
                    throw new IllegalStateException("killed");
                }
                WatchPlace place = telling.place();
                journal.watches()
                        .tell(place, telling.batch(), new NewMessage(place.surface(), place.id(), telling.key(), "{}"));
                told.add(telling);
            }
        });
        return List.copyOf(told);
    }

    /** The sentences told by the next look, in order. */
    List<String> news() {
        return look().stream().flatMap(telling -> sentences(telling.news())).toList();
    }

    private static Stream<String> sentences(News news) {
        return news.parts().stream()
                .flatMap(part -> Stream.of(
                                part.changed().stream()
                                        .map(changed -> changed.now().source().sentence()),
                                part.stances().stream()
                                        .map(line -> line.source().sentence()),
                                part.quotes().stream().map(line -> line.source().sentence()),
                                part.reported().stream()
                                        .map(line -> line.source().sentence()),
                                part.articles().stream().map(Development::text))
                        .flatMap(lines -> lines));
    }

    @Override
    public void close() {
        journal.close();
        try {
            index.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
