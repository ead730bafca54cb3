package org.rapporteur.slack.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.rapporteur.checks.Recorded;

/** One workspace of Slack with one app in it, on the loopback address, until closed. */
public final class SlackStandIn implements AutoCloseable {
    public static final String TEAM = "T0HOME";
    public static final String OTHER_TEAM = "T0OTHER";
    public static final String APP = "A0RAPPORT";
    public static final String BOT = "B0RAPPORT";
    public static final String BOT_USER = "U0RAPPORT";
    public static final String BOT_TOKEN = "xoxb-0000000000-stand-in-bot-canary";
    public static final String APP_TOKEN = "xapp-1-A0RAPPORT-0000000000-stand-in-app-canary";
    public static final String SIGNING_SECRET = "stand-in-signing-secret-canary";

    private final Board board = new Board();
    private final Faults faults = new Faults();
    private final Recorded<Call> calls = new Recorded<>();
    private final SocketModeServer socket = new SocketModeServer();
    private final Events events = new Events(board);
    private final WebApi api;
    private final Interactions interactions;

    private SlackStandIn(int port) throws IOException {
        this.api = new WebApi(new Methods(board, socket::address), faults, calls, port);
        this.interactions = new Interactions(board, api::newResponseUrl);
    }

    public static SlackStandIn start() {
        return startOn(0);
    }

    /** Like {@link #start}, at a port that a bot was told before. */
    public static SlackStandIn startOn(int port) {
        try {
            return new SlackStandIn(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the bot is to take as the address of the Web API. */
    public String apiUrl() {
        return "http://127.0.0.1:" + api.port() + "/api/";
    }

    /** The settings of a bot that is called over HTTP. */
    public Map<String, String> settingsForHttp() {
        return Map.of("SLACK_BOT_TOKEN", BOT_TOKEN, "SLACK_SIGNING_SECRET", SIGNING_SECRET, "SLACK_API_URL", apiUrl());
    }

    /** The settings of a bot that connects by Socket Mode. */
    public Map<String, String> settingsForSocketMode() {
        return Map.of("SLACK_BOT_TOKEN", BOT_TOKEN, "SLACK_APP_TOKEN", APP_TOKEN, "SLACK_API_URL", apiUrl());
    }

    /** Every call of the bot. */
    public Recorded<Call> calls() {
        return calls;
    }

    public Faults faults() {
        return faults;
    }

    public Board board() {
        return board;
    }

    public Events events() {
        return events;
    }

    public Interactions interactions() {
        return interactions;
    }

    public SocketModeServer socket() {
        return socket;
    }

    /** Where the bot may answer a command later: five times. */
    public String newResponseUrl() {
        return api.newResponseUrl();
    }

    @Override
    public void close() {
        api.close();
        socket.close();
    }
}
