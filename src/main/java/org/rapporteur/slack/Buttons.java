package org.rapporteur.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Container;
import org.jspecify.annotations.Nullable;
import org.rapporteur.slack.Errand.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the buttons below our messages and on our Home tab do. Safe for use by many threads. */
final class Buttons {
    private static final Logger LOG = LoggerFactory.getLogger(Buttons.class);

    private final Desk desk;
    private final Courtesies courtesies;

    Buttons(Desk desk, Courtesies courtesies) {
        this.desk = desk;
        this.courtesies = courtesies;
    }

    /** Slack may send several buttons at once. */
    void pressed(BlockActionPayload payload) {
        if (payload.getActions() != null) {
            payload.getActions().forEach(action -> pressed(payload, action));
        }
    }

    private void pressed(BlockActionPayload payload, Action action) {
        String name = orEmpty(action.getActionId());
        String value = orEmpty(action.getValue());
        String once = "button/" + payload.getTriggerId() + "/" + name;
        Place below = below(payload);
        if (name.startsWith(SlackNames.ACTION_EXAMPLE)) {
            desk.accept(errand(payload, once, Kind.FORM, value, directly(payload)));
            return;
        }
        switch (name) {
            case SlackNames.ACTION_FEEDBACK -> feedback(payload, value, below);
            case SlackNames.ACTION_MORE -> desk.accept(errand(payload, once, Kind.MORE, value, below));
            case SlackNames.ACTION_PAGE -> desk.accept(errand(payload, once, Kind.PAGE, value, below));
            case SlackNames.ACTION_WHY -> desk.accept(errand(payload, once, Kind.WHY, value, below));
            // Whoever presses it how often ever: an answer is shared once.
            case SlackNames.ACTION_SHARE -> desk.accept(errand(payload, "share/" + value, Kind.SHARE, value, below));
            case SlackNames.ACTION_REFRESH ->
                desk.accept(errand(payload, once, Kind.FORM, "refresh", directly(payload)));
            case SlackNames.ACTION_ASK -> courtesies.askForm(payload.getTriggerId(), directly(payload), "");
            default -> LOG.debug("a button that is not ours: {}", name);
        }
    }

    private void feedback(BlockActionPayload payload, String value, Place below) {
        boolean useful = value.startsWith(SlackNames.UP);
        String question = value.substring(Math.min(value.length(), value.indexOf(':') + 1));
        String user = payload.getUser().getId();
        desk.vote(question, user, useful);
        courtesies.thank(below, user, useful);
        if (!useful) {
            courtesies.reasonForm(payload.getTriggerId(), question);
        }
    }

    private static Errand errand(BlockActionPayload payload, String id, Kind kind, String text, Place place) {
        String team =
                orEmpty(payload.getTeam() == null ? null : payload.getTeam().getId());
        String userTeam = payload.getUser().getTeamId();
        return new Errand(
                id, id, kind, team, payload.getUser().getId(), userTeam == null ? team : userTeam, text, place);
    }

    /** In the thread of the message with the button; private where others read along. */
    private static Place below(BlockActionPayload payload) {
        String channel = payload.getChannel() == null
                ? payload.getUser().getId()
                : payload.getChannel().getId();
        return new Place(
                channel,
                payload.getContainer() == null ? null : thread(payload.getContainer()),
                payload.getResponseUrl());
    }

    /** What only one user sees opens no thread: there is no such message for Slack. */
    private static @Nullable String thread(Container container) {
        if (container.getThreadTs() != null) {
            return container.getThreadTs();
        }
        return container.isEphemeral() ? null : container.getMessageTs();
    }

    private static Place directly(BlockActionPayload payload) {
        return new Place(payload.getUser().getId(), null, null);
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
