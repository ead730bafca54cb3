package org.rapporteur.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.answer.Answerer;
import org.rapporteur.answer.Question;
import org.rapporteur.conversation.Conversation;
import org.rapporteur.conversation.Folder;
import org.rapporteur.conversation.IncomingMessage;
import org.rapporteur.conversation.Reply;
import org.rapporteur.dossier.Dossier;
import org.rapporteur.embedding.Embedder;
import org.rapporteur.evaluation.Asker;
import org.rapporteur.evaluation.Folders;
import org.rapporteur.evaluation.KnownFolder;
import org.rapporteur.retrieval.Retriever;

/**
 * The folders that questions are scored on: the configured one, and others, whose index and vectors are kept below its data folder. Each is
 * read when it is first asked for. Not safe for use by many threads.
 */
final class QuestionedFolders implements Folders, AutoCloseable {
    private static final Duration UNTIL_DONE = Duration.ofDays(1);

    private final Settings settings;
    private final Core configured;
    private final InstantSource clock;
    private final Folder state;
    private final Map<Path, Core> others = new LinkedHashMap<>();
    private final Map<Core, KnownFolder> known = new LinkedHashMap<>();

    /** @param configured stays open; {@code state} what a conversation says of a folder's state */
    QuestionedFolders(Settings settings, Core configured, InstantSource clock, Folder state) {
        this.settings = settings;
        this.configured = configured;
        this.clock = clock;
        this.state = state;
    }

    @Override
    public @Nullable Embedder embedder() {
        return configured.embedder().orElse(null);
    }

    @Override
    public KnownFolder open(@Nullable Path folder) throws IOException {
        Core core = folder == null ? configured : other(folder.toAbsolutePath().normalize());
        KnownFolder folderOf = known.get(core);
        if (folderOf == null) {
            core.refresher().refresh((done, total, path) -> {});
            core.embedding().ifPresent(embedding -> embedding.run((done, total) -> {}, UNTIL_DONE));
            folderOf = new KnownFolder(remembering(core), core.answererByWords(), answerer -> asker(core, answerer));
            known.put(core, folderOf);
        }
        return folderOf;
    }

    /** The same questions are asked over and over under other weights: their vectors are made once. */
    private static Answerer remembering(Core core) {
        Embedder embedder = core.embedder().orElse(null);
        Map<String, float[]> vectors = new ConcurrentHashMap<>();
        return embedder == null
                ? core.answerer()
                : new Answerer(new Retriever(
                        core.index(),
                        core.retriever()::aliases,
                        () -> question -> vectors.computeIfAbsent(question, embedder::embed)));
    }

    private Core other(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("there is no folder " + folder);
        }
        Core core = others.get(folder);
        if (core == null) {
            String name = folder.getFileName() + "-" + Integer.toHexString(folder.hashCode());
            Path data = settings.data().resolve("questioned").resolve(name);
            core = Core.open(folder, data, configured.embedder().isPresent(), clock);
            others.put(folder, core);
        }
        return core;
    }

    private Asker asker(Core core, Answerer answerer) {
        Conversation conversation =
                new Conversation(answerer, new Dossier(core.index(), core.retriever(), clock), state, clock);
        return (thread, question, askedOn) -> {
            Reply reply = conversation.reply(new IncomingMessage(thread, "ask " + question, askedOn, false));
            return reply instanceof Reply.ToQuestion answered
                    ? new Asker.Asked(answered.question(), answered.result())
                    : new Asker.Asked(question, answerer.answer(new Question(question, askedOn)));
        };
    }

    /** Closes those that it opened, every one of them whatever becomes of the others. */
    @Override
    public void close() {
        RuntimeException first = null;
        for (Core core : others.values()) {
            try {
                core.close();
            } catch (RuntimeException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
