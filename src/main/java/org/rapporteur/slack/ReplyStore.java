package org.rapporteur.slack;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.answer.AnswerResult;
import org.rapporteur.conversation.Attachment;
import org.rapporteur.conversation.Deliveries;
import org.rapporteur.conversation.Notebook;
import org.rapporteur.conversation.Reply;
import org.rapporteur.journal.AnswerRow;
import org.rapporteur.journal.Journal;
import org.rapporteur.journal.NewMessage;
import org.rapporteur.slack.Errand.Kind;
import org.rapporteur.slack.SlackRequest.Content;

/**
 * Renders replies and stores them in the outbox, from where they are sent. Each is stored under the id of its errand: however often the work is done
 * over, it goes out once. Safe for use by many threads.
 */
final class ReplyStore {
    static final String SURFACE = "slack";

    private final Journal journal;
    private final Deliveries deliveries;
    private final SlackRenderer renderer;
    private final InstantSource clock;

    ReplyStore(Journal journal, Deliveries deliveries, SlackRenderer renderer, InstantSource clock) {
        this.journal = journal;
        this.deliveries = deliveries;
        this.renderer = renderer;
        this.clock = clock;
    }

    /** Who sees what is stored. */
    enum Audience {
        /** Whoever reads the channel. */
        CHANNEL,
        /** Who asked, and nobody else. */
        ASKER
    }

    /** Stores the reply to an errand, and what its buttons bring, and ends the errand. */
    void reply(long row, Errand errand, Reply reply) {
        Content content = Content.of(renderer.render(reply, frame(errand)));
        keep(errand, reply);
        List<NewMessage> messages = new ArrayList<>(List.of(message(errand, audience(errand), content)));
        reply.file().ifPresent(file -> messages.add(upload(errand, file)));
        put(row, messages);
    }

    private static Audience audience(Errand errand) {
        return errand.isForThemAlone() ? Audience.ASKER : Audience.CHANNEL;
    }

    /** Beside the reply; what one alone sees cannot hold a file, so theirs comes in the direct message with us. */
    private NewMessage upload(Errand errand, Attachment file) {
        Place place = errand.isForThemAlone() ? new Place(errand.user(), null, null) : errand.place();
        SlackRequest request =
                SlackRequest.Upload.of(place, file, clock.instant().getEpochSecond());
        return new NewMessage(SURFACE, place.channel(), errand.id() + "/file", request.toJson());
    }

    /** Stores a line of ours in place of a reply, and ends the errand. */
    void line(long row, Errand errand, Audience audience, String line) {
        store(row, errand, audience, Content.of(SlackMessage.plain(line)));
    }

    /** Stores what is to be seen, and ends the errand. In a direct message nothing has to be private. */
    void store(long row, Errand errand, Audience audience, Content content) {
        put(row, List.of(message(errand, audience, content)));
    }

    private NewMessage message(Errand errand, Audience audience, Content content) {
        Place place = errand.place();
        boolean open = audience == Audience.CHANNEL || (place.isDirect() && place.responseUrl() == null);
        SlackRequest request = open ? open(errand, content) : closed(errand, content);
        return new NewMessage(SURFACE, open ? place.channel() : "of " + errand.user(), errand.id(), request.toJson());
    }

    private void put(long row, List<NewMessage> messages) {
        deliveries.offer(journal.outbox().put(row, messages));
    }

    /** What the buttons of a reply bring; empty when there is no such reply, or not any more. */
    Optional<KeptReply> find(String replyId) {
        return journal.answers().byQuestion(SURFACE, replyId).map(row -> KeptReply.fromJson(row.record()));
    }

    /** What the buttons of the last answer in a thread bring; empty when there is none, or not any more. */
    Optional<KeptReply> last(String thread) {
        return journal.answers().ofThread(thread, 1).stream().findFirst().map(row -> KeptReply.fromJson(row.record()));
    }

    /** Whether a thread has a reply of ours. */
    boolean isOurs(String thread) {
        return !journal.answers().ofThread(thread, 1).isEmpty()
                || !journal.answers().ofThread(Notebook.ofLists(thread), 1).isEmpty();
    }

    /** A shared reply takes the address that came with the button: it serves channels, too, of which we are no member. */
    private SlackRequest open(Errand errand, Content content) {
        Place place = errand.place();
        long made = clock.instant().getEpochSecond();
        return errand.kind() == Kind.SHARE && place.responseUrl() != null
                ? new SlackRequest.Response(place.responseUrl(), place.thread(), true, errand.user(), content, made)
                : new SlackRequest.Post(place.channel(), place.thread(), content, made);
    }

    private SlackRequest closed(Errand errand, Content content) {
        Place place = errand.place();
        long made = clock.instant().getEpochSecond();
        return place.responseUrl() == null
                ? new SlackRequest.Ephemeral(place.channel(), place.thread(), errand.user(), content)
                : new SlackRequest.Response(place.responseUrl(), place.thread(), false, errand.user(), content, made);
    }

    private static ReplyFrame frame(Errand errand) {
        return switch (errand.kind()) {
            case COMMAND -> ReplyFrame.privately(errand.id());
            case PAGE -> errand.isForThemAlone() ? ReplyFrame.privately(errand.id()) : ReplyFrame.inThread(errand.id());
            // Nobody saw what was typed into the form.
            case FORM -> ReplyFrame.shared(errand.id());
            case MESSAGE, MORE, WHY, SHARE, REFUSED -> ReplyFrame.inThread(errand.id());
        };
    }

    private void keep(Errand errand, Reply reply) {
        switch (reply) {
            case Reply.ToQuestion question -> keep(errand, errand.thread(), question.question(), question);
            case Reply.Latest latest -> keep(errand, Notebook.ofLists(errand.thread()), errand.text(), latest);
            case Reply.Sources sources -> keep(errand, Notebook.ofLists(errand.thread()), errand.text(), sources);
            case Reply.WhyLines why -> {}
            case Reply.OfDossier lines ->
                keep(errand, Notebook.ofLists(errand.thread()), lines.asked().pageCommand(), lines);
            case Reply other -> {}
        }
    }

    private void keep(Errand errand, String thread, String question, Reply reply) {
        boolean answered = !(reply instanceof Reply.ToQuestion asked && asked.result() instanceof AnswerResult.Gap);
        KeptReply kept = new KeptReply(
                Content.of(renderer.more(reply)),
                Content.of(renderer.why(reply)),
                errand.isForThemAlone() ? Content.of(renderer.render(reply, ReplyFrame.shared(errand.id()))) : null);
        journal.answers()
                .put(new AnswerRow(
                        SURFACE,
                        errand.id(),
                        errand.place().channel(),
                        thread,
                        null,
                        errand.user(),
                        question,
                        answered,
                        kept.toJson(),
                        clock.instant()));
    }
}
