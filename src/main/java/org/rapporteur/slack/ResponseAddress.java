package org.rapporteur.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.Outcome;
import org.rapporteur.slack.SlackRequest.Content;

/** Replies by the address that came with a command or a button. Safe for use by many threads. */
final class ResponseAddress {
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

    private final OkHttpClient http;
    private final SlackCalls calls;

    ResponseAddress(OkHttpClient http, SlackCalls calls) {
        this.http = http;
        this.calls = calls;
    }

    /** Sends the words to the address of {@code response}, once. */
    Outcome respond(SlackRequest.Response response, Content words) {
        RequestBody body = RequestBody.create(body(response, words), JSON);
        Request request;
        try {
            request = new Request.Builder().url(response.url()).post(body).build();
        } catch (IllegalArgumentException e) {
            return new Outcome.Rejected("not an address");
        }
        try (okhttp3.Response answer = http.newCall(request).execute()) {
            String said = answer.body() == null ? "" : answer.body().string();
            return answer.isSuccessful() ? taken(said) : refused(answer.code(), answer.header("Retry-After"), said);
        } catch (IOException e) {
            return SlackCalls.ofFailure(e);
        }
    }

    private static String body(SlackRequest.Response response, Content words) {
        JsonObject body = new JsonObject();
        body.addProperty("response_type", response.everybody() ? "in_channel" : "ephemeral");
        body.addProperty("replace_original", false);
        body.addProperty("text", words.text());
        if (!words.blocks().isEmpty()) {
            body.add("blocks", JsonParser.parseString(words.blocks()));
        }
        if (response.thread() != null) {
            body.addProperty("thread_ts", response.thread());
        }
        return body.toString();
    }

    /** Such an address answers "ok" or an object like a method does. */
    private Outcome taken(String said) {
        String error = error(said);
        return error == null ? calls.done(new Outcome.Sent(SlackDelivery.NO_ID)) : calls.failed(error);
    }

    private Outcome refused(int status, @Nullable String retryAfter, String said) {
        String error = error(said);
        return status == 429 || status >= 500 || error == null
                ? SlackCalls.ofStatus(status, retryAfter)
                : calls.failed(error);
    }

    /** The error in an answer: an object with a name in it, or the bare name; null when there is none. */
    private static @Nullable String error(String said) {
        String bare = said.strip();
        if (bare.matches("[a-z_]{3,60}")) {
            return bare;
        }
        try {
            JsonObject object = JsonParser.parseString(bare).getAsJsonObject();
            boolean ok = object.has("ok") && object.get("ok").getAsBoolean();
            return ok || !object.has("error") ? null : object.get("error").getAsString();
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
            return null;
        }
    }
}
