package org.rapporteur.matrix;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.rapporteur.answer.AnswerResult;
import org.rapporteur.conversation.Deliveries;
import org.rapporteur.conversation.Reply;
import org.rapporteur.journal.AnswerRow;
import org.rapporteur.journal.Journal;
import org.rapporteur.journal.NewMessage;

/**
 * Renders replies and stores them in the outbox, from where they are sent. Each is stored under the id of the event it answers, an edit of it under
 * that and the id of the event that called for it: however often the work is done over, it goes out once. Safe for use by many threads.
 */
final class ReplyStore {
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
        MatrixMessage message = renderer.render(reply);
        keep(errand, reply);
        say(row, errand, message);
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
        store(
                row,
                question,
                question.event() + "/" + edit.event(),
                new MatrixRequest.Edit(question.room(), question.event(), words, device, clock.instant()));
    }

    /** Stores that the reply to a question is taken back, and ends the errand. */
    void takeBack(long row, Errand errand, String question) {
        journal.answers().forget(MatrixStation.SURFACE, question);
        store(row, errand, question + "/back", new MatrixRequest.TakeBack(errand.room(), question));
    }

    /** Whether there is a reply to an event, sent or not. */
    boolean has(String event) {
        return journal.outbox().find(MatrixStation.SURFACE, event).isPresent();
    }

    /** The long form of an answer, as it was kept; empty when there is none. */
    static Optional<MatrixMessage> longForm(AnswerRow answer) {
        return MatrixMessage.fromJson(answer.record());
    }

    private MatrixRequest say(Errand errand, ObjectNode content) {
        return new MatrixRequest.Say(errand.room(), content, device, clock.instant());
    }

    private void store(long row, Errand errand, String key, MatrixRequest request) {
        deliveries.offer(journal.outbox()
                .put(row, List.of(new NewMessage(MatrixStation.SURFACE, errand.room(), key, request.toJson()))));
    }

    private void keep(Errand errand, Reply reply) {
        String thread = Threads.name(errand);
        switch (reply) {
            case Reply.ToQuestion question -> keep(errand, thread, question.question(), question);
            case Reply.Latest latest -> keep(errand, Threads.besides(thread), errand.text(), latest);
            case Reply.Sources sources -> keep(errand, Threads.besides(thread), errand.text(), sources);
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
                        renderer.more(reply).toJson(),
                        clock.instant()));
    }
}
