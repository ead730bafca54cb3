package org.rapporteur.matrix;

import java.util.Optional;
import org.rapporteur.journal.Journal;
import org.rapporteur.matrix.Errand.Kind;

/** What of a room's messages has to do with us, as the journal has it. Safe for use by many threads. */
final class JournalMessages implements OwnMessages {
    private final Journal journal;
    private final Threads threads;

    JournalMessages(Journal journal) {
        this.journal = journal;
        this.threads = new Threads(journal.answers());
    }

    @Override
    public boolean isOurAnswer(String room, String event) {
        return !event.isEmpty()
                && journal.answers()
                        .byMessage(MatrixStation.SURFACE, room, event)
                        .isPresent();
    }

    @Override
    public boolean isOurThread(String room, String root) {
        return threads.isOurs(room, root);
    }

    @Override
    public boolean isQuestionOf(String room, String event, String sender) {
        return question(room, event)
                .filter(errand -> errand.sender().equals(sender))
                .isPresent();
    }

    @Override
    public boolean concernsUs(String room, String event) {
        return question(room, event).isPresent()
                || journal.feedback().isReaction(MatrixStation.SURFACE, event)
                || journal.answers().byQuestion(MatrixStation.SURFACE, event).isPresent();
    }

    private Optional<Errand> question(String room, String event) {
        return journal.inbox()
                .find(MatrixStation.SURFACE, event)
                .map(row -> Errand.fromJson(row.payload()))
                .filter(errand -> errand.kind() == Kind.MESSAGE && errand.room().equals(room));
    }
}
