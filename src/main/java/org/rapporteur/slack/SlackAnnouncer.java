package org.rapporteur.slack;

import java.time.InstantSource;
import java.util.List;
import org.rapporteur.conversation.Announcer;
import org.rapporteur.conversation.Deliveries;
import org.rapporteur.conversation.Listing;
import org.rapporteur.journal.NewMessage;
import org.rapporteur.journal.OutboxRow;
import org.rapporteur.slack.SlackRequest.Content;

/** Tells channels and direct messages what is new, at their top level. Safe for use by many threads. */
final class SlackAnnouncer implements Announcer {
    private final Membership membership;
    private final SlackRenderer renderer;
    private final Deliveries deliveries;
    private final InstantSource clock;

    SlackAnnouncer(Membership membership, SlackRenderer renderer, Deliveries deliveries, InstantSource clock) {
        this.membership = membership;
        this.renderer = renderer;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    public boolean reaches(String place) {
        return membership.isAllowed(place);
    }

    @Override
    public NewMessage announcement(String place, String key, Listing news) {
        Content content = Content.of(renderer.news(news, ReplyFrame.shared(key)));
        SlackRequest post =
                new SlackRequest.Post(place, null, content, clock.instant().getEpochSecond());
        return new NewMessage(ReplyStore.SURFACE, place, key, post.toJson());
    }

    @Override
    public void send(OutboxRow row) {
        deliveries.offer(List.of(row));
    }
}
