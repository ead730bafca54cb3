package org.rapporteur.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.rapporteur.answer.Answerer;
import org.rapporteur.article.RefreshReport;
import org.rapporteur.dossier.Dossier;
import org.rapporteur.dossier.SourceEntry;
import org.rapporteur.extraction.ExtractReader;
import org.rapporteur.index.KnowledgeIndex;
import org.rapporteur.ingest.FolderReader;
import org.rapporteur.ingest.KnownVectors;
import org.rapporteur.ingest.Refresher;
import org.rapporteur.retrieval.Retriever;
import org.rapporteur.text.Aliases;

/** The core over the folder that ships, found by words alone. */
public final class ShippedFolder implements ChatCore, AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);

    private final KnowledgeIndex index;
    private final Dossier dossier;
    private final RefreshReport report;
    private final Conversation conversation;

    public ShippedFolder() throws IOException {
        index = KnowledgeIndex.inMemory();
        Refresher refresher = new Refresher(
                new FolderReader(Path.of("knowledge"), CLOCK), index, new KnownVectors(null), ExtractReader.shipped());
        report = refresher.refresh((stage, done, total) -> {});
        Retriever retriever = new Retriever(index, Aliases::shipped, () -> null);
        dossier = new Dossier(index, retriever, CLOCK);
        conversation = new Conversation(
                new Answerer(retriever),
                dossier,
                new Folder() {
                    @Override
                    public FolderStatus status() {
                        return ShippedFolder.this.status();
                    }

                    @Override
                    public RefreshReport refresh(boolean confirmed) {
                        return report;
                    }

                    @Override
                    public Added add(String address) {
                        return new Added.Refused("Nothing is added here.");
                    }

                    @Override
                    public Optional<WentBack> rollBack() {
                        return Optional.empty();
                    }
                },
                CLOCK);
    }

    public Reply reply(String text) {
        return reply(new IncomingMessage("a thread", text, null, true));
    }

    @Override
    public Reply reply(IncomingMessage message) {
        return conversation.reply(message);
    }

    @Override
    public List<String> examples() {
        return conversation.examples();
    }

    @Override
    public FolderStatus status() {
        List<SourceEntry> held = dossier.sources(null);
        LocalDate oldest = held.stream()
                .map(entry -> entry.metadata().date())
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
        int passages = held.stream().mapToInt(SourceEntry::passages).sum();
        return new FolderStatus(
                held.size(),
                passages,
                passages,
                true,
                oldest,
                dossier.newestHeld().orElse(null),
                report,
                false,
                List.of("slack: connected over Socket Mode", "web: http://127.0.0.1:8080"),
                List.of());
    }

    @Override
    public void close() {
        try {
            index.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
