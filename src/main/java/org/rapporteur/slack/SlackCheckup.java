package org.rapporteur.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.Finding;

/** Looks whether Slack takes our tokens and lets the bot do what it has to, and says what to do. Tells no secret. For one look, in one thread. */
public final class SlackCheckup {
    private static final String APP_PAGE = "the app's page at api.slack.com/apps";

    private final SlackSettings settings;
    private final Function<@Nullable String, MethodsClient> methods;
    private final List<Finding> findings = new ArrayList<>();

    /** @param methods the Web API as called with a token */
    private SlackCheckup(SlackSettings settings, Function<@Nullable String, MethodsClient> methods) {
        this.settings = settings;
        this.methods = methods;
    }

    /** Asks Slack; takes a few seconds at most when it cannot be reached. */
    public static List<Finding> of(SlackSettings settings) {
        try (WebApi api = new WebApi(settings)) {
            return of(settings, token -> api.slack().methods(token));
        }
    }

    static List<Finding> of(SlackSettings settings, Function<@Nullable String, MethodsClient> methods) {
        SlackCheckup checkup = new SlackCheckup(settings, methods);
        checkup.botToken();
        checkup.appToken();
        return checkup.findings;
    }

    private void botToken() {
        String kind = kindOf(settings.botToken());
        if (!kind.equals("xoxb")) {
            problem("SLACK_BOT_TOKEN is " + described(kind) + "; the bot token begins with xoxb- and stands on "
                    + APP_PAGE + " under OAuth & Permissions");
            return;
        }
        try {
            AuthTestResponse answer = methods.apply(settings.botToken()).authTest(request -> request);
            if (answer.isOk()) {
                ok("connected to " + answer.getTeam() + " (" + answer.getTeamId() + ") as " + answer.getUser());
                scopes(answer);
            } else {
                problem("Slack does not take SLACK_BOT_TOKEN (" + answer.getError() + "); take it anew from " + APP_PAGE
                        + " under OAuth & Permissions");
            }
        } catch (SlackApiException e) {
            problem("Slack is out of order (status " + e.getResponse().code() + "); try again later");
        } catch (IOException e) {
            problem("Slack cannot be reached at " + settings.apiUrl() + " ("
                    + e.getClass().getSimpleName() + "); check network and proxy");
        }
    }

    private void scopes(AuthTestResponse answer) {
        Set<String> granted = granted(answer.getHttpResponseHeaders());
        if (granted.isEmpty()) {
            warning("Slack did not say which scopes the token has");
            return;
        }
        SlackScopes.needed(settings.threadFollowups()).forEach((scope, purpose) -> {
            if (!granted.contains(scope)) {
                problem("the scope " + scope + " is missing, " + purpose + "; add it on " + APP_PAGE
                        + " under OAuth & Permissions and install the app again");
            }
        });
        SlackScopes.useful(settings.threadFollowups()).forEach((scope, purpose) -> {
            if (!granted.contains(scope)) {
                warning("the scope " + scope + " is not granted, " + purpose
                        + "; without it such an answer may stand there twice");
            }
        });
    }

    private void appToken() {
        String token = settings.appToken();
        if (token == null) {
            ok("events come over HTTP at " + SlackManifest.EVENTS_PATH + ", checked by the signing secret");
            return;
        }
        String kind = kindOf(token);
        if (!kind.equals("xapp")) {
            problem("SLACK_APP_TOKEN is " + described(kind) + "; the app token begins with xapp- and stands on "
                    + APP_PAGE + " under Basic Information, App-Level Tokens");
            return;
        }
        try {
            AppsConnectionsOpenResponse answer = methods.apply(token).appsConnectionsOpen(request -> request);
            if (answer.isOk()) {
                ok("Socket Mode can be used");
            } else {
                problem("Slack does not take SLACK_APP_TOKEN (" + answer.getError()
                        + "); it needs the scope connections:write, and Socket Mode has to be on");
            }
        } catch (SlackApiException e) {
            warning("Socket Mode could not be tried (status " + e.getResponse().code() + ")");
        } catch (IOException e) {
            warning("Socket Mode could not be tried (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** @param headers by lower-case name */
    private static Set<String> granted(@Nullable Map<String, List<String>> headers) {
        Set<String> granted = new LinkedHashSet<>();
        if (headers != null) {
            headers.forEach((name, values) -> {
                if (name.equalsIgnoreCase("x-oauth-scopes")) {
                    values.forEach(
                            value -> granted.addAll(Arrays.asList(value.strip().split("\\s*,\\s*"))));
                }
            });
        }
        granted.remove("");
        return granted;
    }

    private static String kindOf(String token) {
        int dash = token.indexOf('-');
        return dash < 0 ? "" : token.substring(0, dash);
    }

    private static String described(String kind) {
        return switch (kind) {
            case "xoxb" -> "a bot token";
            case "xapp" -> "an app token";
            case "xoxp", "xoxe" -> "a user token";
            default -> "no token of Slack's";
        };
    }

    private void ok(String line) {
        findings.add(Finding.ok(line));
    }

    private void warning(String line) {
        findings.add(Finding.warning(line));
    }

    private void problem(String line) {
        findings.add(Finding.problem(line));
    }
}
