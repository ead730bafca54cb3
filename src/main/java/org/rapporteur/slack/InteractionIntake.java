package org.rapporteur.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.Message;
import com.slack.api.model.view.ViewState;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.slack.Errand.Kind;

/** Commands, shortcuts, buttons and forms. Whatever they ask for goes to the desk or to the courtesies. Safe for use by many threads. */
final class InteractionIntake {
    private final Buttons buttons;
    private final Desk desk;
    private final Courtesies courtesies;

    InteractionIntake(Buttons buttons, Desk desk, Courtesies courtesies) {
        this.buttons = buttons;
        this.desk = desk;
        this.courtesies = courtesies;
    }

    /** A command that we did not register is answered by help too: a manifest may name ours otherwise. */
    Response command(SlashCommandPayload command) {
        if (command.getChannelId() == null || command.getUserId() == null) {
            // Not a command of Slack's: taken in, it could never be answered.
            return Response.ok();
        }
        String typed = orEmpty(command.getText()).strip();
        String text = SlackNames.COMMAND_LATEST.equals(command.getCommand()) ? ("latest " + typed).strip() : typed;
        String id = "command/" + command.getTriggerId();
        Place place = new Place(orEmpty(command.getChannelId()), null, command.getResponseUrl());
        String team = orEmpty(command.getTeamId());
        desk.accept(new Errand(id, id, Kind.COMMAND, team, orEmpty(command.getUserId()), team, text, place));
        return Response.ok();
    }

    Response actions(BlockActionPayload payload) {
        buttons.pressed(payload);
        return Response.ok();
    }

    /** The form stands in for a reply: it opens with the message in it, and the answer goes to that message's thread. */
    Response messageShortcut(MessageShortcutPayload shortcut) {
        Message message = shortcut.getMessage();
        String ts = message == null || message.getTs() == null ? shortcut.getMessageTs() : message.getTs();
        String thread = message == null || message.getThreadTs() == null ? ts : message.getThreadTs();
        String text = message == null ? "" : orEmpty(message.getText());
        courtesies.askForm(
                shortcut.getTriggerId(), new Place(shortcut.getChannel().getId(), thread, null), text);
        return Response.ok();
    }

    Response globalShortcut(GlobalShortcutPayload shortcut) {
        courtesies.askForm(shortcut.getTriggerId(), new Place(shortcut.getUser().getId(), null, null), "");
        return Response.ok();
    }

    Response submission(ViewSubmissionPayload submission) {
        String metadata = orEmpty(submission.getView().getPrivateMetadata());
        String user = submission.getUser().getId();
        return switch (orEmpty(submission.getView().getCallbackId())) {
            case SlackNames.VIEW_ASK -> asked(submission, metadata);
            case SlackNames.VIEW_REASON -> {
                typed(submission, SlackNames.BLOCK_REASON).ifPresent(reason -> desk.reason(metadata, user, reason));
                yield Response.ok();
            }
            default -> Response.ok();
        };
    }

    private Response asked(ViewSubmissionPayload submission, String metadata) {
        Optional<String> question = typed(submission, SlackNames.BLOCK_QUESTION);
        if (question.isEmpty()) {
            return Response.json(
                    200,
                    Map.of(
                            "response_action",
                            "errors",
                            "errors",
                            Map.of(SlackNames.BLOCK_QUESTION, SlackNotices.EMPTY_QUESTION)));
        }
        String user = submission.getUser().getId();
        String team = orEmpty(submission.getTeam().getId());
        String id = "form/" + submission.getTriggerId();
        Place place = Place.fromJson(metadata).orElseGet(() -> new Place(user, null, null));
        String userTeam = submission.getUser().getTeamId();
        desk.accept(
                new Errand(id, id, Kind.FORM, team, user, userTeam == null ? team : userTeam, question.get(), place));
        return Response.ok();
    }

    /** What was typed into a block; empty when it was nothing but white space. */
    private static Optional<String> typed(ViewSubmissionPayload submission, String block) {
        ViewState state = submission.getView().getState();
        if (state == null || state.getValues() == null || !state.getValues().containsKey(block)) {
            return Optional.empty();
        }
        return state.getValues().get(block).values().stream()
                .map(ViewState.Value::getValue)
                .filter(value -> value != null && !value.isBlank())
                .map(String::strip)
                .findFirst();
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
