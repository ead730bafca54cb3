package org.rapporteur.matrix;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.rapporteur.answer.AnswerResult;
import org.rapporteur.conversation.Attachment;
import org.rapporteur.conversation.Deliveries;
import org.rapporteur.conversation.Listing.More;
import org.rapporteur.conversation.Notebook;
import org.rapporteur.conversation.Reply;
import org.rapporteur.journal.AnswerRow;
import org.rapporteur.journal.Journal;
import org.rapporteur.journal.NewMessage;
import org.rapporteur.journal.OutboxRow;

/**
 * Renders replies and stores them in the outbox, from where they are sent. Each is stored under the id of the event it answers, an edit of it under
 * that and the id of the event that called for it: however often the work is done over, it goes out once. Safe for use by many threads.
 */
final class ReplyStore {
    private static final String NEXT = "next";
    private static final String BACK = "/back";

    private final Journal journal;
    private final Deliveries deliveries;
    private final MatrixRenderer renderer;
    private final String device;
    private final InstantSource clock;

    /** @param device of ours that sends */
    ReplyStore(Journal journal, Deliveries deliveries, MatrixRenderer renderer, String device, InstantSource clock) {
        this.journal = journal;
        this.deliveries = deliveries;
        this.renderer = renderer;
        this.device = device;
        this.clock = clock;
    }

    /** Stores the reply to a question, and ends the errand. */
    void reply(long row, Errand errand, Reply reply) {
        keep(errand, reply);
        List<NewMessage> messages = new ArrayList<>();
        messages.add(message(errand, errand.event(), say(errand, Contents.reply(renderer.render(reply), errand))));
        reply.file().ifPresent(file -> messages.add(message(errand, fileKey(errand), upload(errand, file))));
        put(row, messages);
    }

    private MatrixRequest upload(Errand errand, Attachment file) {
        byte[] bytes = file.bytes();
        return new MatrixRequest.Upload(
                errand.room(),
                Contents.file(file, errand, bytes.length),
                file.name(),
                file.mediaType(),
                Base64.getEncoder().encodeToString(bytes),
                device,
                clock.instant());
    }

    /** What the files of all replies to a question are stored under begins so. */
    private static String fileKey(Errand question) {
        return question.event() + "/file";
    }

    /** Stores a message in the place of a reply, and ends the errand. */
    void say(long row, Errand errand, MatrixMessage message) {
        store(row, errand, errand.event(), say(errand, Contents.reply(message, errand)));
    }

    /** Stores a line of ours in the place of a reply, and ends the errand. */
    void line(long row, Errand errand, String line) {
        say(row, errand, renderer.line(line));
    }

    /** Stores a message that answers nobody, once for its key, and ends the errand. */
    void announce(long row, Errand errand, String key, MatrixMessage message) {
        store(row, errand, key, say(errand, Contents.alone(message)));
    }

    /**
     * Stores a new reply in the place of an earlier one, and ends the errand.
     *
     * @param question as it was asked first
     * @param edit by which it was changed
     */
    void revise(long row, Errand question, Errand edit, Reply reply) {
        ObjectNode words = Contents.words(renderer.render(reply), question);
        keep(question, reply);
        List<NewMessage> messages = new ArrayList<>();
        messages.add(message(
                question,
                question.event() + "/" + edit.event(),
                new MatrixRequest.Edit(question.room(), question.event(), words, device, clock.instant())));
        messages.addAll(filesBack(question.room(), fileKey(question)));
        reply.file()
                .ifPresent(file -> messages.add(
                        message(question, fileKey(question) + "/" + edit.event(), upload(question, file))));
        put(row, messages);
    }

    /** Stores that the reply to a question is taken back, and ends the errand. */
    void takeBack(long row, Errand errand, String question) {
        journal.answers().forget(MatrixStation.SURFACE, question);
        List<NewMessage> messages = new ArrayList<>();
        messages.add(message(errand, question + BACK, new MatrixRequest.TakeBack(errand.room(), question)));
        messages.addAll(filesBack(errand.room(), question + "/file"));
        put(row, messages);
    }

    /** Takes back the files whose keys begin so, each once however often this is called. */
    private List<NewMessage> filesBack(String room, String prefix) {
        return journal.outbox().beginningWith(MatrixStation.SURFACE, prefix).stream()
                .map(OutboxRow::replyKey)
                .filter(key -> !key.endsWith(BACK))
                .map(key -> new NewMessage(
                        MatrixStation.SURFACE, room, key + BACK, new MatrixRequest.TakeBack(room, key).toJson()))
                .toList();
    }

    /** Whether there is a reply to an event, sent or not. */
    boolean has(String event) {
        return journal.outbox().find(MatrixStation.SURFACE, event).isPresent();
    }

    /** The long form of an answer, as it was kept; empty when there is none. */
    static Optional<MatrixMessage> longForm(AnswerRow answer) {
        return MatrixMessage.fromJson(answer.record());
    }

    /** The command that gives what comes behind a page of a list; empty when it was the last, or no such page. */
    static Optional<String> next(AnswerRow answer) {
        return Optional.of(Json.text(Json.read(answer.record()), NEXT)).filter(command -> !command.isEmpty());
    }

    private String kept(Reply reply) {
        More more = reply instanceof Reply.OfDossier lines ? lines.listing().more() : null;
        return more == null
                ? renderer.more(reply).toJson()
                : Json.write(Json.object().put(NEXT, more.command()));
    }

    private MatrixRequest say(Errand errand, ObjectNode content) {
        return new MatrixRequest.Say(errand.room(), content, device, clock.instant());
    }

    private void store(long row, Errand errand, String key, MatrixRequest request) {
        put(row, List.of(message(errand, key, request)));
    }

    private static NewMessage message(Errand errand, String key, MatrixRequest request) {
        return new NewMessage(MatrixStation.SURFACE, errand.room(), key, request.toJson());
    }

    private void put(long row, List<NewMessage> messages) {
        deliveries.offer(journal.outbox().put(row, messages));
    }

    private void keep(Errand errand, Reply reply) {
        String thread = Threads.name(errand);
        switch (reply) {
            case Reply.ToQuestion question -> keep(errand, thread, question.question(), question);
            case Reply.Latest latest -> keep(errand, Notebook.ofLists(thread), errand.text(), latest);
            case Reply.Sources sources -> keep(errand, Notebook.ofLists(thread), errand.text(), sources);
            case Reply.WhyLines why -> {}
            case Reply.OfDossier lines ->
                keep(errand, Notebook.ofLists(thread), lines.asked().pageCommand(), lines);
            case Reply other -> {}
        }
    }

    private void keep(Errand errand, String thread, String question, Reply reply) {
        boolean answered = !(reply instanceof Reply.ToQuestion asked && asked.result() instanceof AnswerResult.Gap);
        journal.answers()
                .put(new AnswerRow(
                        MatrixStation.SURFACE,
                        errand.event(),
                        errand.room(),
                        thread,
                        null,
                        errand.sender(),
                        question,
                        answered,
                        kept(reply),
                        clock.instant()));
    }
}
