package org.rapporteur.slack;

import com.slack.api.methods.MethodsClient;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.conversation.NewsPlace;
import org.rapporteur.conversation.Outcome;
import org.rapporteur.journal.WatchPlace;
import org.rapporteur.journal.WatchRefusal;
import org.rapporteur.journal.Watches;

/**
 * Whether we are in the channels in which news are wanted: a command reaches us from everywhere, but only where we are a member can something be said unasked.
 * Safe for use by many threads.
 */
final class Membership {
    /** What Slack says of a channel in which we are not. */
    private static final Set<String> NOT_IN = Set.of("not_in_channel", "channel_not_found");

    private final SlackSettings settings;
    private final MethodsClient methods;
    private final SlackCalls calls;
    private final Watches watches;
    private final InstantSource clock;

    /** @param calls of a kind that may fail without anything being wrong */
    Membership(SlackSettings settings, MethodsClient methods, SlackCalls calls, Watches watches, InstantSource clock) {
        this.settings = settings;
        this.methods = methods;
        this.calls = calls;
        this.watches = watches;
        this.clock = clock;
    }

    /** The place of an errand. A message shows that we are there: what was refused since we were not is tried again. */
    NewsPlace of(Errand errand) {
        WatchPlace place = at(errand.place());
        if (errand.kind() != Errand.Kind.MESSAGE) {
            return new NewsPlace(place, () -> hindrance(errand.place()));
        }
        Optional<WatchRefusal> refusal = watches.refusal(place);
        if (refusal.filter(known -> NOT_IN.contains(known.reason())).isPresent()) {
            watches.reopen(place);
            return NewsPlace.open(place);
        }
        return refusal.isEmpty() ? NewsPlace.open(place) : new NewsPlace(place, () -> refusal.map(this::told));
    }

    /** Whether the settings let us tell news in a channel. */
    boolean isAllowed(String channel) {
        return settings.allowedChannels().isEmpty()
                || settings.allowedChannels().contains(channel)
                || new Place(channel, null, null).isDirect();
    }

    private Optional<String> hindrance(Place place) {
        if (!isAllowed(place.channel())) {
            return Optional.of(SlackNotices.NEWS_NOT_ALLOWED);
        }
        return switch (look(place.channel())) {
            case Outcome.Sent in ->
                watches.reopen(at(place))
                        .filter(before -> !NOT_IN.contains(before.reason()))
                        .map(this::told);
            case Outcome.Rejected(var reason)
            when NOT_IN.contains(reason) ->
                Optional.of(place.isDirect() ? SlackNotices.NEWS_NOT_OURS : SlackNotices.NEWS_NOT_IN);
            // We may not read here, or Slack is out of order: it shows when the news come.
            default -> Optional.of(watches.reopen(at(place)).map(this::told).orElse(SlackNotices.NEWS_IF_IN));
        };
    }

    private static WatchPlace at(Place place) {
        return new WatchPlace(ReplyStore.SURFACE, place.channel());
    }

    private String told(WatchRefusal refusal) {
        return SlackNotices.newsRefused(refusal);
    }

    /** Asks for what was said from now on, which is nothing. */
    private Outcome look(String channel) {
        String now = clock.instant().getEpochSecond() + ".000000";
        return calls.outcome(
                () -> methods.conversationsHistory(
                        request -> request.channel(channel).oldest(now).limit(1)),
                answer -> new Outcome.Sent(SlackDelivery.NO_ID));
    }
}
