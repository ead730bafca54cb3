package org.rapporteur.slack.checks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.rapporteur.app.BotProcess;
import org.rapporteur.slack.standin.Delivered;
import org.rapporteur.slack.standin.EventSender;
import org.rapporteur.slack.standin.SlackStandIn;
import org.rapporteur.slack.standin.SocketModeServer;

/** The way from Slack to a bot, whichever it is. Safe for use by many threads. */
sealed interface Line extends AutoCloseable {
    /**
     * Delivers an event.
     *
     * @param attempt 0 for the first delivery
     * @return how long the acknowledgement took; a negative time when none came
     */
    Duration deliver(ObjectNode envelope, int attempt);

    /** Delivers a slash command and does not look at what becomes of it. */
    void command(ObjectNode command);

    @Override
    void close();

    Duration NOT_TAKEN = Duration.ofNanos(-1);

    /** Signed requests. */
    record Http(EventSender sender) implements Line {
        static Http to(BotProcess bot) {
            return new Http(new EventSender(bot.page().resolve("/slack/events"), SlackStandIn.SIGNING_SECRET));
        }

        @Override
        public Duration deliver(ObjectNode envelope, int attempt) {
            Delivered delivered =
                    attempt == 0 ? sender.event(envelope) : sender.retry(envelope, attempt, "http_timeout");
            return delivered.status() == 200 ? delivered.took() : NOT_TAKEN;
        }

        @Override
        public void command(ObjectNode command) {
            Delivered taken = sender.command(command);
            assert taken != null;
        }

        @Override
        public void close() {
            sender.close();
        }
    }

    /** Envelopes over Socket Mode; an acknowledgement is waited for as long as Slack waits. */
    record Socket(SocketModeServer server, AtomicBoolean closed) implements Line {
        private static final Duration LONGEST = Duration.ofSeconds(3);

        Socket(SocketModeServer server) {
            this(server, new AtomicBoolean());
        }

        @Override
        public Duration deliver(ObjectNode envelope, int attempt) {
            if (closed.get() || server.connections() == 0) {
                return NOT_TAKEN;
            }
            try {
                String id = attempt == 0 ? server.event(envelope) : server.retry(envelope, attempt, "timeout");
                return server.ack(id, LONGEST).map(SocketModeServer.Ack::took).orElse(NOT_TAKEN);
            } catch (IllegalStateException e) {
                // The connection went away between the look and the sending.
                return NOT_TAKEN;
            }
        }

        @Override
        public void command(ObjectNode command) {
            if (!closed.get() && server.connections() > 0) {
                String unused = server.command(command, true);
            }
        }

        @Override
        public void close() {
            closed.set(true);
        }
    }
}
