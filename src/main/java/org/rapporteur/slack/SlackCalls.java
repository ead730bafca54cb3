package org.rapporteur.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.Outcome;

/** Makes calls to the Web API and tells what they came to. Safe for use by many threads. */
final class SlackCalls {
    private final Consumer<String> refused;
    private final Runnable taken;

    /**
     * Remembers whom to tell.
     *
     * @param refused is told the error when Slack does not take our token any more
     * @param taken is told when Slack did something for us
     */
    SlackCalls(Consumer<String> refused, Runnable taken) {
        this.refused = refused;
        this.taken = taken;
    }

    /** A call, made once. */
    @FunctionalInterface
    interface Call<R> {
        R make() throws IOException, SlackApiException;
    }

    /**
     * Makes a call.
     *
     * @param done what it came to when Slack did it
     */
    <R extends SlackApiTextResponse> Outcome outcome(Call<R> call, Function<R, Outcome> done) {
        try {
            R response = call.make();
            return response.isOk() ? done(done.apply(response)) : failed(String.valueOf(response.getError()));
        } catch (SlackApiException e) {
            return ofStatus(e.getResponse().code(), e.getResponse().header("Retry-After"));
        } catch (IOException e) {
            return ofFailure(e);
        } catch (JsonParseException e) {
            return new Outcome.Unknown("the answer is not JSON");
        }
    }

    Outcome done(Outcome outcome) {
        taken.run();
        return outcome;
    }

    Outcome failed(String error) {
        if (SlackError.isOfToken(error)) {
            refused.accept(error);
        }
        return SlackError.outcome(error);
    }

    /** What an answer with a status other than 200 means. */
    static Outcome ofStatus(int status, @Nullable String retryAfter) {
        if (status == 429) {
            return SlackError.tooFast(retryAfter);
        }
        return status >= 500 ? new Outcome.Unknown("status " + status) : new Outcome.Rejected("status " + status);
    }

    /** What a call that had no answer means: nothing was sent unless there was a connection. */
    static Outcome ofFailure(IOException failure) {
        String why = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        return switch (failure) {
            case ConnectException e -> new Outcome.NotSent(why);
            case UnknownHostException e -> new Outcome.NotSent(why);
            case NoRouteToHostException e -> new Outcome.NotSent(why);
            case SSLHandshakeException e -> new Outcome.NotSent(why);
            default -> new Outcome.Unknown(why);
        };
    }
}
