package org.rapporteur.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.ChatStartException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slack's Web API: one client with one configuration for the life of the process, since each of the SDK's configurations keeps threads of its own.
 * Safe for use by many threads.
 */
final class WebApi implements AutoCloseable {
    /** The whole of a call, so that two fit into the time in which a wrong token has to be told at start. */
    private static final int CALL_TIMEOUT_MILLIS = 8_000;

    private static final Logger LOG = LoggerFactory.getLogger(WebApi.class);

    private final SlackSettings settings;
    private final SlackConfig config = new SlackConfig();
    private final SlackHttpClient http;
    private final Slack slack;

    WebApi(SlackSettings settings) {
        this.settings = settings;
        config.setMethodsEndpointUrlPrefix(settings.apiUrl().toString());
        config.setHttpClientCallTimeoutMillis(CALL_TIMEOUT_MILLIS);
        // Statistics of calls would be kept by threads that outlive the configuration; nobody reads them.
        config.setStatsEnabled(false);
        if (isLoopback(settings.apiUrl())) {
            // The SDK takes the proxy of the environment and knows no exceptions from it.
            config.setProxyUrl(null);
        }
        // A pooled connection that dies makes OkHttp send a POST again by itself: the same message twice.
        OkHttpClient client = SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .build();
        this.http = new SlackHttpClient(client);
        http.setConfig(config);
        this.slack = Slack.getInstance(config, http);
    }

    Slack slack() {
        return slack;
    }

    OkHttpClient http() {
        return http.getOkHttpClient();
    }

    /** The methods, called as the bot. */
    MethodsClient methods() {
        return slack.methods(settings.botToken());
    }

    /**
     * Asks Slack who we are.
     *
     * @throws IOException when Slack cannot be reached or is out of order; to be tried again
     * @throws ChatStartException when it does not take the token
     */
    Identity identity() throws IOException {
        try {
            AuthTestResponse response = methods().authTest(request -> request);
            require(response.isOk(), response.getError(), "SLACK_BOT_TOKEN");
            return new Identity(response.getUserId(), response.getTeamId());
        } catch (SlackApiException e) {
            throw outOfOrder(e);
        }
    }

    /**
     * An address for one connection of Socket Mode.
     *
     * @throws SlowDownException when we ask too often
     * @throws IOException when Slack cannot be reached or is out of order; to be tried again
     * @throws ChatStartException when it does not take the token
     */
    URI socketAddress() throws IOException {
        try {
            AppsConnectionsOpenResponse response =
                    slack.methods(settings.appToken()).appsConnectionsOpen(request -> request);
            require(response.isOk(), response.getError(), "SLACK_APP_TOKEN");
            return URI.create(response.getUrl());
        } catch (SlackApiException e) {
            throw outOfOrder(e);
        } catch (IllegalArgumentException e) {
            throw new IOException("Slack gave an address that is none", e);
        }
    }

    private static void require(boolean ok, @Nullable String error, String setting) throws IOException {
        if (ok) {
            return;
        }
        if (error != null && SlackError.forbidsStart(error)) {
            throw new ChatStartException("Slack does not accept " + setting + " (" + error + "). See \"Slack\" in the"
                    + " README for where to find the token, and rapporteur doctor for what it lacks.");
        }
        throw new IOException("Slack answered " + error);
    }

    private static IOException outOfOrder(SlackApiException failure) {
        int status = failure.getResponse().code();
        return status == 429
                ? SlowDownException.of(failure.getResponse().header("Retry-After"))
                : new IOException("Slack answered with status " + status, failure);
    }

    private static boolean isLoopback(URI address) {
        try {
            return InetAddress.getByName(address.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            slack.close();
            config.close();
        } catch (Exception e) {
            LOG.debug("the Slack client does not close", e);
        }
    }
}
