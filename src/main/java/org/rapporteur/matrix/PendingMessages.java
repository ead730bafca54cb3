package org.rapporteur.matrix;

import java.util.ArrayList;
import java.util.List;

/** What has to do with us by the journal, and by what is about to be written into it. For one thread. */
final class PendingMessages implements OwnMessages {
    private final OwnMessages journal;
    private final List<Errand> errands = new ArrayList<>();

    PendingMessages(OwnMessages journal) {
        this.journal = journal;
    }

    void add(Errand errand) {
        errands.add(errand);
    }

    List<Errand> errands() {
        return List.copyOf(errands);
    }

    @Override
    public boolean isOurAnswer(String room, String event) {
        return journal.isOurAnswer(room, event);
    }

    @Override
    public boolean isOurThread(String room, String root) {
        return journal.isOurThread(room, root);
    }

    @Override
    public boolean isQuestionOf(String room, String event, String sender) {
        return errands.stream()
                        .anyMatch(errand -> errand.kind() == Errand.Kind.MESSAGE
                                && errand.event().equals(event)
                                && errand.room().equals(room)
                                && errand.sender().equals(sender))
                || journal.isQuestionOf(room, event, sender);
    }

    @Override
    public boolean concernsUs(String room, String event) {
        return errands.stream()
                        .anyMatch(errand ->
                                errand.event().equals(event) && errand.room().equals(room))
                || journal.concernsUs(room, event);
    }
}
