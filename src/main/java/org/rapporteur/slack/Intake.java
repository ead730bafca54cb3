package org.rapporteur.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.UrlVerificationRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;

/**
 * The one step through which every request of the Bolt app goes, whatever its kind. Bolt's own dispatch by class answers 404 to what nobody registered
 * for, lets one handler replace another and calls Slack before it acknowledges; here each kind of request has its place and the rest is
 * acknowledged. Nothing that is called from here waits for Slack.
 */
final class Intake implements Middleware {
    private final EventIntake events;
    private final InteractionIntake interactions;

    Intake(EventIntake events, InteractionIntake interactions) {
        this.events = events;
        this.interactions = interactions;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Response apply(Request request, Response response, MiddlewareChain chain) {
        return switch (request) {
            case EventRequest event -> {
                events.take(callback(event));
                yield Response.ok();
            }
            case SlashCommandRequest command -> interactions.command(command.getPayload());
            case BlockActionRequest action -> interactions.actions(action.getPayload());
            case MessageShortcutRequest shortcut -> interactions.messageShortcut(shortcut.getPayload());
            case GlobalShortcutRequest shortcut -> interactions.globalShortcut(shortcut.getPayload());
            case ViewSubmissionRequest submission -> interactions.submission(submission.getPayload());
            case UrlVerificationRequest verification -> challenge(verification.getChallenge());
            default -> Response.ok();
        };
    }

    private static JsonObject callback(EventRequest event) {
        return JsonParser.parseString(event.getRequestBodyAsString()).getAsJsonObject();
    }

    private static Response challenge(String challenge) {
        return Response.builder()
                .statusCode(200)
                .contentType("text/plain; charset=utf-8")
                .body(challenge)
                .build();
    }
}
