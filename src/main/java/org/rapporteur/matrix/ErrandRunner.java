package org.rapporteur.matrix;

import java.util.Locale;
import java.util.Optional;
import org.rapporteur.conversation.Admins;
import org.rapporteur.conversation.ChatCore;
import org.rapporteur.conversation.ChatWording;
import org.rapporteur.conversation.Conversation;
import org.rapporteur.conversation.IncomingMessage;
import org.rapporteur.conversation.NewsPlace;
import org.rapporteur.conversation.Reply;
import org.rapporteur.conversation.ReplyMaker;
import org.rapporteur.conversation.Task;
import org.rapporteur.journal.AnswerRow;
import org.rapporteur.journal.InboxRow;
import org.rapporteur.journal.Journal;
import org.rapporteur.journal.WatchPlace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one errand: whoever asks gets the reply, and everybody something. Called by several threads. */
final class ErrandRunner {
    /** Nobody types as much as this as a question; it was pasted. */
    static final int LONGEST = 10_000;

    private static final String MORE = "more";
    private static final Logger LOG = LoggerFactory.getLogger(ErrandRunner.class);

    private final ChatCore core;
    private final Journal journal;
    private final Admins admins;
    private final AdminRooms adminRooms;
    private final MatrixRenderer renderer;
    private final ReplyStore replies;
    private final ReplyMaker maker;
    private final Courtesies courtesies;
    private final Revisions revisions;
    private final Threads threads;

    /** What the runner works with. */
    record Parts(
            ChatCore core,
            Journal journal,
            Admins admins,
            AdminRooms adminRooms,
            MatrixRenderer renderer,
            ReplyStore replies,
            ReplyMaker maker,
            Courtesies courtesies,
            Revisions revisions) {}

    ErrandRunner(Parts parts) {
        this.core = parts.core();
        this.journal = parts.journal();
        this.admins = parts.admins();
        this.adminRooms = parts.adminRooms();
        this.renderer = parts.renderer();
        this.replies = parts.replies();
        this.maker = parts.maker();
        this.courtesies = parts.courtesies();
        this.revisions = parts.revisions();
        this.threads = new Threads(parts.journal().answers());
    }

    void run(Task task, Errand errand) {
        switch (errand.kind()) {
            case MESSAGE -> message(task, errand);
            case EDIT -> edit(task, errand);
            case REDACTION -> takenBack(task, errand);
            case VOTE -> vote(task, errand);
            case JOINED ->
                replies.announce(
                        task.row(),
                        errand,
                        "joined/" + errand.event(),
                        renderer.introduction(errand.direct(), core.examples()));
            case ENCRYPTED ->
                replies.announce(
                        task.row(), errand, "encrypted/" + errand.room(), renderer.line(MatrixWording.ENCRYPTED));
        }
    }

    private void message(Task task, Errand errand) {
        courtesies.read(errand);
        Errand asked = revisions.take(errand.event()).map(errand::revised).orElse(errand);
        Errand meant = isMore(asked.text()) ? nextPage(asked).orElse(asked) : asked;
        ask(task, meant, reply -> replies.reply(task.row(), meant, reply));
    }

    /** After a page of a list "more" is the command that gives what comes behind it. */
    private Optional<Errand> nextPage(Errand errand) {
        return threads.last(errand).flatMap(ReplyStore::next).map(command -> errand.saying(command, true));
    }

    /** What is done with a reply once it is made. */
    @FunctionalInterface
    private interface Telling {
        void tell(Reply reply);
    }

    private void ask(Task task, Errand errand, Telling then) {
        String text = errand.text();
        if (text.length() > LONGEST) {
            replies.line(task.row(), errand, MatrixWording.TOO_LONG);
            return;
        }
        if (isMore(text)) {
            more(task, errand);
            return;
        }
        boolean admin = admins.includes(MatrixStation.SURFACE, null, errand.sender());
        if (Conversation.isForAdmins(text) && !mayHere(task, errand, admin)) {
            return;
        }
        IncomingMessage message = new IncomingMessage(
                Threads.name(errand),
                text,
                null,
                admin,
                threads.about(errand),
                NewsPlace.open(new WatchPlace(MatrixStation.SURFACE, errand.room())));
        try (Courtesies.Working working = courtesies.working(errand.room())) {
            maker.make(message, errand.called(), then::tell, () -> task.tell(ChatWording.ALREADY_READING));
        }
    }

    /** Whoever is no admin is told so by the core; here it is noted who tried, and an admin is kept from speaking where anybody listens. */
    private boolean mayHere(Task task, Errand errand, boolean admin) {
        if (!admin) {
            LOG.warn("{} is no admin, and asked in {} for what admins may do", errand.sender(), errand.room());
            return true;
        }
        if (adminRooms.include(errand.room())) {
            return true;
        }
        LOG.warn(
                "{} asked in a room that anybody may enter for what admins may do: {}", errand.sender(), errand.room());
        task.tell(MatrixWording.NOT_IN_PUBLIC);
        return false;
    }

    private static boolean isMore(String text) {
        return text.replaceAll("[\\s\\p{Punct}…]", "").toLowerCase(Locale.ROOT).equals(MORE);
    }

    private void more(Task task, Errand errand) {
        Optional<AnswerRow> last = threads.last(errand);
        Optional<MatrixMessage> longForm = last.flatMap(ReplyStore::longForm);
        if (longForm.isPresent()) {
            replies.say(task.row(), errand, longForm.get());
        } else {
            replies.line(task.row(), errand, last.isPresent() ? ChatWording.TOO_OLD : MatrixWording.NO_ANSWER_YET);
        }
    }

    /** The answer that stands there is changed; where none does, the question is answered as it reads now. */
    private void edit(Task task, Errand edit) {
        Optional<InboxRow> asked = Optional.ofNullable(edit.target())
                .flatMap(question -> journal.inbox().find(MatrixStation.SURFACE, question))
                .filter(row -> !journal.inbox().isWithdrawn(row.id()));
        if (!revisions.take(edit) || asked.isEmpty()) {
            journal.inbox().finish(task.row());
            return;
        }
        Errand question = Errand.fromJson(asked.get().payload()).revised(edit);
        ask(task, question, reply -> {
            if (replies.has(question.event())) {
                replies.revise(task.row(), question, edit, reply);
            } else {
                replies.reply(task.row(), question, reply);
            }
        });
    }

    /** The event of a vote, or that of a question, whose reply goes with it. */
    private void takenBack(Task task, Errand errand) {
        String taken = errand.target();
        if (taken == null || journal.feedback().takeBack(MatrixStation.SURFACE, taken)) {
            journal.inbox().finish(task.row());
        } else {
            replies.takeBack(task.row(), errand, taken);
        }
    }

    private void vote(Task task, Errand vote) {
        Optional.ofNullable(vote.target())
                .flatMap(event -> journal.answers().byMessage(MatrixStation.SURFACE, vote.room(), event))
                .ifPresent(answer -> journal.feedback()
                        .react(
                                MatrixStation.SURFACE,
                                answer.questionId(),
                                vote.sender(),
                                vote.event(),
                                vote.text().equals(Errand.UP)));
        journal.inbox().finish(task.row());
    }
}
